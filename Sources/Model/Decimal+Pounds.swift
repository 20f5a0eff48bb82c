import FoundationEssentials

extension Decimal {
    /// How many digits it has behind the point.
    package var decimalCount: Int {
        let text = description
        return text.firstIndex(of: ".").map { text.distance(from: $0, to: text.endIndex) - 1 } ?? 0
    }

    /// `£0`, `-£1,278,500`, `£12.50`: with pennies only where there are any.
    package var inPounds: String { inPounds(decimals: decimalCount == 0 ? 0 : 2) }

    /// - Parameter decimals: the fewest digits behind the point.
    package func inPounds(decimals: Int) -> String {
        let missing = max(0, decimals - decimalCount)
        let point = missing > 0 && decimalCount == 0 ? "." : ""
        return (self < 0 ? "-£" : "£") + magnitude.grouped + point + String(repeating: "0", count: missing)
    }

    /// To so many digits behind the point, a half away from zero: as a spreadsheet rounds.
    package func rounded(toDecimals decimals: Int) -> Decimal {
        guard decimalCount > decimals else { return self }
        let shifted = magnitude * Decimal(sign: .plus, exponent: decimals, significand: 1) + Decimal(5) / 10
        let whole = Decimal(string: String(shifted.description.prefix { $0 != "." })) ?? 0
        return Decimal(sign: self < 0 ? .minus : .plus, exponent: -decimals, significand: whole)
    }
}
