import Rows

/// Proves that a workbook which was just written holds what was to be written, cell for cell, and is whole.
///
/// Where the disk is full, libxlsxwriter cuts a sheet in the middle of a tag and reports success: a part that is not
/// read to its end cannot be trusted.
enum WrittenWorkbook {
    static func prove(_ path: String, holds layout: Layout) throws(WorkbookError) {
        do throws(ReadFailure) {
            try checkParts(path, sheets: layout.sheets.count)
            let workbook = try WorkbookReader(path: path)
            let sheets = layout.sheets.map { [$0.name, "\($0.isHidden)"] + $0.markups.map(\.name) }
            guard workbook.sheets.map({ [$0.name, "\($0.isHidden)"] + $0.tables }) == sheets else {
                throw ReadFailure("has other sheets or tables than were written")
            }
            var store = try PartStore(try ZipArchive(path: path))
            let properties = CorePropertiesHandler()
            try store.read(LanguageWriter.part, properties)
            guard properties.properties.language == LanguageWriter.language else {
                throw ReadFailure("does not say its language", part: LanguageWriter.part)
            }
            let comparison = try WorkbookComparison(of: layout, with: workbook, strictness: .written)
            if let cell = comparison.cells.first {
                throw ReadFailure("\(cell.name) holds '\(cell.found.shown)' instead of '\(cell.expected)'")
            }
        } catch {
            throw .notWhole(part: error.part, reason: error.reason)
        }
    }

    /// Reads every part to its end, those that only show charts and colours as well.
    private static func checkParts(_ path: String, sheets: Int) throws(ReadFailure) {
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
    }
}
