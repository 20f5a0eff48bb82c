import FoundationEssentials

/// How far from a target, or from an earlier result, something may lie.
package indirect enum Margin: Hashable, Sendable {
    /// A share of the target: 0.05 for 5%. Meaningless where the target is zero.
    case share(Decimal)
    /// In the unit that the figure is shown in: 5 points of a percentage are 0.05 of its value.
    case points(Decimal)
    /// An amount: £500, or 3 of whatever is counted.
    case amount(Decimal, currency: Notation.Currency?)
    /// Whichever is nearer to the target.
    case lesser(Margin, Margin)

    package static let nothing = Margin.amount(0, currency: nil)

    /// Whether it takes a share anywhere.
    package var hasShare: Bool {
        switch self {
        case .share(let share): share != 0
        case .points, .amount: false
        case .lesser(let a, let b): a.hasShare || b.hasShare
        }
    }

    package var isNothing: Bool {
        switch self {
        case .share(let number), .points(let number), .amount(let number, _): number == 0
        case .lesser(let a, let b): a.isNothing || b.isNothing
        }
    }
}

extension Margin: CustomStringConvertible {
    /// As the config writes it.
    package var description: String {
        switch self {
        case .share(let share): "\(share * 100)%"
        case .points(let points): points == 1 ? "1 point" : "\(points) points"
        case .amount(0, _): "nothing"
        case .amount(let amount, let currency): (currency?.rawValue ?? "") + amount.grouped
        case .lesser(let a, let b): "the lower of \(a) and \(b)"
        }
    }
}

extension Margin {
    /// Reads `5%`, `5 points`, `£500`, `3`, `nothing` and `the lower of 5% and £100,000`; nil for anything else and for
    /// what is below zero. The two of which the lower counts are plain ones: nobody means more, and the file would
    /// decide how deeply the reading nests.
    package init?(_ text: String) {
        let folded = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard folded.lowercased().hasPrefix("the lower of ") else {
            self.init(plain: folded)
            return
        }
        let tail = folded.dropFirst("the lower of ".count)
        guard let split = tail.firstRange(of: " and "), let a = Margin(plain: String(tail[..<split.lowerBound])),
            let b = Margin(plain: String(tail[split.upperBound...]))
        else { return nil }
        self = .lesser(a, b)
    }

    private init?(plain text: String) {
        if ["nothing", "none"].contains(text.lowercased()) {
            self = .nothing
            return
        }
        guard let (number, notation) = Value(typed: text).numberAndNotation, notation.sign == .none else { return nil }
        switch notation.unit.lowercased() {
        case " points", " point", " pp", " percentage points", " percentage point":
            guard !notation.isPercent, notation.currency == nil else { return nil }
            self = .points(number)
        case "": self = notation.isPercent ? .share(number) : .amount(number, currency: notation.currency)
        default: return nil
        }
    }
}

extension Value {
    fileprivate var numberAndNotation: (Decimal, Notation)? {
        if case .number(let number, let notation) = content { (number, notation) } else { nil }
    }
}

extension Decimal {
    /// With commas at every third digit before the point.
    package var grouped: String {
        let text = description
        let (sign, digits) = text.hasPrefix("-") ? ("-", text.dropFirst()) : ("", text[...])
        let whole = digits.prefix { $0 != "." }
        var out = ""
        for (offset, digit) in whole.enumerated() {
            if offset > 0, (whole.count - offset) % 3 == 0 { out.append(",") }
            out.append(digit)
        }
        return sign + out + digits[whole.endIndex...]
    }
}
