import Model

extension Ledger {
    /// A directorate's lines in their order.
    ///
    /// - Parameter code: whatever the case of its letters.
    package func lines(of code: String) -> [BudgetLine] { places(of: code).map { self[$0].line } }

    /// The places of those lines.
    ///
    /// - Parameter code: whatever the case of its letters.
    package func places(of code: String) -> [Int] {
        let folded = code.lowercased()
        guard let number = directorates.firstIndex(where: { $0.lowercased() == folded }) else { return [] }
        return indices.filter { directorate(of: $0) == number }
    }
}
