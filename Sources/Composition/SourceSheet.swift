import Report
import Template

/// The hidden sheet that holds the files a workbook was built from, a row for each few lines: with a row for each, most
/// of a workbook's cells would be these.
package struct SourceSheet {
    let template: SheetTemplate
    let texts: Texts
    let files: [CarriedFile]

    /// Whoever reads a workbook looks for these headings.
    package static let headings = ["Read as", "Name", "Line", "Text"]

    func sheet() -> Sheet {
        let rows = files.flatMap { file in
            Self.pieces(of: file.text).map { piece in
                Row(cells: [
                    .text(file.kind.rawValue), .text(file.name), Cell(.number(ShownNumber(count: piece.line))),
                    .text(piece.text),
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

    /// Bytes that one row takes: a cell holds 32,767 units of UTF-16, never more than there are bytes, and a row should
    /// stay on a screen.
    private static let mostBytes = 1_000
    /// Lines that one row takes, likewise.
    private static let mostLines = 20

    /// What one row holds of a file: whole lines, or a part of one that is too long for a row.
    private struct Piece {
        /// The number of its first line, from 1.
        var line: Int
        var bytes: ArraySlice<UInt8>

        var text: String { String(decoding: bytes, as: UTF8.self) }
    }

    private static func pieces(of text: String) -> [Piece] {
        let all = Array(text.utf8)
        var pieces: [Piece] = []
        // What there is room for yet beside the last piece.
        var (bytes, lines) = (0, 0)
        let split = all.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (offset, line) in split.enumerated() {
            if let last = pieces.indices.last, lines > 0, line.count < bytes {
                pieces[last].bytes = all[pieces[last].bytes.startIndex..<line.endIndex]
                (bytes, lines) = (bytes - line.count - 1, lines - 1)
            } else {
                let parts = parts(of: line)
                pieces += parts.map { Piece(line: offset + 1, bytes: $0) }
                (bytes, lines) = parts.count == 1 ? (mostBytes - line.count, mostLines - 1) : (0, 0)
            }
        }
        return pieces
    }

    /// A line whole, or cut between scalars where it is too long.
    private static func parts(of line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        var parts: [ArraySlice<UInt8>] = []
        var rest = line
        while rest.count > mostBytes {
            var end = rest.startIndex + mostBytes
            while UTF8.isContinuation(rest[end]) { end -= 1 }
            parts.append(rest[..<end])
            rest = rest[end...]
        }
        return parts + [rest]
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
            lastLine = line + row[3].utf8.count { $0 == UInt8(ascii: "\n") }
        }
        return isBelowHeadings && !files.isEmpty ? files : nil
    }
}
