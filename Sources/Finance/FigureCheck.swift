import FoundationEssentials
import Model

/// Compares stated figures with what the others make them. The only tolerance is the rounding that the figures' own
/// decimals imply: `(12)` in £000 may be anything from 11.5 to 12.5 thousand.
enum FigureCheck {
    /// How far budget and outturn together may be from their exact amounts, in parts of a pound: a place where all
    /// figures are printed to the same one, and it counts more than single pounds. Whoever writes pounds means them.
    ///
    /// - Parameter stated: what is compared with them; nil for a share.
    static func slack(_ budget: AmountReading, _ outturn: AmountReading, _ stated: AmountReading? = nil) -> Int64 {
        guard case .amount(let budget) = budget, (1...10).contains(budget.place),
            case .amount(let outturn) = outturn, outturn.place == budget.place
        else { return 0 }
        if case .amount(let stated)? = stated, stated.place != budget.place { return 0 }
        return 2 * half(budget.place)
    }

    /// Half of what a figure's last place counts, in parts of a pound.
    ///
    /// - Parameter place: from −2 to 10.
    private static func half(_ place: Int) -> Int64 {
        5 * Money.powersOfTen[place + Money.decimals - 1]
    }

    /// - Returns: whether a stated total can be the rounding of an exact sum. One in more than pounds is of figures that
    ///   were rounded too, and may be out by one in its last place.
    static func agrees(_ stated: StatedAmount, with exact: Sum) -> Bool {
        var difference = Sum()
        difference.add(stated.money)
        difference = difference - exact
        return abs(difference.decimal) <= halfPlace(stated.place, finest: -2) * (stated.place > 0 ? 2 : 1)
    }

    /// Whether a stated amount can be the rounding of another one of its row, in whole numbers.
    ///
    /// - Parameter slack: how far that one may be out itself.
    static func agrees(_ stated: StatedAmount, with parts: Int64, slack: Int64) -> Bool {
        let place = max(stated.place, -2)
        guard place <= 10 else { return agrees(stated, with: Sum(parts: parts)) }
        return (stated.money.parts - parts).magnitude <= (half(place) + slack).magnitude
    }

    /// Whether a stated share can be variance ÷ |budget|. Without a percent sign it may be a percentage or, as cells
    /// with a percent format hold it, a fraction.
    ///
    /// - Parameters:
    ///   - budget: not nought.
    ///   - slack: how far variance and budget together may be out.
    static func agrees(_ percent: StatedAmount, variance: Decimal, budget: Decimal, slack: Decimal) -> Bool {
        let exact = variance * 100
        let size = abs(budget)
        let more = slack * 100 * (1 + abs(variance) / size)
        func fits(_ stated: Decimal, place: Int) -> Bool {
            abs(stated * size - exact) <= halfPlace(place, finest: -4) * size + more
        }
        if fits(percent.money.decimal, place: percent.place) { return true }
        return !percent.isPercent && fits(percent.money.decimal * 100, place: percent.place + 2)
    }

    /// The same at a first look, in binary fractions; nil where it is too close to tell.
    static func plainlyAgrees(_ percent: StatedAmount, variance: Int64, budget: Int64, slack: Int64) -> Bool? {
        let exact = Double(variance) * 100 / Double(budget.magnitude)
        let more = slack == 0 ? 0 : Double(slack) / Double(budget.magnitude) * (100 + exact.magnitude)
        let stated = Double(percent.money.parts) * pound
        func excess(_ stated: Double, place: Int) -> Double {
            ((stated - exact).magnitude - more) * halves[Swift.min(Swift.max(place, -4), 4) + 4]
        }
        var least = excess(stated, place: percent.place)
        if !percent.isPercent { least = Swift.min(least, excess(stated * 100, place: percent.place + 2)) }
        return least < 0.999_999 ? true : least > 1.000_001 && percent.place <= 2 ? false : nil
    }

    /// How many halves of 10⁻⁴ to 10⁴ make one: to multiply takes a fraction of the time of dividing.
    private static let halves = [20_000, 2_000, 200, 20, 2, 0.2, 0.02, 0.002, 0.000_2]
    /// What a part is of a pound.
    private static let pound = 1 / Double(Money.perPound)

    private static func halfPlace(_ place: Int, finest: Int) -> Decimal {
        Decimal(sign: .plus, exponent: min(max(place, finest), 12) - 1, significand: 5)
    }

    /// `33.0%`, with as many decimals as the stated one has, and one at least.
    static func percent(variance: Decimal, budget: Decimal, like stated: StatedAmount) -> String {
        let decimals = min(max(stated.isPercent ? -stated.place : -stated.place - 2, 1), 4)
        let share = variance / abs(budget) * 100
        return share.rounded(to: decimals) + "%"
    }
}

extension Decimal {
    /// With this many decimals, halves away from nought.
    func rounded(to decimals: Int) -> String {
        let scaled = abs(self) * Decimal(sign: .plus, exponent: decimals, significand: 1) + Decimal(0.5)
        let whole = scaled.description.prefix { $0 != "." }
        let digits = String(repeating: "0", count: max(0, decimals + 1 - whole.count)) + whole
        let sign = self < 0 && digits.contains { $0 != "0" && $0 != "." } ? "-" : ""
        guard decimals > 0 else { return sign + digits }
        return sign + digits.dropLast(decimals) + "." + digits.suffix(decimals)
    }
}
