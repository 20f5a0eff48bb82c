import Rows

/// Proves that a workbook which was just written holds what was to be written, cell for cell, and is whole.
///
/// Where the disk is full, libxlsxwriter cuts a sheet in the middle of a tag and reports success: a part that is not
/// read to its end cannot be trusted. So each is, once.
enum WrittenWorkbook {
    static func prove(_ path: String, holds layout: Layout) throws(WorkbookError) {
        do throws(ReadFailure) {
            var store = try PartStore(try ZipArchive(path: path, thorough: true))
            try checkParts(store, sheets: layout.sheets.count)
            let workbook = try WorkbookReader(&store)
            let sheets = layout.sheets.map { [$0.name, "\($0.isHidden)"] + $0.markups.map(\.name) }
            guard workbook.sheets.map({ [$0.name, "\($0.isHidden)"] + $0.tables }) == sheets else {
                throw ReadFailure("has other sheets or tables than were written")
            }
            let properties = CorePropertiesHandler()
            try store.read(LanguageWriter.part, properties)
            guard properties.properties.language == LanguageWriter.language else {
                throw ReadFailure("does not say its language", part: LanguageWriter.part)
            }
            let comparison = try WorkbookComparison(of: layout, with: workbook, strictness: .written)
            if let cell = comparison.cells.first {
                throw ReadFailure("\(cell.name) holds '\(cell.found.shown)' instead of '\(cell.expected)'")
            }
            try readOthers(of: &store, than: workbook.parts)
        } catch {
            throw .notWhole(part: error.part, reason: error.reason)
        }
    }

    private static func checkParts(_ store: PartStore, sheets: Int) throws(ReadFailure) {
        let names = Set(store.parts)
        let wanted =
            ["[Content_Types].xml", "xl/workbook.xml", "xl/styles.xml"]
            + (0..<sheets).map { "xl/worksheets/sheet\($0 + 1).xml" }
        if let missing = wanted.first(where: { !names.contains($0) }) {
            throw ReadFailure("is missing", part: missing)
        }
    }

    /// Those that only show charts and colours, and that no reader of cells has been through.
    ///
    /// - Parameter sheets: the parts that the comparison went through.
    private static func readOthers(of store: inout PartStore, than sheets: [String]) throws(ReadFailure) {
        for part in store.unproved where !sheets.contains(part) {
            if part.hasSuffix(".xml") || part.hasSuffix(".rels") {
                try store.read(part, XMLHandler())
            } else {
                try store.prove(part)
            }
        }
    }
}
