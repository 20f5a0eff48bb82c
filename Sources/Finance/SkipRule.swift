/// Which rows are to be passed over.
package enum SkipRule: Hashable, Sendable {
    /// As a spreadsheet numbers them.
    case rows(ClosedRange<Int>)
    /// Those whose first text begins with these words, whatever the case of the letters.
    case beginning(String)

    /// Reads `7`, `12-15`, or words.
    ///
    /// - Returns: nil for a range that runs backwards, or a number that no row has.
    package init?(_ text: String) {
        let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { end in
            end.drop { $0 == " " }.prefix { $0 != " " }
        }
        let isNumeric =
            (1...2).contains(ends.count) && ends.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isDigit) }
            && text.allSatisfy { $0.isDigit || $0 == " " || $0 == "-" }
        guard isNumeric else {
            self = .beginning(text)
            return
        }
        guard let first = ends.first.flatMap({ Int($0) }), let last = ends.last.flatMap({ Int($0) }), first >= 1,
            first <= last
        else { return nil }
        self = .rows(first...last)
    }
}

extension Character {
    fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}
