import Report

/// The printable part of a page.
struct PrintRoom: Sendable {
    /// Points.
    let width: Double
    let height: Double

    /// Inches from the edges of the paper.
    static let (side, top, bottom, footer) = (0.4, 0.45, 0.6, 0.3)

    init(_ page: Page) {
        let (short, long) =
            switch page.paper {
            case .a3: (841.9, 1190.6)
            case .a4: (595.3, 841.9)
            }
        let (across, down) = page.landscape ? (long, short) : (short, long)
        width = across - 2 * Self.side * 72
        height = down - (Self.top + Self.bottom) * 72
    }

    /// Points of a sheet of this width that fit on a page when it is shrunk to one page wide; a little is left free,
    /// since printers and spreadsheets round differently.
    func sheetHeight(width pixels: Int) -> Double {
        let scale = min(1, width / max(1, Double(pixels) * GridColumns.pointsPerPixel))
        return height / max(0.1, scale) * 0.96
    }
}
