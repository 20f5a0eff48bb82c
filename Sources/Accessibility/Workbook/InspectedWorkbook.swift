/// A workbook as its readers meet it: what the rules look at, whoever read it from a file.
package struct InspectedWorkbook: Sendable {
    /// Without a folder.
    package var fileName: String
    package var title: String
    package var author: String
    /// `en-GB`; empty where it does not say.
    package var language: String
    /// In the order of the tabs, hidden ones too.
    package var sheets: [InspectedSheet]
    /// Which of the sheets is open when the workbook is.
    package var openSheet: Int
    package var hasMacros: Bool
    /// By the number that a cell gives.
    package var looks: [CellLook]

    package init(
        fileName: String, title: String = "", author: String = "", language: String = "",
        sheets: [InspectedSheet] = [], openSheet: Int = 0, hasMacros: Bool = false, looks: [CellLook] = [CellLook()]
    ) {
        self.fileName = fileName
        self.title = title
        self.author = author
        self.language = language
        self.sheets = sheets
        self.openSheet = openSheet
        self.hasMacros = hasMacros
        self.looks = looks
    }

    package func look(of cell: InspectedCell) -> CellLook {
        looks.indices.contains(cell.look) ? looks[cell.look] : CellLook()
    }

    /// Those that a reader sees.
    var shownSheets: [InspectedSheet] { sheets.filter { !$0.isHidden } }
}
