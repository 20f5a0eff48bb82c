import Report
import Rows

/// What whoever opens the file looks for first.
extension Rule {
    static let tableNames = Rule(
        "S1", "Tables have names that say what they hold, with underscores between words.",
        check: "Names that a program made up (Table1).", byHand: "That other names say what the table holds.",
        onSheets: { sheet, _, breaches in
            for table in sheet.tables
            where table.name.wholeMatch(of: /(Table|Tabelle|Tableau)_?[0-9]*/.ignoresCase()) != nil {
                breaches.add(sheet, table.area, "is a table named '\(table.name.beginning)'")
            }
        })

    static let oneTable = Rule(
        "S2", "A sheet holds one table, and nothing below it.", check: "Second tables, and cells below a table.",
        onSheets: { sheet, _, breaches in
            let tables = sheet.tables.sorted { $0.area.rows.lowerBound < $1.area.rows.lowerBound }
            for table in tables.dropFirst() { breaches.add(sheet, table.area, "is a further table") }
            guard let last = tables.map(\.area.rows.upperBound).max(), let row = sheet.rows.last, row.number > last,
                let below = sheet.rows.first(where: { $0.number > last })
            else { return }
            breaches.add(
                sheet, GridPoint(row: below.number, column: below.cells.first?.column ?? 0), "stands below a table")
        })

    static let noPictures = Rule(
        "S5", "Sheets have no pictures; a chart that is needed has a text in its place.",
        check: "Pictures, and charts without an alternative text.",
        byHand: "That the chart is needed, and its text says what it shows.",
        onSheets: { sheet, _, breaches in
            for drawing in sheet.drawings {
                if drawing.kind == .picture { breaches.add(sheet, drawing.place, "lies below a picture") }
                if drawing.kind == .chart, drawing.alternative.allSatisfy(\.isWhitespace) {
                    breaches.add(sheet, drawing.place, "lies below a chart without an alternative text")
                }
            }
        })

    static let nothingHidden = Rule(
        "S7", "No rows, columns or sheets are hidden.", check: "Hidden rows, columns and sheets.",
        find: { workbook, breaches in
            for sheet in workbook.sheets {
                if sheet.isHidden { breaches.add(sheet, nil, "is hidden") }
                for rows in sheet.hiddenRows {
                    breaches.add(sheet, Area(rows: rows, columns: 0...0), "lies in hidden rows")
                }
                for columns in sheet.hiddenColumns {
                    breaches.add(sheet, Area(rows: 0...0, columns: columns), "lies in hidden columns")
                }
            }
        })

    static let noFilters = Rule(
        "S8", "Sheets have no filters and no frozen panes, or column A says so.",
        check: "Filters and frozen panes on sheets whose column A speaks of neither above the table.",
        onSheets: { sheet, _, breaches in
            let said = sheet.linesAbove(sheet.tables.first).joined(separator: " ").lowercased()
            if !said.contains("filter") {
                if let area = sheet.filter { breaches.add(sheet, area, "has a filter") }
                for table in sheet.tables where table.hasFilter {
                    breaches.add(sheet, table.area, "is a table with a filter")
                }
            }
            if sheet.hasFrozenPanes, !said.contains("freeze"), !said.contains("frozen") {
                breaches.add(sheet, nil, "has frozen panes")
            }
        })

    static let cover = Rule(
        "S12", "The first sheet is a cover: title, period, geography, source, date of publication and contact.",
        check: "That its cells name period, geography, source, publication and contact.",
        byHand: "That what stands beside them is right.",
        find: { workbook, breaches in
            guard let first = workbook.shownSheets.first else { return }
            let words = first.cells.prefix(mostOfCover).map { $0.cell.text.lowercased() }.joined(separator: "\n")
            let missing = ["period", "geograph", "source", "publi", "contact"].filter { !words.contains($0) }
            guard !missing.isEmpty else { return }
            let names = ["geograph": "geography", "publi": "the date of publication"]
            breaches.add(
                first, nil,
                "is the first sheet and does not name: "
                    + missing.map { names[$0] ?? $0 }.joined(separator: ", "))
        })

    /// Cells; what holds more is no cover.
    private static let mostOfCover = 10_000

    static let contents = Rule(
        "S13", "A sheet of contents links to cell A1 of every other sheet.",
        check: "That one sheet links to A1 of all others that are seen; a workbook of two sheets needs none.",
        find: { workbook, breaches in
            let shown = workbook.shownSheets
            guard shown.count > 2 else { return }
            func missing(from sheet: InspectedSheet) -> [String] {
                let targets = Set(sheet.links.compactMap { $0.location.map(target) })
                return shown.map(\.name).filter { $0 != sheet.name && !targets.contains($0.lowercased()) }
            }
            let lists = shown.map { (sheet: $0, missing: missing(from: $0)) }
            guard let (best, rest) = lists.min(by: { $0.missing.count < $1.missing.count }) else { return }
            if rest.count == shown.count - 1 {
                breaches.add("no sheet links to cell A1 of the others")
            } else if !rest.isEmpty {
                breaches.add(best, nil, "links to other sheets, and not to A1 of: \(rest.joined(separator: ", "))")
            }
        })

    /// The sheet, in small letters, to whose A1 `'Sheet'!A1` leads; empty where it leads elsewhere.
    private static func target(_ location: String) -> String {
        let plain = location.drop { $0 == "#" }
        guard let mark = plain.lastIndex(of: "!") else { return "" }
        let place = plain[plain.index(after: mark)...].filter { $0 != "$" }
        guard place.uppercased() == "A1" || place.uppercased().hasPrefix("A1:") else { return "" }
        var name = plain[..<mark]
        if name.hasPrefix("'"), name.hasSuffix("'"), name.count > 1 { name = name.dropFirst().dropLast() }
        return name.replacing("''", with: "'").lowercased()
    }

    static let shorthand = Rule(
        "S17", "Missing values have signs such as [x], which a line above the table explains; NA is not used.",
        check: "NA, N/A and dashes in tables, and signs that no line above in column A explains.",
        onSheets: { sheet, _, breaches in
            for table in sheet.tables {
                let explained = sheet.linesAbove(table).joined(separator: "\n")
                var seen: Set<Shorthand> = []
                for row in sheet.body(of: table) where !breaches.isFull(sheet) {
                    for cell in row.cells where table.area.columns.contains(cell.column) {
                        let place = GridPoint(row: row.number, column: cell.column)
                        let text = cell.text.lowercased()
                        if cell.kind == .error || notAvailable.contains(text) {
                            breaches.add(sheet, place, "holds '\(cell.text.beginning)'")
                        }
                        for sign in Shorthand.allCases where text.contains(sign.rawValue) {
                            guard !explained.contains(sign.rawValue), seen.insert(sign).inserted else { continue }
                            breaches.add(sheet, place, "holds \(sign.rawValue), which nothing above the table explains")
                        }
                    }
                }
            }
        })

    private static let notAvailable: Set<String> = [
        "na", "n/a", "n.a.", "-", "\u{2013}", "\u{2014}", "..", ":", "null", "none", "#n/a",
    ]
}
