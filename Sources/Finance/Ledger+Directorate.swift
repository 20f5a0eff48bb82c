import Model

extension Ledger {
    /// A directorate's lines in their order.
    ///
    /// - Parameter code: whatever the case of its letters.
    package func lines(of code: String) -> [BudgetLine] { records(of: code).map(\.line) }

    package func records(of code: String) -> [BudgetRecord] {
        let numbers = Set(directorates.indices.filter { directorates[$0].lowercased() == code.lowercased() })
        guard !numbers.isEmpty else { return [] }
        return indices.filter { numbers.contains(directorate(of: $0)) }.map { self[$0] }
    }
}
