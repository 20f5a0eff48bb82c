/// A PNG or JPEG file, of which only the size matters here.
struct LogoImage: Sendable, Hashable {
    /// Pixels of the picture.
    private(set) var width = 0.0
    private(set) var height = 0.0
    /// Dots to the inch that the file states: the library shows the picture at 96 to the inch by them.
    private(set) var dotsAcross = 96.0
    private(set) var dotsDown = 96.0

    init(_ bytes: [UInt8]) throws(WorkbookError) {
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            readPNG(bytes)
        } else if bytes.starts(with: [0xFF, 0xD8]) {
            readJPEG(bytes)
        }
        guard width > 0, height > 0 else { throw .unreadableLogo }
    }

    /// The size that fits in a box without being stretched.
    func fitted(width boxWidth: Double, height boxHeight: Double) -> (width: Double, height: Double) {
        let scale = min(1, boxWidth / width, boxHeight / height)
        return (width * scale, height * scale)
    }

    /// What the library must multiply with to show the picture in this size.
    func scale(to size: (width: Double, height: Double)) -> (across: Double, down: Double) {
        (size.width / width * dotsAcross / 96, size.height / height * dotsDown / 96)
    }

    /// Chunks of length, type, data and checksum: IHDR holds the size, pHYs the dots to the metre.
    private mutating func readPNG(_ bytes: [UInt8]) {
        var at = 8
        while at + 12 <= bytes.count {
            let length = Self.number(bytes[at..<(at + 4)])
            let data = at + 8
            guard length <= bytes.count - data - 4 else { return }
            switch bytes[(at + 4)..<data] {
            case [0x49, 0x48, 0x44, 0x52] where length >= 8:
                width = Double(Self.number(bytes[data..<(data + 4)]))
                height = Double(Self.number(bytes[(data + 4)..<(data + 8)]))
            case [0x70, 0x48, 0x59, 0x73] where length >= 9 && bytes[data + 8] == 1:
                setDots(
                    across: Double(Self.number(bytes[data..<(data + 4)])) * 0.0254,
                    down: Double(Self.number(bytes[(data + 4)..<(data + 8)])) * 0.0254)
            default: break
            }
            at = data + length + 4
        }
    }

    /// Segments of marker, length and data: the frame header (SOF0 to SOF15 without the three codes that are tables)
    /// holds the size, APP0 the dots to the inch or centimetre.
    private mutating func readJPEG(_ bytes: [UInt8]) {
        var at = 2
        while at + 4 <= bytes.count, bytes[at] == 0xFF {
            let marker = bytes[at + 1]
            let length = max(2, Self.number(bytes[(at + 2)..<(at + 4)]))
            guard length <= bytes.count - at - 2 else { return }
            if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker), length >= 7 {
                height = Double(Self.number(bytes[(at + 5)..<(at + 7)]))
                width = Double(Self.number(bytes[(at + 7)..<(at + 9)]))
                return
            }
            if marker == 0xE0, length >= 14, [1, 2].contains(bytes[at + 11]) {
                let unit = bytes[at + 11] == 1 ? 1 : 2.54
                setDots(
                    across: Double(Self.number(bytes[(at + 12)..<(at + 14)])) * unit,
                    down: Double(Self.number(bytes[(at + 14)..<(at + 16)])) * unit)
            }
            at += 2 + length
        }
    }

    private mutating func setDots(across: Double, down: Double) {
        guard across >= 1, down >= 1 else { return }
        (dotsAcross, dotsDown) = (across, down)
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }
}
