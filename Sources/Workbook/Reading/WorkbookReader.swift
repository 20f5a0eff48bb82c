import Rows

/// XLSX → rows: a workbook's sheets, read as they stand in the file, a row at a time.
///
/// The list of sheets, the shared texts and the styles are read when it is made; the file stays open for the sheets, so
/// that one that takes its place meanwhile is not mixed with it. Nothing in it is calculated, nothing is fetched,
/// nothing is unpacked to the disk.
package struct WorkbookReader: RowFile {
    private let store: PartStore
    /// The names of the parts that hold the cells, in the order of the sheets.
    let parts: [String]
    private let texts: SharedTexts
    private let styles: CellStyles
    private let from1904: Bool
    /// Those that hold cells, hidden ones too; sheets that are charts, dialogues or macros of old are left out.
    package let sheets: [SheetInfo]
    /// The names of those.
    let otherSheets: [String]
    let hasMacros: Bool
    package let remarks: [String]

    package init(path: String) throws(ReadFailure) {
        var store = try PartStore(path: path)
        try self.init(&store)
    }

    /// - Parameter store: is left with what was read of it.
    init(_ store: inout PartStore) throws(ReadFailure) {
        self.store = store
        guard let workbook = try store.relationships(of: "").first(where: { $0.kind == "officeDocument" })?.target
        else {
            throw FileKind.other(store)
        }
        if workbook.lowercased().hasSuffix(".bin") { throw FileKind.binaryWorkbook }
        let list = WorkbookHandler()
        try store.read(workbook, list)
        let relationships = try store.relationships(of: workbook)

        let stylesHandler = StylesHandler()
        if let part = try Self.only("styles", in: relationships) { try store.read(part, stylesHandler) }
        let textsHandler = SharedTextsHandler()
        // A program exists that names this part without writing it where no cell has a text. If one does have, reading
        // it will tell.
        if let part = try Self.only("sharedStrings", in: relationships), store.has(part) {
            try store.read(part, textsHandler)
        }
        (styles, texts) = (stylesHandler.styles, textsHandler.texts)
        from1904 = list.from1904

        let byID = Dictionary(relationships.map { ($0.id, $0) }) { first, _ in first }
        var parts: [String] = []
        var sheets: [SheetInfo] = []
        var otherSheets: [String] = []
        var remarks: [String] = []
        var taken: Set<String> = []
        for sheet in list.sheets {
            // Programs name macros of Excel 5 so that no longer have contents of their own.
            guard !sheet.relationship.isEmpty else {
                remarks.append("has a sheet '\(sheet.name)' without contents, which is left out")
                continue
            }
            guard let relationship = byID[sheet.relationship] else {
                throw .damaged("the contents of the sheet '\(sheet.name)' are missing", part: workbook)
            }
            guard relationship.kind == "worksheet" else {
                otherSheets.append(sheet.name)
                continue
            }
            guard store.has(relationship.target) else {
                throw .damaged("the contents of the sheet '\(sheet.name)' are missing", part: relationship.target)
            }
            guard taken.insert(PartName.key(relationship.target)).inserted else {
                throw .damaged("the sheet '\(sheet.name)' has the contents of another", part: relationship.target)
            }
            let tables = try Self.tables(of: relationship.target, in: &store, taken: &taken)
            parts.append(relationship.target)
            sheets.append(
                SheetInfo(index: sheets.count, name: sheet.name, isHidden: sheet.isHidden, tables: tables))
        }
        guard !sheets.isEmpty else { throw ReadFailure("holds no sheet with cells", part: workbook) }
        remarks += Self.sharedNames(of: sheets).map {
            "has more than one sheet named '\($0)': by that name the first is meant, by its number any"
        }
        (self.parts, self.sheets, self.remarks) = (parts, sheets, remarks)
        self.otherSheets = otherSheets
        hasMacros = relationships.contains { $0.kind == "vbaProject" }
    }

    /// A formula that was never calculated is noted, as its value is not known.
    ///
    /// Cells that hold or give an empty text are left out, with their rows if nothing else is in them. A part that was
    /// changed on its way shows only at its end: until this returns, the rows are not proved, and where `take` ends the
    /// reading they never are.
    @discardableResult
    package func read(_ sheet: SheetInfo, _ take: (borrowing Row) -> Bool) throws(ReadFailure) -> ReadNotes {
        try read(sheet, keepsStored: false) { row, _ in take(row) }
    }

    /// Reads a sheet with what the file stores of each cell beside its value: formulas, numbers behind dates, styles.
    ///
    /// Unlike ``read(_:_:)``, it hands over formulas too that give an empty text.
    ///
    /// - Parameter take: is given each row and the stored forms of the same cells; false ends the reading.
    @discardableResult
    package func readStored(
        _ sheet: SheetInfo, _ take: (borrowing Row, borrowing StoredRow) -> Bool
    ) throws(ReadFailure) -> ReadNotes {
        try read(sheet, keepsStored: true, take)
    }

    /// The number format of a style, as a file spells it.
    func formatCode(ofStyle style: Int) -> String { styles.format(style)?.code ?? "General" }

    private func read(
        _ sheet: SheetInfo, keepsStored: Bool, _ take: SheetHandler.Take
    ) throws(ReadFailure) -> ReadNotes {
        guard sheets.indices.contains(sheet.index), sheets[sheet.index].name == sheet.name else {
            throw ReadFailure("has no sheet '\(sheet.name)'")
        }
        let part = parts[sheet.index]
        var store = store
        return try withoutActuallyEscaping(take) { take throws(ReadFailure) in
            let before = store.cost.textBytes
            let handler = SheetHandler(
                sheet: sheet.name, texts: texts, styles: styles, from1904: from1904, keepsStored: keepsStored,
                textBytes: before, take: take)
            try store.read(part, handler)
            store.cost.add(textBytes: handler.textBytes - before)
            guard handler.hasEnough || handler.tables == 0 || !sheets[sheet.index].tables.isEmpty else {
                throw .damaged("the sheet '\(sheet.name)' has tables that are missing", part: part)
            }
            return handler.notes
        }
    }

    /// What lies on a sheet and is no cell.
    func overlay(of sheet: SheetInfo) throws(ReadFailure) -> SheetOverlay {
        guard parts.indices.contains(sheet.index) else { return SheetOverlay() }
        var store = store
        return try SheetOverlay(of: parts[sheet.index], in: &store)
    }

    /// The names that a second sheet has too, in any case of the letters.
    private static func sharedNames(of sheets: [SheetInfo]) -> [String] {
        var counts: [String: Int] = [:]
        return sheets.map(\.name).filter { name in
            counts[name.lowercased(), default: 0] += 1
            return counts[name.lowercased()] == 2
        }
    }

    /// The one part of a kind that a workbook may have; nil where it has none.
    private static func only(_ kind: String, in relationships: [Relationship]) throws(ReadFailure) -> String? {
        let targets = Set(relationships.filter { $0.kind == kind }.map(\.target))
        guard targets.count <= 1 else { throw .damaged("it has two parts of a kind that may stand there once") }
        return targets.first
    }

    /// The names of a sheet's tables.
    private static func tables(
        of part: String, in store: inout PartStore, taken: inout Set<String>
    ) throws(ReadFailure) -> [String] {
        var names: [String] = []
        for relationship in try store.relationships(of: part) where relationship.kind == "table" {
            // A part that is named a second time is not read again.
            guard taken.insert(PartName.key(relationship.target)).inserted else { continue }
            let handler = TableHandler()
            try store.read(relationship.target, handler)
            if let name = handler.name { names.append(name) }
        }
        return names
    }
}
