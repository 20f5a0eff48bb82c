import Rows

/// Proves that a workbook which was just written is whole.
///
/// Where the disk is full, libxlsxwriter cuts a sheet in the middle of a tag and reports success: a part that is not
/// read to its end cannot be trusted.
enum WrittenWorkbook {
    /// - Parameter sheets: how many it must have.
    static func prove(_ path: String, sheets: Int) throws(WorkbookError) {
        do throws(ReadFailure) {
            let archive = try ZipArchive(path: path, thorough: true)
            let names = Set(archive.entries.map(\.name))
            let wanted =
                ["[Content_Types].xml", "xl/workbook.xml", "xl/styles.xml"]
                + (0..<sheets).map { "xl/worksheets/sheet\($0 + 1).xml" }
            if let missing = wanted.first(where: { !names.contains($0) }) {
                throw ReadFailure("is missing", part: missing)
            }
            for entry in archive.entries {
                let isXML = entry.name.hasSuffix(".xml") || entry.name.hasSuffix(".rels")
                do throws(ReadFailure) {
                    let parser = try XMLParser(XMLHandler())
                    try archive.read(entry) { bytes throws(ReadFailure) in
                        isXML ? try parser.add(bytes) : true
                    }
                    if isXML { try parser.finish() }
                } catch {
                    throw error.about(part: entry.name)
                }
            }
        } catch {
            throw .notWhole(part: error.part, reason: error.reason)
        }
    }
}
