import Report

/// The columns of a sheet's grid, in pixels at 96 to the inch.
struct GridColumns: Sendable {
    let pixels: [Int]

    init(pixels: [Int]) { self.pixels = pixels }

    /// Widths are given in characters of the text font, which the file knows nothing of: its own unit is a digit of the
    /// workbook's Normal style.
    init(sheet: Sheet, theme: Theme) throws(WorkbookError) {
        var count = max(1, sheet.widths.count)
        for case .table(let table) in sheet.blocks { count = max(count, table.columns.count) }
        for loose in sheet.looseCells { count = max(count, min(loose.column, 16_384) + 1) }
        guard count <= 16_384 else { throw .tooManyColumns(sheet: sheet.name) }
        let digit = FontMetrics(font: theme.font, bold: false).width("0", size: theme.textSize) / Self.pointsPerPixel
        var pixels: [Int] = []
        for width in sheet.widths {
            guard (0...255).contains(width) else { throw .columnWidth(sheet: sheet.name, width) }
            pixels.append(min(Self.widest, Int((width * digit).rounded(.up)) + Self.edge))
        }
        // A table with more columns than the sheet has widths for gets ordinary ones.
        let ordinary = min(Self.widest, Int((10 * digit).rounded(.up)) + Self.edge)
        pixels.append(contentsOf: Array(repeating: ordinary, count: count - pixels.count))
        self.pixels = pixels
    }

    var all: ClosedRange<Int> { 0...(pixels.count - 1) }

    func width(_ columns: ClosedRange<Int>) -> Int { pixels[columns].reduce(0, +) }

    /// Points that text may take in a cell: without the cell's own edges, the room of an indent, and what is left free.
    func room(_ columns: ClosedRange<Int>, indented: Bool = false) -> Double {
        Double(max(1, width(columns) - Self.edge - (indented ? Self.indent : 0))) * Self.pointsPerPixel
    }

    static let pointsPerPixel = 0.75
    /// What Excel adds to a column's characters: two pixels at either side and the grid line.
    static let edge = 5
    /// One level of indent: three spaces of the Normal style, rounded up.
    static let indent = 10
    /// 255 digits of the Normal style and the edge.
    static let widest = 255 * 7 + edge
}
