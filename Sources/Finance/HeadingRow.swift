import Diagnostics
import Model
import Rows

/// One row of finance's file, or two, looked at as what may hold the headings.
struct HeadingRow: Sendable {
    /// The row's number; of two, the lower one's.
    var number: Int
    var headings: [Heading]
    /// What stands right above one row of headings, by column.
    var above: [Int: String] = [:]
    /// What each of the rows holds, by column.
    private let written: [[Int: String]]

    init(_ row: borrowing Row) {
        number = row.number
        var headings: [Heading] = []
        var room = Self.mostBytes
        for cell in row.cells {
            let range = row.trimmed(cell)
            room -= range.count
            guard room >= 0 else { break }
            let text = row.bytes[range].text
            if !text.isEmpty { headings.append(Heading(column: cell.column, text)) }
        }
        self.headings = headings
        written = [Self.texts(headings)]
    }

    /// Two rows as one. A heading of the upper row that has one below it holds for those to its right as well that have
    /// none above them.
    init(_ upper: HeadingRow, over lower: HeadingRow) {
        number = lower.number
        let (above, below) = (upper.texts, lower.texts)
        var group: String?
        headings = Set(above.keys).union(below.keys).sorted().map { column in
            if let text = above[column] { group = below[column] == nil ? nil : text }
            guard let text = below[column] else { return Heading(column: column, above[column] ?? "") }
            return group.map { Heading(column: column, $0, over: text) } ?? Heading(column: column, text)
        }
        written = [above, below]
    }

    /// A file whose row has no headings at all, so that columns are known by their letters.
    init(none number: Int) { (self.number, headings, written) = (number, [], []) }

    /// Whether a row of a later page holds the same in some columns as one of these.
    func isAgain(_ texts: [(column: Int, text: String)]) -> Bool {
        texts.contains { !$0.text.isEmpty }
            && written.contains { row in texts.allSatisfy { row[$0.column, default: ""] == $0.text } }
    }

    /// What the row holds, by column.
    var texts: [Int: String] { Self.texts(headings) }

    private static func texts(_ headings: [Heading]) -> [Int: String] {
        Dictionary(headings.map { ($0.column, $0.text) }) { first, _ in first }
    }

    /// What is longer than this holds no headings.
    private static let mostBytes = 64 << 10
}

extension HeadingRow {
    /// One column's heading.
    struct Heading: Sendable {
        let column: Int
        let text: String
        /// In which words it may be known, the likeliest first.
        private let readings: [HeadingText]
        /// Its lower part alone, where it has two: that says nothing of amounts, as `Budget` may stand under
        /// `To date`.
        private let lower: HeadingText?

        init(column: Int, _ text: String) {
            self.column = column
            self.text = text
            readings = [HeadingText(text)]
            lower = nil
        }

        init(column: Int, _ upper: String, over lower: String) {
            self.column = column
            text = "\(upper) \(lower)"
            // `Budget` over `Revised` is a revised budget.
            readings = [HeadingText(text), HeadingText("\(lower) \(upper)")]
            self.lower = HeadingText(lower)
        }

        /// Under which sign it writes an underspend, as far as its brackets tell: `Under/(Over)`.
        var underspend: UnderspendSign? {
            let text = text.lowercased().filter { !$0.isWhitespace }
            return text.contains("(under") ? .negative : text.contains("(over") ? .positive : nil
        }

        /// A known heading that it is nearly, and that field.
        var likeness: (heading: String, field: FinanceField, rank: Int)? {
            guard known == nil else { return nil }
            for reading in readings {
                // Nearer than other words: a `Profiled budget` is no slip for a revised one.
                let nearest = Suggestion.nearest(to: reading.folded, of: FinanceField.knownWords, oneWrongIn: 6)
                if let nearest, let known = FinanceField.known[nearest] { return (nearest, known.field, known.rank) }
            }
            return nil
        }

        /// Thousands or millions, where it says so.
        var units: Units? { readings.first?.units }

        /// The field that it is known to tell, and how good a heading it is for that: 0 is best.
        var known: (field: FinanceField, rank: Int)? {
            if let known = readings.lazy.compactMap({ FinanceField.known[$0.folded] }).first { return known }
            guard let known = lower.flatMap({ FinanceField.known[$0.folded] }) else { return nil }
            return known.field.isMoney || known.field == .variancePercent ? nil : known
        }
    }
}

/// Which column holds which field, as far as one row's headings tell.
struct HeadingMatch: Sendable {
    var columns: [FinanceField: Int] = [:]
    /// Fields that more than one column fits.
    var ambiguous: [FinanceField: [HeadingRow.Heading]] = [:]
    /// How good the heading of a field is that was found by its words.
    var ranks: [FinanceField: Int] = [:]
    /// Fields whose heading in the mapping is not in the row.
    var missing: [FinanceField: Sourced<HeadingChoice>] = [:]
    /// How many headings were found by their words.
    var found = 0

    init(_ row: HeadingRow, _ mapping: FinanceMapping) {
        var taken: Set<Int> = []
        for field in FinanceField.allCases {
            guard let choice = mapping.columns[field] else { continue }
            switch choice.value {
            case .leftOut: break
            case .column(let column): columns[field] = column
            case .heading(let text):
                let fits = row.headings(called: text)
                if let heading = fits.first {
                    columns[field] = heading.column
                    found += 1
                    if fits.count > 1 { ambiguous[field] = fits }
                } else {
                    missing[field] = choice
                }
            }
            if let column = columns[field] { taken.insert(column) }
        }
        var fits: [FinanceField: [(rank: Int, heading: HeadingRow.Heading)]] = [:]
        for heading in row.headings where !taken.contains(heading.column) {
            guard let known = heading.known, mapping.columns[known.field] == nil else { continue }
            fits[known.field, default: []].append((known.rank, heading))
        }
        for (field, all) in fits {
            let best = all.map(\.rank).min()
            let headings = all.filter { $0.rank == best }.map(\.heading)
            columns[field] = headings.first?.column
            ranks[field] = best
            found += headings.count
            if headings.count > 1 { ambiguous[field] = headings }
        }
    }

    func has(_ field: FinanceField) -> Bool { columns[field] != nil }

    /// Whether this can be the row of headings: it has a budget and something to set against it, found by its words.
    var isHeadings: Bool { found > 0 && has(.budget) && (has(.forecast) || has(.actual)) }
}

extension HeadingRow {
    /// Those that are written so; where none is, those that differ in capitals, spaces and signs only.
    fileprivate func headings(called text: String) -> [Heading] {
        let exact = headings.filter { $0.text == text }
        if !exact.isEmpty { return exact }
        let plain = Self.plain(text)
        return headings.filter { Self.plain($0.text) == plain }
    }

    private static func plain(_ text: String) -> String {
        String(text.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "%" || $0 == "£" })
    }
}
