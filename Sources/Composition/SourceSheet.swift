import Report
import Template

/// The hidden sheet that holds the files a workbook was built from, a row for each line.
package struct SourceSheet {
    let template: SheetTemplate
    let texts: Texts
    let files: [CarriedFile]

    /// Whoever reads a workbook looks for these headings.
    package static let headings = ["Read as", "Name", "Line", "Text"]

    func sheet() -> Sheet {
        let rows = files.flatMap { file in
            Self.lines(of: file.text).map { number, text in
                Row(cells: [
                    .text(file.kind.rawValue), .text(file.name), Cell(.number(ShownNumber(count: number))), .text(text),
                ])
            }
        }
        return Sheet(
            name: template.name, widths: [20, 24, 8, 110],
            blocks: texts.titleBlocks(template) + [
                .paragraph(
                    "This workbook was built from these lines. `scorecard merge` builds it again from them, with "
                        + "finance's rows. Change the files themselves, not this sheet."),
                .table(
                    Table(
                        id: TableID(template.name), columns: Self.headings.map { Column(heading: $0) }, rows: rows)),
            ], page: texts.page(template), isHidden: true)
    }

    /// UTF-16 units that one row takes of a line: a cell holds 32,767, and a row should stay on a screen.
    private static let mostUnits = 1_000

    /// A text's lines with their numbers; a long one in several rows with the same number.
    private static func lines(of text: String) -> [(number: Int, text: String)] {
        let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        return lines.enumerated().flatMap { offset, line in pieces(of: Substring(line)).map { (offset + 1, $0) } }
    }

    private static func pieces(of line: Substring) -> [String] {
        guard line.utf16.count > mostUnits else { return [String(line)] }
        var pieces: [String] = []
        var piece = ""
        var units = 0
        for scalar in line.unicodeScalars {
            if units + scalar.utf16.count > mostUnits {
                pieces.append(piece)
                (piece, units) = ("", 0)
            }
            piece.unicodeScalars.append(scalar)
            units += scalar.utf16.count
        }
        return pieces + [piece]
    }

    /// Puts the files together again.
    ///
    /// - Parameter rows: the sheet's, each with the texts of its first four cells.
    /// - Returns: nil where a row cannot be one of ours.
    package static func files(from rows: some Sequence<[String]>) -> [CarriedFile]? {
        var files: [CarriedFile] = []
        var isBelowHeadings = false
        var lastLine = 0
        for row in rows where row.contains(where: { !$0.isEmpty }) {
            guard isBelowHeadings else {
                isBelowHeadings = row.prefix(headings.count).elementsEqual(headings)
                continue
            }
            guard row.count >= headings.count, let kind = CarriedFile.Kind(rawValue: row[0]), let line = Int(row[2])
            else { return nil }
            let isSame = files.last.map { $0.kind == kind && $0.name == row[1] } ?? false
            switch line {
            case lastLine where isSame: files[files.count - 1].text += row[3]
            case lastLine + 1 where isSame: files[files.count - 1].text += "\n" + row[3]
            case 1: files.append(CarriedFile(kind: kind, name: row[1], text: row[3]))
            default: return nil
            }
            lastLine = line
        }
        return isBelowHeadings && !files.isEmpty ? files : nil
    }
}
