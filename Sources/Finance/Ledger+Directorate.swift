import Model

extension Ledger {
    /// A directorate's lines in their order.
    ///
    /// - Parameter code: whatever the case of its letters.
    package func lines(of code: String) -> [BudgetLine] { places(of: code).map { self[$0].line } }

    func places(of code: String) -> [Int] {
        let numbers = Set(directorates.indices.filter { directorates[$0].lowercased() == code.lowercased() })
        return numbers.isEmpty ? [] : indices.filter { numbers.contains(directorate(of: $0)) }
    }
}
