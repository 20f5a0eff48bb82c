import Rows

/// Columns that can be read downwards.
extension Rule {
    static let alignment = Rule(
        "S10", "Text stands at the left of its cell, and numbers at the right.",
        check:
            "How cells are aligned. What is left to the program is good; signs such as [x] may stand with the numbers.",
        onSheets: { sheet, workbook, breaches in
            for (point, cell) in sheet.cells where !breaches.isFull(sheet) {
                let look = workbook.look(of: cell)
                switch (cell.kind, look.horizontal) {
                case (_, .general), (.number, .right), (.text, .left): break
                case (.text, .right) where cell.text.hasPrefix("[") && cell.text.hasSuffix("]"): break
                case (.number, _): breaches.add(sheet, point, "is a number that does not stand at the right")
                case (.text, _): breaches.add(sheet, point, "is text that does not stand at the left")
                default: break
                }
            }
        })

    static let precision = Rule(
        "S11", "The numbers of a column have the same precision, or a line above the table says why not.",
        check:
            "Columns of a table whose numbers differ in decimals, as their formats show them, unless a line above it in column A speaks of precision.",
        onSheets: { sheet, workbook, breaches in
            for table in sheet.tables {
                let isExplained = sheet.linesAbove(table).contains { $0.lowercased().contains("precision") }
                guard !isExplained else { continue }
                var figures: [Int: [(place: GridPoint, decimals: Int)]] = [:]
                for row in sheet.body(of: table) {
                    for cell in row.cells where cell.kind == .number && table.area.columns.contains(cell.column) {
                        let place = GridPoint(row: row.number, column: cell.column)
                        let decimals = decimals(cell, format: workbook.look(of: cell).numberFormat)
                        figures[cell.column, default: []].append((place, decimals))
                    }
                }
                for column in figures.keys.sorted() {
                    guard let own = figures[column], let first = own.first?.decimals,
                        let other = own.first(where: { $0.decimals != first })
                    else { continue }
                    breaches.add(
                        sheet, other.place,
                        "shows \(other.decimals) digits behind the point, and the figures above it \(first)")
                }
            }
        })

    /// How many digits behind the point a number shows.
    private static func decimals(_ cell: InspectedCell, format: String) -> Int {
        let positive = format.split(separator: ";", omittingEmptySubsequences: false).first ?? ""
        guard positive.lowercased() != "general", !positive.isEmpty else {
            let digits = cell.text.split(separator: ".", omittingEmptySubsequences: false)
            // What is stored in powers of ten is shown in as many digits as there is room for.
            return digits.count == 2 && !cell.text.lowercased().contains("e") ? digits[1].count : 0
        }
        guard let point = positive.firstIndex(of: ".") else { return 0 }
        return positive[positive.index(after: point)...].prefix { "0#?".contains($0) }.count
    }

    static let quarters = Rule(
        "S15", "Quarters are written as months, or Q1 to Q4 are explained above the table.",
        check: "Tables that speak of Q1 to Q4 without a line above in column A that names each with its months.",
        onSheets: { sheet, _, breaches in
            let month = /\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/
            for table in sheet.tables {
                let explained = sheet.linesAbove(table).filter { $0.contains(month) }.joined(separator: " ")
                var seen: Set<String> = []
                for row in sheet.rows where table.area.rows.contains(row.number) {
                    for cell in row.cells where cell.kind == .text && table.area.columns.contains(cell.column) {
                        guard cell.text.utf8.contains(UInt8(ascii: "Q")) else { continue }
                        for match in cell.text.matches(of: /\bQ[1-4]\b/) where !explained.contains(match.0) {
                            guard seen.insert(String(match.0)).inserted else { continue }
                            breaches.add(
                                sheet, GridPoint(row: row.number, column: cell.column),
                                "speaks of \(match.0), which nothing above the table explains")
                        }
                    }
                }
            }
        })
}
