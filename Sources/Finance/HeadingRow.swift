import Model
import Rows

/// One row of finance's file, looked at as the one that may hold the headings.
struct HeadingRow: Sendable {
    struct Heading: Sendable {
        var column: Int
        var text: String
        var known: HeadingText
    }

    var number: Int
    var headings: [Heading]

    /// - Parameter limit: columns beyond it hold nothing for us.
    init(_ row: borrowing Row) {
        number = row.number
        var headings: [Heading] = []
        for cell in row.cells where headings.count < Self.mostHeadings {
            let text = row.bytes[cell.range].trimmed.text
            if !text.isEmpty { headings.append(Heading(column: cell.column, text: text, known: HeadingText(text))) }
        }
        self.headings = headings
    }

    /// A file whose row has no headings at all, so that columns are known by their letters.
    init(none number: Int) { (self.number, headings) = (number, []) }

    /// A spreadsheet has no more columns.
    private static let mostHeadings = 16_384
}

/// Which column holds which field, as far as one row's headings tell.
struct HeadingMatch: Sendable {
    var columns: [FinanceField: Int] = [:]
    /// Fields that more than one column fits.
    var ambiguous: [FinanceField: [HeadingRow.Heading]] = [:]
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
            guard let known = FinanceField.known[heading.known.folded], mapping.columns[known.field] == nil else {
                continue
            }
            fits[known.field, default: []].append((known.rank, heading))
        }
        for (field, all) in fits {
            let best = all.map(\.rank).min()
            let headings = all.filter { $0.rank == best }.map(\.heading)
            columns[field] = headings.first?.column
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
