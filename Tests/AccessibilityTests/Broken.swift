import Report
import Rows
import Testing

@testable import Accessibility

/// The good workbook with one thing changed, and the rule that this breaks.
struct Broken: Sendable, CustomTestStringConvertible {
    let rule: String
    /// Where; empty for the whole workbook.
    let place: String
    let workbook: InspectedWorkbook
    /// Rules that cannot be kept then.
    let also: Set<String>

    init(
        _ rule: String, _ place: String, also: Set<String> = [], change: (inout InspectedWorkbook) -> Void
    ) {
        self.rule = rule
        self.place = place
        self.also = also
        var workbook = Good.workbook
        change(&workbook)
        self.workbook = workbook
    }

    var testDescription: String { "\(rule) at \(place)" }

    /// Whether the rule is kept all the same.
    var holds: Bool { Rule.all.first { $0.number == rule }?.breaches(in: workbook).isEmpty ?? false }

    static let all: [Broken] = [
        Broken("M1", "Measures!A5", also: ["S17"]) { $0.sheets[2].tables = [] },
        Broken("M1", "Measures!A12", also: ["S2"]) {
            $0.sheets[2].set(11, 0, "More")
            $0.sheets[2].set(11, 1, "of it")
        },
        Broken("M2", "Measures!A5:B8", also: ["S10"]) { $0.sheets[2].tables[0].hasHeadings = false },
        Broken("M3", "Measures!B5") { $0.sheets[2].clear(4, 1) },
        Broken("M3", "Measures!B5") { $0.sheets[2].set(4, 1, "measure") },
        Broken("M3", "Measures!B5") { $0.sheets[2].set(4, 1, "Column2") },
        Broken("M4", "Measures!A6:A7") { $0.sheets[2].merged = [Area(rows: 5...6, columns: 0...0)] },
        Broken("M5", "Measures!A7:B7") {
            $0.sheets[2].clear(6, 0)
            $0.sheets[2].clear(6, 1)
        },
        Broken("M5", "Measures!C5:C8", also: ["M3"]) { $0.sheets[2].tables[0].area.columns = 0...2 },
        Broken("M6", "Measures!B6") { $0.sheets[2].clear(5, 1) },
        Broken("M7", "Measures!A6") { $0.sheets[2].change(5, 0) { $0.isCut = true } },
        Broken("M8", "Measures!A1") { $0.sheets[2].clear(0, 0) },
        Broken("M9", "Measures!B5:B8", also: ["M1"]) { $0.sheets[2].tables[0].area.columns = 1...1 },
        Broken("M9", "Measures!C2", also: ["M1"]) { $0.sheets[2].set(1, 2, "aside") },
        Broken("M10", "Measures!B6", also: ["M6", "S3"]) {
            $0.sheets[2].clear(5, 1)
            $0.sheets[2].emptyFilled = [GridPoint(row: 5, column: 1)]
        },
        Broken("M11", "Measures!A2") { $0.looks[1].text = Colour(rgb: 0x999999) },
        Broken("M11", "Measures!B6:B8", also: ["S3"]) {
            $0.sheets[2].conditionalLooks = [
                ConditionalLook(
                    area: Area(rows: 5...7, columns: 1...1), text: Colour(rgb: 0xFFFFFF), fill: Colour(rgb: 0x00B050))
            ]
        },
        Broken("M12", "") { $0.title = " " },
        Broken("M13", "") { $0.language = "" },
        Broken("M13", "") { $0.language = "English (United Kingdom)" },
        Broken("M14", "Notes", also: ["S13"]) { workbook in
            workbook.sheets.append(workbook.sheets[3])
            workbook.sheets[1].links.removeLast()
        },
        Broken("M14", "Sheet3", also: ["S13"]) { $0.sheets[2].name = "Sheet3" },
        Broken("M15", "Empty", also: ["M8", "S13"]) { $0.sheets.append(InspectedSheet(name: "Empty")) },
        Broken("M16", "Measures") { $0.openSheet = 2 },
        Broken("M16", "Cover!C4") { $0.sheets[0].cursor = GridPoint(row: 3, column: 2) },
        Broken("M17", "Contents!A3") { $0.sheets[1].set(2, 0, "Click here!") },
        Broken("M17", "Contents!A3") { $0.sheets[1].set(2, 0, "https://example.org/a") },
        Broken("M18", "Measures") { $0.sheets[2].hasHeaderOrFooter = true },
        Broken("M19", "Measures!D4") {
            $0.sheets[2].drawings = [InspectedDrawing(.textBox, at: GridPoint(row: 3, column: 3))]
        },
        Broken("M20", "Measures!A6") { $0.sheets[2].set(5, 0, "Recycling*") },
        Broken("M21", "Measures!B5") { $0.sheets[2].set(4, 1, "Result [note 2]") },
        Broken("M21", "Measures!B5") { $0.sheets[2].set(4, 1, "Result [1]") },
        Broken("S1", "Measures!A5:B8") { $0.sheets[2].tables[0].name = "Table1" },
        Broken("S2", "Measures!A10") { $0.sheets[2].set(9, 0, "Below") },
        Broken("S2", "Measures!A10:A11") {
            $0.sheets[2].set(9, 0, "Further")
            $0.sheets[2].set(10, 0, "table")
            $0.sheets[2].tables.append(InspectedTable(name: "more", area: Area(rows: 9...10, columns: 0...0)))
        },
        Broken("S3", "Cover!A1") { $0.looks[0].fill = Colour(rgb: 0xEEEEEE) },
        Broken("S3", "Measures!A5:B8") { $0.sheets[2].tables[0].hasFills = true },
        Broken("S4", "Cover!A1") { $0.looks[0].isItalic = true },
        Broken("S5", "Measures!D4") {
            $0.sheets[2].drawings = [InspectedDrawing(.chart, at: GridPoint(row: 3, column: 3))]
        },
        Broken("S5", "Measures!D4") {
            $0.sheets[2].drawings = [
                InspectedDrawing(.picture, at: GridPoint(row: 3, column: 3), alternative: "A crest")
            ]
        },
        Broken("S6", "") { $0.hasMacros = true },
        Broken("S7", "Notes", also: ["M21"]) { $0.sheets[3].isHidden = true },
        Broken("S7", "Measures!A6:A7") { $0.sheets[2].hiddenRows = [5...6] },
        Broken("S7", "Measures!B1") { $0.sheets[2].hiddenColumns = [1...1] },
        Broken("S8", "Measures!A5:B8") { $0.sheets[2].tables[0].hasFilter = true },
        Broken("S8", "Measures") { $0.sheets[2].hasFrozenPanes = true },
        Broken("S9", "Cover!A2") { $0.looks[1].size = 11 },
        Broken("S9", "Cover!A2") { $0.looks[1].font = "Times New Roman" },
        Broken("S10", "Measures!B6") { $0.looks[3].horizontal = .left },
        Broken("S10", "Cover!A2") { $0.looks[1].horizontal = .centre },
        Broken("S11", "Measures!B8") { $0.sheets[2].set(7, 1, number: "2", look: 2) },
        Broken("S12", "Cover") { $0.sheets[0].clear(2, 0) },
        Broken("S13", "") { $0.sheets[1].links = [] },
        Broken("S13", "Contents") { $0.sheets[1].links[1].location = "Measures!B2" },
        Broken("S14", "") { $0.author = "" },
        Broken("S15", "Measures!B5") { $0.sheets[2].set(4, 1, "Q1 result") },
        Broken("S16", "") { $0.fileName = "Council Figures.xlsx" },
        Broken("S17", "Measures!B7") { $0.sheets[2].set(6, 1, "N/A") },
        Broken("S17", "Measures!B7") { $0.sheets[2].set(6, 1, "[z]") },
    ]
}
