import Rows

/// Reads the part that lists a workbook's sheets.
final class WorkbookHandler: XMLHandler {
    struct Sheet {
        var name: String
        /// The relationship that leads to its part.
        var relationship: String
        var isHidden: Bool
    }

    private enum State { case outside, workbook, views, sheets }

    private var state = State.outside
    private(set) var sheets: [Sheet] = []
    private(set) var from1904 = false
    /// Which of the sheets is open, counted from 0.
    private(set) var openSheet = 0

    override func start(_ element: borrowing XMLElement) throws(ReadFailure) -> Bool {
        switch state {
        case .outside:
            guard element.isSpreadsheet("workbook") else {
                throw ReadFailure(
                    "is not a workbook, although it is packed like one",
                    hint: "if Excel opens it, save it there as .xlsx")
            }
            state = .workbook
            return true
        case .workbook where element.isSpreadsheet("workbookPr"):
            from1904 = ["1", "true", "on"].contains(element.attribute("date1904") ?? "0")
            return false
        case .workbook where element.isSpreadsheet("bookViews"):
            state = .views
            return true
        case .views where element.isSpreadsheet("workbookView"):
            openSheet = element.attribute("activeTab").flatMap { Int($0) } ?? 0
            return false
        case .workbook where element.isSpreadsheet("sheets"):
            state = .sheets
            return true
        case .sheets where element.isSpreadsheet("sheet"):
            guard let name = element.attribute("name"), let id = try element.attribute("id", of: .relationships)
            else {
                throw .damaged("a sheet has no name or no contents")
            }
            guard sheets.count < ReadingLimits.sheets else {
                throw .tooLarge("it has more than \(ReadingLimits.sheets) sheets")
            }
            let isHidden = ["hidden", "veryHidden"].contains(element.attribute("state") ?? "visible")
            sheets.append(Sheet(name: name, relationship: id, isHidden: isHidden))
            return false
        default: return false
        }
    }

    override func end() { state = state == .workbook ? .outside : .workbook }
}
