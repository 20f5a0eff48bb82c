import FoundationEssentials
import Report

extension PlacedCell {
    init(_ draft: SheetPlan.Draft, text: inout FormulaText) throws(WorkbookError) {
        area = draft.area
        style = draft.style
        path = draft.path
        shown = draft.cell.content.shown
        switch draft.cell.content {
        case .empty, .covered: content = .empty
        case .text(let string):
            try TextCheck.check(string, at: text.place)
            content = string.isEmpty ? .empty : .text(string)
        case .number(let number): content = .number(try Self.double(number, at: text.place))
        case .formula(let formula, .text(let now)):
            try TextCheck.check(now, at: text.place)
            content = .formula(try text.text(formula), now: .text(now))
        case .formula(let formula, .number(let now)):
            content = .formula(try text.text(formula), now: .number(try Self.double(now, at: text.place)))
        }
        link = nil
        if let target = draft.cell.link { link = try text.book.target(target) }
        if let format = style.numberFormat, format.utf8.count > 127 || TextCheck.firstForbidden(format) != nil {
            throw .numberFormat(at: text.place)
        }
    }

    /// The nearest binary number; fifteen digits come back unchanged.
    private static func double(
        _ number: ShownNumber, at place: @autoclosure () -> String
    ) throws(WorkbookError) -> Double {
        // Most numbers count something. A decimal's digits cost a hundred times what an integer's do.
        if let count = Int32(number.shown), Decimal(count) == number.value { return Double(count) }
        guard number.value.isFinite, let double = Double(number.value.description), double.isFinite else {
            throw .notANumber(at: place())
        }
        return double
    }
}
