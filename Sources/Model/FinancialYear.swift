/// April to March, written `2012/13`.
package struct FinancialYear: Hashable, Sendable, CustomStringConvertible {
    /// The calendar year of its April, 1900 to 2998.
    package let start: Int

    package static let starts = 1900...2998

    /// - Returns: nil outside `starts`.
    package init?(start: Int) {
        guard Self.starts.contains(start) else { return nil }
        self.start = start
    }

    /// Reads `2012/13`; nil where the second year does not follow the first.
    package init?(_ text: String) {
        let halves = text.split(separator: "/", omittingEmptySubsequences: false)
        guard halves.count == 2, halves[0].utf8.count == 4, halves[1].utf8.count == 2,
            halves.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            let start = Int(halves[0]), let end = Int(halves[1]), (start + 1) % 100 == end
        else { return nil }
        self.init(start: start)
    }

    package var description: String {
        let end = (start + 1) % 100
        return "\(start)/\(end < 10 ? "0" : "")\(end)"
    }
}
