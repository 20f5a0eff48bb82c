import FoundationEssentials

/// What stands in a cell or comes out of a part of a formula.
enum Operand: Hashable {
    case empty
    case number(Decimal)
    case text(String)
    case boolean(Bool)
    case error(String)

    static let notAvailable = Operand.error("#N/A")
    static let noValue = Operand.error("#VALUE!")

    /// As a spreadsheet reckons with it: nothing is 0, text is no number.
    var number: Decimal? {
        switch self {
        case .number(let number): number
        case .empty: 0
        case .boolean(let boolean): boolean ? 1 : 0
        case .text, .error: nil
        }
    }

    var text: String {
        switch self {
        case .empty: ""
        case .number(let number): "\(number)"
        case .text(let text), .error(let text): text
        case .boolean(let boolean): boolean ? "TRUE" : "FALSE"
        }
    }

    var isError: Bool { if case .error = self { true } else { false } }

    /// Whether it holds as a condition; an error where it can be none.
    var truth: Bool? {
        switch self {
        case .boolean(let boolean): boolean
        case .number(let number): number != 0
        case .empty: false
        case .text, .error: nil
        }
    }

    /// Text is equal whatever the case of its letters; nothing equals an empty text, and zero.
    func equals(_ other: Operand) -> Bool {
        switch (self, other) {
        case (.empty, .text(let text)), (.text(let text), .empty): text.isEmpty
        case (.empty, .number(let number)), (.number(let number), .empty): number == 0
        case (.text(let a), .text(let b)): a.lowercased() == b.lowercased()
        default: self == other
        }
    }

    /// Any text is greater than any number.
    func isGreater(than other: Operand) -> Bool {
        switch (number, other.number) {
        case (let a?, let b?): a > b
        case (nil, nil): text.lowercased() > other.text.lowercased()
        case (let a, _): a == nil
        }
    }
}
