import Model

/// What the rows above a total row come to, by each way in which a total can be meant: the rows since any earlier total,
/// all rows of a directorate, and all rows.
struct RunningSums {
    private(set) var all = Sums()
    private(set) var count = 0
    /// All rows up to each total row so far, the latest last.
    private var boundaries: [(sums: Sums, count: Int)] = []
    /// By the number of a directorate's word.
    private var directorates: [Sums] = []

    /// As far back as totals nest: a directorate's total over its services' totals.
    private static let mostBoundaries = 64

    mutating func add(_ amounts: Amounts, directorate: Int?) {
        all.add(amounts)
        count += 1
        guard let directorate else { return }
        while directorates.count <= directorate { directorates.append(Sums()) }
        directorates[directorate].add(amounts)
    }

    mutating func endWithTotal() {
        boundaries.append((all, count))
        if boundaries.count > Self.mostBoundaries { boundaries.removeFirst() }
    }

    /// The sums that a total row may mean, the likeliest first.
    func scopes(directorate: Int?) -> [Sums] {
        var scopes: [Sums] = []
        if let last = boundaries.last, last.count < count { scopes.append(all - last.sums) }
        if let directorate, directorates.indices.contains(directorate) { scopes.append(directorates[directorate]) }
        scopes.append(all)
        scopes += boundaries.dropLast().reversed().map { all - $0.sums }
        return scopes
    }
}

extension Sums {
    func outturn(_ basis: Budget.Basis) -> Sum { basis == .forecast ? forecast : actual }

    func sum(of field: FinanceField) -> Sum {
        switch field {
        case .original: original
        case .budget: budget
        case .actual: actual
        default: forecast
        }
    }
}
