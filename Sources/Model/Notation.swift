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

    package var currency: String?
    /// As it was typed, with its space: `m`, ` million`.
    package var magnitudeText = ""
    /// What follows, with its space: ` Staff`.
    package var unit = ""
    /// Digits typed before the point, where the first is a zero: `007` has 3, `.5` has 0. Else 1.
    package var leadingDigits = 1
    /// Digits typed behind the point.
    package var decimals = 0
    // The small ones stand together, or a quarter of every value would be gaps.
    package var magnitude: Magnitude?
    package var sign = Sign.none
    /// Before or behind the currency: `-£5` or `£-5`.
    package var signFollowsCurrency = false
    /// Whether thousands are separated by commas.
    package var grouped = false
    package var isPercent = false
    /// `100 %`.
    package var spacedPercent = false

    package init() {}

    /// What a second value must share with this one for the two to be compared: `72%` with `73%`, never with `73`.
    package var dimension: String {
        if isPercent { return "%" }
        return currency ?? ""
    }
}
