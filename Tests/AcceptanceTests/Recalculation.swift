import Foundation
import Report
import Testing
import Workbook

/// What a spreadsheet program makes of a report's formulas.
enum Recalculation {
    /// Every formula's stored result is wrong on purpose: only a program that calculates can get it right.
    static func spoilt(_ report: Report) -> Report {
        var report = report
        for sheet in report.sheets.indices {
            report.sheets[sheet].blocks = report.sheets[sheet].blocks.map { block in
                guard case .table(var table) = block else { return block }
                for row in table.rows.indices {
                    for column in table.rows[row].cells.indices {
                        table.rows[row].cells[column].content = spoilt(table.rows[row].cells[column].content)
                    }
                }
                return .table(table)
            }
        }
        return report
    }

    private static func spoilt(_ content: CellContent) -> CellContent {
        switch content {
        case .formula(let formula, now: .text): .formula(formula, now: .text("not calculated"))
        case .formula(let formula, now: .number(let number)):
            .formula(formula, now: .number(ShownNumber(-99, format: number.format, shown: "-99")))
        case .empty, .covered, .text, .number: content
        }
    }

    /// The cells of each sheet as LibreOffice shows them, by the sheet's name.
    static func sheets(of report: Report) throws -> [String: [[String]]] {
        let folder = try TemporaryFolder()
        let path = folder.path("report.xlsx")
        try WorkbookWriter.write(spoilt(report), theme: .plain, to: path)
        // All sheets, every cell as it is shown.
        let filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1"
        let output = try LibreOffice.convert(URL(fileURLWithPath: path), to: filter, in: folder)
        var sheets: [String: [[String]]] = [:]
        for sheet in report.sheets {
            let file = output.appendingPathComponent("report-\(sheet.name).csv")
            sheets[sheet.name] = cells(in: try String(contentsOf: file, encoding: .utf8))
        }
        return sheets
    }

    /// What differs between a report's tables and what LibreOffice shows of them; empty where all is the same.
    static func differences(in report: Report) throws -> [String] {
        let shown = try sheets(of: report)
        var differences: [String] = []
        for sheet in report.sheets {
            var rest = (shown[sheet.name] ?? [])[...]
            for case .table(let table) in sheet.blocks {
                let headings = table.columns.map(\.heading)
                guard let head = rest.firstIndex(where: { Array($0.prefix(headings.count)) == headings }) else {
                    differences.append("\(sheet.name): no headings \(headings)")
                    continue
                }
                rest = rest[(head + 1)...]
                for row in table.rows {
                    let found = Array((rest.popFirst() ?? []).prefix(row.cells.count))
                    let expected = row.cells.map(\.content.shown)
                    if found != expected { differences.append("\(sheet.name): \(expected) is \(found)") }
                }
            }
        }
        return differences
    }

    private static func cells(in text: String) -> [[String]] {
        var rows: [[String]] = [[""]]
        var isQuoted = false
        // Two quotation marks within a quoted cell stand for one.
        var before: Character?
        for character in text {
            defer { before = character }
            let (row, column) = (rows.count - 1, rows[rows.count - 1].count - 1)
            switch character {
            case "\"":
                if !isQuoted, before == "\"" { rows[row][column].append(character) }
                isQuoted.toggle()
            case "," where !isQuoted: rows[row].append("")
            case _ where character.isNewline && !isQuoted: rows.append([""])
            default: rows[row][column].append(character)
            }
        }
        return rows
    }
}
