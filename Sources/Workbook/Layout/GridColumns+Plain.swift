import Report

extension GridColumns {
    /// Columns that are wide enough for every figure and every word, and so wide that no row must be higher than a row
    /// can be: where nothing is merged, a text has only its own cell.
    func fitted(to sheet: Sheet, looks: Looks) -> GridColumns {
        var pixels = pixels
        for case .table(let table) in sheet.blocks {
            for (number, column) in table.columns.enumerated() {
                let heading = (Cell.text(column.heading), looks.columnHeading(column.alignment))
                let cells = table.rows.compactMap { row in
                    row.cells.indices.contains(number)
                        ? (row.cells[number], looks.cell(row.cells[number], in: row.kind, alignment: column.alignment))
                        : nil
                }
                for (cell, style) in [heading] + cells {
                    pixels[number] = Self.widened(pixels[number], for: cell.content, style, font: looks.theme.font)
                }
            }
        }
        return GridColumns(pixels: pixels)
    }

    private static func widened(_ pixels: Int, for content: CellContent, _ style: CellStyle, font: Theme.Font) -> Int {
        let measure = TextMeasure(font: font, size: style.size, bold: style.bold)
        let text = content.shown
        let words =
            switch content {
            case .number, .formula(_, now: .number): [Substring(text)]
            default: text.split { $0.isWhitespace || $0 == "-" || $0 == "/" }
            }
        let needed = words.map { measure.width(String($0)) }.max() ?? 0
        var pixels = min(widest, max(pixels, Int((needed / pointsPerPixel).rounded(.up)) + 2 * edge))
        func height() -> Double {
            measure.height(text, width: GridColumns(pixels: [pixels]).room(0...0)) + TablePlan.air
        }
        while pixels < widest, height() > SheetPlan.highestRow { pixels = min(widest, pixels + pixels / 4) }
        return pixels
    }
}
