/// How a number was typed, so that it is shown digit for digit as it was.
package struct Notation: Hashable, Sendable {
    package enum Sign: Hashable, Sendable {
        case none
        case plus
        /// `-5`.
        case hyphen
        /// `−5`, with the sign that typesetters use (U+2212).
        case minus
        /// `(5)` or `£(5)`, as accountants write it.
        case parentheses
    }

    package enum Magnitude: CaseIterable, Hashable, Sendable {
        case thousand, million, billion

        /// What people write for it, behind the digits.
        package var written: [String] {
            switch self {
            case .thousand: ["k", "thousand"]
            case .million: ["m", "mn", "million"]
            case .billion: ["bn", "billion"]
            }
        }

        /// The power of ten that it stands for.
        package var exponent: Int {
            switch self {
            case .thousand: 3
            case .million: 6
            case .billion: 9
            }
        }
    }

    package enum Currency: String, CaseIterable, Hashable, Sendable {
        case pound = "£"
        case euro = "€"
        case dollar = "$"
    }

    package enum Percent: Hashable, Sendable {
        case none
        /// `100%`.
        case attached
        /// `100 %`.
        case spaced
    }

    /// What stands behind the digits.
    private struct Words: Hashable, Sendable {
        var magnitude = ""
        var unit = ""
    }

    @Rare private var words: Words?
    // Every figure of a council has one of these: together they take less than a text would.
    private var shortLeadingDigits: UInt8 = 1
    private var shortDecimals: UInt8 = 0
    package var currency: Currency?
    package var magnitude: Magnitude?
    package var sign = Sign.none
    /// Before or behind the currency: `-£5` or `£-5`.
    package var signFollowsCurrency = false
    /// Whether thousands are separated by commas.
    package var grouped = false
    package var percent = Percent.none

    package init() {}

    package var isPercent: Bool { percent != .none }

    /// The magnitude as it was typed, with its space: `m`, ` million`.
    package var magnitudeText: String {
        get { words?.magnitude ?? "" }
        set { words = Words(magnitude: newValue, unit: unit) }
    }

    /// What follows, with its space: ` Staff`.
    package var unit: String {
        get { words?.unit ?? "" }
        set { words = Words(magnitude: magnitudeText, unit: newValue) }
    }

    /// Digits typed before the point, where the first is a zero: `007` has 3, `.5` has 0. Else 1. At most 255.
    package var leadingDigits: Int {
        get { Int(shortLeadingDigits) }
        set { shortLeadingDigits = UInt8(clamping: newValue) }
    }

    /// Digits typed behind the point, at most 255.
    package var decimals: Int {
        get { Int(shortDecimals) }
        set { shortDecimals = UInt8(clamping: newValue) }
    }
}
