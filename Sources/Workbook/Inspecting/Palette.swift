import Report
import Rows

/// The colours that a workbook names by number.
struct Palette: Sendable {
    /// dk1, lt1, dk2, lt2, six accents, links, links that were followed.
    private let theme: [Colour]

    static let themeCount = 12

    /// - Parameter theme: nil where the workbook's says nothing; then Office's own is meant.
    init(theme: [Colour?]) {
        self.theme = Self.office.enumerated().map { index, usual in
            theme.indices.contains(index) ? theme[index] ?? usual : usual
        }
    }

    private static let office: [Colour] = [
        0x000000, 0xFFFFFF, 0x44546A, 0xE7E6E6, 0x4472C4, 0xED7D31, 0xA5A5A5, 0xFFC000, 0x5B9BD5, 0x70AD47, 0x0563C1,
        0x954F72,
    ].map(Colour.init(rgb:))

    /// The colour that an element such as `<color theme="1" tint="-0.5"/>` names; nil where it names none.
    func colour(_ element: borrowing XMLElement) -> Colour? {
        let tint = element.attribute("tint").flatMap { Double($0) }.map { min(max($0, -1), 1) } ?? 0
        let base: Colour?
        if let rgb = element.attribute("rgb") {
            base = Self.colour(rgb)
        } else if let index = element.attribute("theme").flatMap({ Int($0) }) {
            // Cells count light before dark, and the theme dark before light.
            let swapped = [1, 0, 3, 2]
            let place = swapped.indices.contains(index) ? swapped[index] : index
            base = theme.indices.contains(place) ? theme[place] : nil
        } else if let index = element.attribute("indexed").flatMap({ Int($0) }) {
            base = Self.indexed(index)
        } else {
            base = nil
        }
        return base.map { tint == 0 || tint.isNaN ? $0 : $0.tinted(tint) }
    }

    /// `FFRRGGBB` or `RRGGBB`.
    static func colour(_ text: String) -> Colour? {
        guard text.utf8.count == 6 || text.utf8.count == 8, let number = UInt32(text, radix: 16) else { return nil }
        return Colour(rgb: number)
    }

    /// The 56 colours of old, of which the first eight stand twice; ECMA-376 part 1, 18.8.27.
    private static func indexed(_ index: Int) -> Colour? {
        switch index {
        case 0...7: Colour(rgb: old[index])
        case 8...63: Colour(rgb: old[index - 8])
        case 64: Colour(rgb: 0)
        case 65: Colour(rgb: 0xFFFFFF)
        default: nil
        }
    }

    private static let old: [UInt32] = [
        0x000000, 0xFFFFFF, 0xFF0000, 0x00FF00, 0x0000FF, 0xFFFF00, 0xFF00FF, 0x00FFFF, 0x800000, 0x008000, 0x000080,
        0x808000, 0x800080, 0x008080, 0xC0C0C0, 0x808080, 0x9999FF, 0x993366, 0xFFFFCC, 0xCCFFFF, 0x660066, 0xFF8080,
        0x0066CC, 0xCCCCFF, 0x000080, 0xFF00FF, 0xFFFF00, 0x00FFFF, 0x800080, 0x800000, 0x008080, 0x0000FF, 0x00CCFF,
        0xCCFFFF, 0xCCFFCC, 0xFFFF99, 0x99CCFF, 0xFF99CC, 0xCC99FF, 0xFFCC99, 0x3366FF, 0x33CCCC, 0x99CC00, 0xFFCC00,
        0xFF9900, 0xFF6600, 0x666699, 0x969696, 0x003366, 0x339966, 0x003300, 0x333300, 0x993300, 0x993366, 0x333399,
        0x333333,
    ]
}

extension Colour {
    /// Lighter by a share of what is left to white, or darker by a share of its lightness, in hue and saturation as it
    /// is: ECMA-376 part 1, 18.8.19.
    fileprivate func tinted(_ tint: Double) -> Colour {
        let channels = [16, 8, 0].map { Double((rgb >> $0) & 0xFF) / 255 }
        let (least, most) = (channels.min() ?? 0, channels.max() ?? 0)
        let lightness = (least + most) / 2
        let wanted = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint
        // Hue and saturation stay: each channel keeps its place within the range that the lightness allows.
        let range = 1 - (2 * lightness - 1).magnitude
        let saturation = range == 0 ? 0 : (most - least) / range
        let chroma = (1 - (2 * wanted - 1).magnitude) * saturation
        let spread = most - least
        let tinted = channels.map { channel -> UInt32 in
            let share = spread == 0 ? 0.5 : (channel - least) / spread
            let value = wanted - chroma / 2 + chroma * share
            return UInt32((min(max(value, 0), 1) * 255).rounded())
        }
        return Colour(rgb: tinted.reduce(0) { $0 << 8 | $1 })
    }
}
