/// Proves that a workbook which was just written is whole.
///
/// Where the disk is full, libxlsxwriter cuts a sheet in the middle of a tag and reports success: a part that is not
/// read to its end cannot be trusted.
enum WrittenWorkbook {
    /// - Parameter sheets: how many it must have.
    static func prove(_ path: String, sheets: Int) throws(WorkbookError) {
        do throws(ProofError) {
            let archive = try ZipArchive(path: path)
            let names = archive.names
            let wanted =
                ["[Content_Types].xml", "xl/workbook.xml", "xl/styles.xml"]
                + (0..<sheets).map { "xl/worksheets/sheet\($0 + 1).xml" }
            if let missing = wanted.first(where: { !names.contains($0) }) {
                throw ProofError(part: missing, reason: "is missing")
            }
            for name in names {
                let isXML = name.hasSuffix(".xml") || name.hasSuffix(".rels")
                let check = try XMLCheck(part: name)
                try archive.read(name) { bytes throws(ProofError) in
                    if isXML { try check.add(bytes) }
                }
                if isXML { try check.finish() }
            }
        } catch {
            throw .notWhole(part: error.part, reason: error.reason)
        }
    }
}
