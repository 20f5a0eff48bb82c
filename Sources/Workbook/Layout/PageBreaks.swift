import Report

/// Rows that belong together on a printed page.
struct PrintUnit: Sendable, Hashable {
    /// Grid rows, in pieces where a page may end between them if the unit is longer than a page.
    var pieces: [ClosedRange<Int>]
    /// A heading stays with what it heads.
    var keepsWithNext = false

    var rows: ClosedRange<Int>? {
        guard let first = pieces.first, let last = pieces.last else { return nil }
        return first.lowerBound...last.upperBound
    }
}

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
            guard let first = chain.first?.lowerBound, let last = chain.last?.upperBound else { continue }
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
            guard let rows = unit.rows else { continue }
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

/// The printable part of a page.
struct PrintRoom: Sendable {
    /// Points.
    let width: Double
    let height: Double

    /// Inches from the edges of the paper.
    static let (side, top, bottom, footer) = (0.4, 0.45, 0.6, 0.3)

    init(_ page: Page) {
        let (short, long) =
            switch page.paper {
            case .a3: (841.9, 1190.6)
            case .a4: (595.3, 841.9)
            }
        let (across, down) = page.landscape ? (long, short) : (short, long)
        width = across - 2 * Self.side * 72
        height = down - (Self.top + Self.bottom) * 72
    }

    /// Points of a sheet of this width that fit on a page when it is shrunk to one page wide; a little is left free,
    /// since printers and spreadsheets round differently.
    func sheetHeight(width pixels: Int) -> Double {
        let scale = min(1, width / max(1, Double(pixels) * GridColumns.pointsPerPixel))
        return height / max(0.1, scale) * 0.96
    }
}
