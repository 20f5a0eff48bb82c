/// A quarter of a financial year.
package enum Quarter: Int, CaseIterable, Hashable, Sendable, Comparable, CustomStringConvertible {
    case q1 = 1
    case q2, q3, q4

    /// Reads `Q1` to `Q4`.
    package init?(_ text: String) {
        guard let match = Quarter.allCases.first(where: { $0.description == text }) else { return nil }
        self = match
    }

    package var description: String { "Q\(rawValue)" }

    /// `April to June`.
    package var months: String {
        switch self {
        case .q1: "April to June"
        case .q2: "July to September"
        case .q3: "October to December"
        case .q4: "January to March"
        }
    }

    package static func < (a: Quarter, b: Quarter) -> Bool { a.rawValue < b.rawValue }
}
