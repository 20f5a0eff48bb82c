import FoundationEssentials
import Model
import Report

extension Value {
    /// As a cell holds it: a number where it is one, shown as it was typed.
    var cellContent: CellContent {
        guard case .number(let number, let notation) = content else {
            return typed.isEmpty ? .empty : .text(typed)
        }
        let format = number == 0 ? notation.formatCodeOfSignedZero : notation.formatCode
        return .number(ShownNumber(number, format: format, shown: typed))
    }

    /// The number alone, for machines: `72` for `72%`, `-1234.00` for `(£1,234.00)`. Nil where it is text.
    var bareNumber: ShownNumber? {
        guard case .number(let number, let notation) = content else { return nil }
        let bare = notation.isPercent ? number * 100 : number
        let decimals = notation.magnitude == nil ? notation.decimals : 0
        // A decimal's own digits are dear, and in most figures they stand as they were typed.
        let isTypedBare = notation.magnitude == nil && notation.leadingDigits == 1
        let shown = isTypedBare ? (number.sign == .minus ? "-" : "") + typedDigits : bare.padded(toDecimals: decimals)
        return ShownNumber(
            bare, format: decimals == 0 ? "0" : "0." + String(repeating: "0", count: decimals), shown: shown)
    }

    private var typedDigits: String {
        String(typed.unicodeScalars.filter { ("0"..."9").contains($0) || $0 == "." })
    }

    /// What the bare number counts: `%`, `£`, `Staff`; nil where nothing was typed beside it.
    var unit: String? {
        guard let notation else { return nil }
        if notation.isPercent { return "%" }
        return notation.currency?.rawValue ?? (notation.unit.isEmpty ? nil : String(notation.unit.trimmingSpace))
    }
}

extension Notation {
    /// The Excel number format that shows a number as this one was typed.
    var formatCode: String {
        // A spreadsheet puts a hyphen before what has no section of its own.
        if sign == .none || sign == .hyphen && !signFollowsCurrency { return plain }
        let (positive, negative) = sections
        return sign == .plus ? "\(positive);\(negative);\(positive)" : "\(positive);\(negative)"
    }

    /// The same for a zero that was typed with a sign: `-£0`.
    var formatCodeOfSignedZero: String {
        let (positive, negative) = sections
        return sign == .none || sign == .plus ? formatCode : "\(positive);\(negative);\(negative)"
    }

    private var money: String { currency.map { Self.quoted($0.rawValue) } ?? "" }

    private var tail: String {
        (isPercent ? (percent == .spaced ? Self.quoted(" ") : "") + "%" : "") + Self.quoted(unit)
    }

    /// The format's section for figures without a sign.
    private var plain: String { money + digitPattern + tail }

    /// The format's section for figures above zero, and the one for those below.
    private var sections: (positive: String, negative: String) {
        let (money, digits, tail, plain) = (money, digitPattern, tail, plain)
        func signed(_ mark: String) -> String { signFollowsCurrency ? money + mark + digits + tail : mark + plain }
        return switch sign {
        case .none: (plain, "-" + plain)
        case .hyphen: (plain, signed("-"))
        case .minus: (plain, signed("\"\u{2212}\""))
        case .plus: (signed("+"), "-" + plain)
        case .parentheses: (plain, signFollowsCurrency ? "\(money)(\(digits))\(tail)" : "(\(plain))")
        }
    }

    private var digitPattern: String {
        var pattern = grouped ? "#,##0" : String(repeating: "0", count: leadingDigits)
        if decimals > 0 { pattern += "." + String(repeating: "0", count: decimals) }
        if let magnitude {
            // Each comma behind the digits shows thousandths.
            pattern += String(repeating: ",", count: magnitude.exponent / 3) + Self.quoted(magnitudeText)
        }
        return pattern
    }

    private static func quoted(_ text: String) -> String { text.isEmpty ? "" : "\"\(text)\"" }
}

extension Decimal {
    /// In plain digits, with at least so many behind the point.
    func padded(toDecimals decimals: Int) -> String {
        let text = description
        let present = text.firstIndex(of: ".").map { text.distance(from: $0, to: text.endIndex) - 1 } ?? 0
        guard present < decimals else { return text }
        return text + (present == 0 ? "." : "") + String(repeating: "0", count: decimals - present)
    }
}
