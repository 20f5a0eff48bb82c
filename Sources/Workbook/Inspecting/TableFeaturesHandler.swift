import Accessibility
import Rows

/// Reads a part that marks up an area as a table.
final class TableFeaturesHandler: XMLHandler {
    private(set) var table: InspectedTable?

    override func start(_ element: borrowing XMLElement) throws(ReadFailure) -> Bool {
        guard element.vocabulary == .spreadsheet else { return false }
        if table == nil {
            guard element.isNamed("table"), let area = SheetFeaturesHandler.area(element.attribute("ref")) else {
                throw .damaged("a table of it does not say where it lies")
            }
            table = InspectedTable(
                name: element.attribute("displayName") ?? element.attribute("name") ?? "", area: area,
                hasHeadings: element.attribute("headerRowCount") != "0")
            return true
        }
        if element.isNamed("autoFilter") { table?.hasFilter = true }
        if element.isNamed("tableStyleInfo") {
            let hasStripes =
                ["1", "true"].contains(element.attribute("showRowStripes") ?? "")
                || ["1", "true"].contains(element.attribute("showColumnStripes") ?? "")
            table?.hasFills = Self.hasFills(element.attribute("name") ?? "", hasStripes: hasStripes)
        }
        return false
    }

    /// Of the styles that every Excel has, the light ones up to 7 and from 15 on fill stripes only; all others fill
    /// headings too. Styles of a workbook's own are taken to have none.
    private static func hasFills(_ style: String, hasStripes: Bool) -> Bool {
        if style.hasPrefix("TableStyleMedium") || style.hasPrefix("TableStyleDark") { return true }
        guard style.hasPrefix("TableStyleLight"), let number = Int(style.dropFirst("TableStyleLight".count)) else {
            return false
        }
        return (8...14).contains(number) || hasStripes
    }
}
