import FoundationEssentials
import Report

extension PlacedCell {
    init(_ draft: SheetPlan.Draft, text: inout FormulaText) throws(WorkbookError) {
        let content: Content
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
        var link: String?
        if let target = draft.cell.link { link = try text.book.target(target) }
        if let format = draft.style.numberFormat, format.utf8.count > 127 || TextCheck.firstForbidden(format) != nil {
            throw .numberFormat(at: text.place)
        }
        self.init(
            area: draft.area, content: content, style: draft.style, link: link, shown: draft.cell.content.shown,
            path: draft.path)
    }

    /// The nearest binary number; fifteen digits come back unchanged.
    private static func double(
        _ number: ShownNumber, at place: @autoclosure () -> String
    ) throws(WorkbookError) -> Double {
        if let shown = shown(number) { return shown }
        guard number.value.isFinite, let double = Double(number.value.description), double.isFinite else {
            throw .notANumber(at: place())
        }
        return double
    }

    /// The same, where the number is shown with just the digits that it has, as nearly all are: a decimal's own cost a
    /// hundred times as much. A binary number holds the digits as they stand, and the power of ten, so that the one
    /// operation gives the nearest.
    private static func shown(_ number: ShownNumber) -> Double? {
        var digits: Int64 = 0
        for byte in number.shown.utf8 where (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
            guard digits < Self.mostDigits else { return nil }
            digits = digits * 10 + Int64(byte - UInt8(ascii: "0"))
        }
        let (sign, exponent) = (number.value.sign, number.value.exponent)
        guard powersOfTen.indices.contains(abs(exponent)),
            Decimal(sign: sign, exponent: exponent, significand: Decimal(digits)) == number.value
        else { return nil }
        let power = powersOfTen[abs(exponent)]
        let size = exponent < 0 ? Double(digits) / power : Double(digits) * power
        return sign == .minus ? -size : size
    }

    /// One more behind it stays below 2⁵³.
    private static let mostDigits: Int64 = 100_000_000_000_000

    /// Those that a binary number holds.
    private static let powersOfTen = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22,
    ]
}
