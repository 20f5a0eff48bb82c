/// Where printed pages end, so that what is merged or belongs together is not cut while it fits on a page.
struct PageBreaks: Sendable {
    /// Points of the sheet that a page takes, at the scale that makes it one page wide.
    let pageHeight: Double
    /// What repeated rows take of every page but the first.
    let repeatedHeight: Double
    let rowHeights: [Double]

    /// More than Excel keeps of them are no use.
    static let most = 1_023

    /// The rows that begin a page, without the first.
    func rows(_ units: [PrintUnit]) -> [Int] {
        var breaks: [Int] = []
        var used = 0.0
        func room() -> Double { breaks.isEmpty ? pageHeight : pageHeight - repeatedHeight }
        func put(_ rows: ClosedRange<Int>) {
            let height = height(rows)
            if used > 0, used + height > room() {
                breaks.append(rows.lowerBound)
                used = 0
            }
            used += height
        }
        for chain in Self.chains(units) {
            guard let first = chain.first?.lowerBound, let last = chain.last?.upperBound else {
                // A new page was asked for: there is no room left on this one.
                if used > 0 { used = .infinity }
                continue
            }
            if height(first...last) <= pageHeight - repeatedHeight {
                put(first...last)
                continue
            }
            for piece in chain {
                if height(piece) <= pageHeight - repeatedHeight {
                    put(piece)
                } else {
                    for row in piece { put(row...row) }
                }
            }
        }
        return Array(breaks.prefix(Self.most))
    }

    private func height(_ rows: ClosedRange<Int>) -> Double { rowHeights[rows].reduce(0, +) }

    /// Units with the headings before them; a heading and the first piece below it are one.
    private static func chains(_ units: [PrintUnit]) -> [[ClosedRange<Int>]] {
        var chains: [[ClosedRange<Int>]] = []
        var start: Int?
        for unit in units {
            guard let rows = unit.rows else {
                chains.append([])
                continue
            }
            let from = start ?? rows.lowerBound
            if unit.keepsWithNext {
                start = from
                continue
            }
            var pieces = unit.pieces
            pieces[0] = from...pieces[0].upperBound
            chains.append(pieces)
            start = nil
        }
        if let start, let end = units.last?.rows?.upperBound { chains.append([start...end]) }
        return chains
    }
}
