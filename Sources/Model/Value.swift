import FoundationEssentials

/// What somebody typed as a target or a result, and the exact number where the whole of it is one.
package struct Value: Hashable, Sendable {
    /// As typed, without the white space around it.
    package let typed: String
    package let origin: Origin
    package let content: Content

    package enum Content: Hashable, Sendable {
        case number(Decimal, Notation)
        /// A word that says why there is no figure.
        case unrated(Unrated)
        case text
    }

    package init(typed: String, content: Content, origin: Origin = .none) {
        self.typed = typed
        self.content = content
        self.origin = origin
    }

    /// `100%` is 1, `£1.2m` is 1200000, `(£1,234)` is −1234.
    package var number: Decimal? {
        // `if case` in this place brings down the optimiser of Swift 6.3.1.
        switch content {
        case .number(let number, _): number
        case .unrated, .text: nil
        }
    }

    package var notation: Notation? { if case .number(_, let notation) = content { notation } else { nil } }

    package var isPercent: Bool { notation?.isPercent ?? false }
}
