/// The columns of a sheet on which several tables stand: each table's columns begin and end where the sheet's do.
struct SheetGrid {
    /// In characters, one for each column of the grid.
    private(set) var widths: [Double] = []
    /// For each table, where on the grid each of its columns begins, and behind the last one where it ends.
    private(set) var edges: [[Int]] = []

    /// Edges that would lie nearer to each other than so many characters are one.
    private static let nearest = 4.0

    /// - Parameter tables: the widths of each table's columns. Each table is made as wide as the widest.
    init(_ tables: [[Double]]) {
        let full = tables.map { $0.reduce(0, +) }.max() ?? 0
        guard full > 0 else { return }
        let own = tables.map { Self.edges(of: $0, full: full) }
        // The table with the most columns has its edges where it wants them.
        let order = own.indices.sorted { (own[$1].count, $0) < (own[$0].count, $1) }
        var shared: [Double] = [0, full]
        var settled = Array(repeating: [Double](), count: own.count)
        for table in order {
            settled[table] = Self.settle(own[table], among: shared)
            shared = Set(shared + settled[table]).sorted()
        }
        widths = zip(shared, shared.dropFirst()).map { $1 - $0 }
        edges = settled.map { edges in edges.map { edge in shared.firstIndex(of: edge) ?? 0 } }
    }

    private static func edges(of widths: [Double], full: Double) -> [Double] {
        let scale = full / max(1, widths.reduce(0, +))
        var edges: [Double] = [0]
        var sum = 0.0
        for width in widths.dropLast() {
            sum += width
            edges.append((sum * scale).rounded())
        }
        return edges + [full]
    }

    /// Moves edges to where others are already, if those are near enough; never two to one place.
    private static func settle(_ edges: [Double], among shared: [Double]) -> [Double] {
        var settled: [Double] = [0]
        guard let full = edges.last else { return settled }
        for edge in edges.dropFirst().dropLast() {
            let near = shared.filter { abs($0 - edge) < nearest && $0 > (settled.last ?? 0) && $0 < full }
            settled.append(near.min { abs($0 - edge) < abs($1 - edge) } ?? max(edge, (settled.last ?? 0) + 1))
        }
        return settled + [full]
    }
}
