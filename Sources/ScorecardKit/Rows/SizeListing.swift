import Diagnostics
import Rows

/// How large sheets are.
struct SizeListing: Listing {
    let guarded = 0
    private var sheets: [(info: SheetInfo, rows: Int, columns: Int)] = []

    mutating func begin(_ sheet: SheetInfo) { sheets.append((sheet, 0, 0)) }

    mutating func add(_ row: borrowing Row, to output: inout [UInt8]) {
        guard let last = sheets.indices.last, let cell = row.cells.last else { return }
        sheets[last].rows = row.number
        sheets[last].columns = max(sheets[last].columns, cell.column + 1)
    }

    /// For people: a line for each, in columns.
    var text: String {
        var lines = sheets.map { sheet in
            [
                SafeText.escaped(sheet.info.name), Self.counted(sheet.rows, "row"),
                Self.counted(sheet.columns, "column"), sheet.info.isHidden ? "hidden" : "",
            ]
        }
        for column in 0..<4 {
            let width = lines.map { $0[column].count }.max() ?? 0
            for line in lines.indices {
                let padding = String(repeating: " ", count: width - lines[line][column].count)
                // Numbers stand under each other's last digit, words under their first letter.
                let isNumber = column == 1 || column == 2
                lines[line][column] = isNumber ? padding + lines[line][column] : lines[line][column] + padding
            }
        }
        return zip(lines, sheets).map { line, sheet in
            var text = line.filter { !$0.isEmpty }.joined(separator: "  ")
            if !sheet.info.tables.isEmpty {
                text += "  tables: " + sheet.info.tables.map(SafeText.escaped).joined(separator: ", ")
            }
            while text.last == " " { text.removeLast() }
            return text + "\n"
        }.joined()
    }

    /// For machines: an object a line, with the file's name first where there is one.
    func json(file: String?) -> String {
        let start = JSONListing.start(file: file)
        return sheets.map { sheet in
            let tables = sheet.info.tables.map(JSONText.string).joined(separator: ",")
            return start + "\"sheet\":\(JSONText.string(sheet.info.name)),\"hidden\":\(sheet.info.isHidden)"
                + ",\"rows\":\(sheet.rows),\"columns\":\(sheet.columns),\"tables\":[\(tables)]}\n"
        }.joined()
    }

    /// `1 row `, `12 rows`: as long as each other, for what stands below.
    private static func counted(_ count: Int, _ word: String) -> String {
        "\(count) \(word)\(count == 1 ? " " : "s")"
    }
}
