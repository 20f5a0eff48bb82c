/// Which mark the first records of a text show to be its delimiter.
///
/// A tab in every one of several is it, since texts hardly ever hold any. Otherwise it is the mark that splits the most
/// records, and into as many fields as one another; of two that do so equally, the more frequent; and a comma where
/// none splits any.
struct DelimiterChoice {
    let delimiter: Delimiter
    /// Another mark that stands in each of the records that the delimiter splits; nil where the choice is clear.
    let rival: Delimiter?

    init(_ records: [MarkCounts]) {
        let others = Delimiter.usual.dropLast().enumerated().map { index, mark in
            Candidate(mark, records.map { $0.counts[index] })
        }
        // Where another mark splits as many records, a comma between digits is a decimal comma.
        var comma = Candidate(.comma, records.map(\.commas))
        if others.contains(where: { $0.records >= comma.records }) {
            comma = Candidate(.comma, records.map { $0.commas - $0.decimalCommas })
        }
        let candidates = (others + [comma]).filter { $0.records > 0 }
        let chosen =
            candidates.first { $0.delimiter == .tab && $0.records > 1 && $0.records == records.count }
            ?? candidates.max { $0.rank < $1.rank }
        delimiter = chosen?.delimiter ?? .comma
        rival =
            candidates.filter { $0.delimiter != chosen?.delimiter && $0.splits(all: chosen?.counts ?? []) }
            .max { $0.rank < $1.rank }?.delimiter
    }

    private struct Candidate {
        let delimiter: Delimiter
        /// How often it stands in each record.
        let counts: [Int]
        /// How many records it stands in.
        let records: Int
        /// The higher, the likelier: by how many records it splits, and how many of them into as many fields as one
        /// another; then by how often it stands in all.
        let rank: (Int, Int)

        init(_ delimiter: Delimiter, _ counts: [Int]) {
            self.delimiter = delimiter
            self.counts = counts
            var tally: [Int: Int] = [:]
            for count in counts where count > 0 { tally[count, default: 0] += 1 }
            records = tally.values.reduce(0, +)
            rank = (records + (tally.values.max() ?? 0), counts.reduce(0, +))
        }

        /// Whether it stands in all records that another stands in.
        func splits(all others: [Int]) -> Bool { zip(counts, others).allSatisfy { $0 > 0 || $1 == 0 } }
    }
}
