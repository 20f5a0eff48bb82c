import Delimited
import Rows
import Workbook

/// Opens files of rows by what is in them: names lie, and Excel does not mind.
package enum RowFiles {
    /// - Parameters:
    ///   - source: the file's bytes.
    ///   - path: the same file, for a workbook, which is not read from its beginning to its end.
    ///   - delimiter: of a text file; nil to find it out.
    package static func open(
        _ source: any ByteSource, path: String, delimiter: Delimiter? = nil
    ) throws(ReadFailure) -> any RowFile {
        var start: [UInt8] = []
        try source.read { piece in
            start.append(piece.extracting(first: FileContent.length - start.count))
            return start.count < FileContent.length
        }
        guard !start.isEmpty else { throw .empty }
        switch FileContent(start, name: path) {
        case .workbook: return try WorkbookReader(path: path)
        case .text: return try DelimitedReader(source, name: sheetName(path), delimiter: delimiter)
        case .other(let reason, let hint): throw ReadFailure(reason, hint: hint)
        }
    }

    /// What a text file's one sheet is called: `finance/budget.csv` holds `budget`.
    private static func sheetName(_ path: String) -> String {
        let name = path.split(separator: "/").last ?? ""
        let end = name.lastIndex(of: ".") ?? name.endIndex
        return String(end > name.startIndex ? name[..<end] : name)
    }
}
