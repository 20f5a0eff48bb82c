import Model
import Report
import Template

/// A table in which every row says everything: no cell is empty, covers others, or says something by its colour.
struct FlatTable {
    struct Lane {
        var heading: String
        /// In characters.
        var width: Double
    }

    var columns: [Lane]
    /// A cell for each column.
    var rows: [[Cell]]

    init(columns: [Lane], rows: [[Cell]]) {
        self.columns = columns
        self.rows = rows.map { $0.map(\.flat) }
    }

    /// What the signs in it mean; nil where it has none.
    var legend: String? {
        let texts = rows.flatMap { $0 }.map(\.content.shown)
        let used = Shorthand.allCases.filter { sign in texts.contains { $0.contains(sign.rawValue) } }
        guard !used.isEmpty else { return nil }
        return "Shorthand: " + used.map { "\($0.rawValue) means \($0.meaning)" }.joined(separator: "; ") + "."
    }

    /// Whether a heading or a cell says Q1, Q2, Q3 or Q4.
    var speaksOfQuarters: Bool {
        let texts = columns.map(\.heading) + rows.flatMap { $0 }.map(\.content.shown)
        return texts.contains { $0.contains(/\bQ[1-4]\b/) }
    }

    /// Whether the figures of a column differ in how many digits they have behind the point.
    var mixesPrecision: Bool {
        columns.indices.contains { column in
            let decimals = rows.compactMap { row -> Int? in
                guard case .number(let number) = row[column].content else { return nil }
                return number.shown.firstIndex(of: ".").map { point in
                    number.shown[number.shown.index(after: point)...].prefix { $0.isNumber }.count
                } ?? 0
            }
            return Set(decimals).count > 1
        }
    }

    func table(id: TableID, markup: String) -> Table {
        Table(
            id: id, columns: columns.map { Column(heading: $0.heading) }, rows: rows.map { Row(cells: $0) },
            markup: markup)
    }
}

extension FlatTable {
    /// The rows that a template asks for.
    init(_ block: BlockTemplate, finder: RowFinder) {
        let rows = block.rows.map { finder.rows($0, where: block.conditions) } ?? []
        // A total is of all lines, and would belie a table that shows some of them.
        let contexts = block.conditions.isEmpty ? rows.withBudgetTotals : rows
        let shown = block.columns.filter { column in
            !column.onlyWhenFilled || contexts.contains { !column.content(of: $0).isBlank }
        }
        let cells = shown.map { column in
            zip(contexts, column.field.published(column.content(of:), of: contexts)).map { row, content in
                content.isBlank ? Cell.text(column.field.whenBlank(in: row).rawValue) : Cell(content)
            }
        }
        self.init(
            columns: shown.map { Lane(heading: finder.texts.filled($0.heading), width: $0.width) },
            rows: contexts.indices.map { row in cells.map { $0[row] } })
    }

    /// `[note 1]` and what it says.
    init(notes: [String]) {
        self.init(
            columns: [Lane(heading: "Note", width: 24), Lane(heading: "What it says", width: 90)],
            rows: notes.enumerated().map { number, note in [.text("[note \(number + 1)]"), .text(note)] })
    }

    init(ratingRules rules: RulesSheet) {
        self.init(rules.rules, widths: [44, 22, 28, 36, 30, 30])
        guard rules.texts.scorecard.budget(in: rules.texts.council.period.quarter) != nil else { return }
        rows.append(rules.budgetRule.cells.map(\.flat))
    }

    init(wordsOf rules: RulesSheet) {
        func rows(_ table: Table, _ kind: String) -> [[Cell]] {
            FlatTable(table, widths: []).rows.map { [$0[0], .text(kind), $0[1]] }
        }
        let states = Unrated.allCases.filter { $0.shorthand == nil }.map { state in
            [.text(state.rawValue), .text("In the place of a result or a rating"), Cell.text(state.meaning)]
        }
        self.init(
            columns: [
                Lane(heading: "Word", width: 30), Lane(heading: "What it is", width: 34),
                Lane(heading: "What it means", width: 80),
            ],
            rows: rows(rules.priorityRatings, "Rating of a priority")
                + rows(rules.directions, "Direction of travel")
                + [
                    [
                        .text(LiveRating.notRated), .text("In the place of a rating"),
                        .text("The result is text that no rule can rate, or has no target."),
                    ]
                ] + states)
    }

    /// A table of a printed sheet: a cell that covers others beside it becomes one.
    init(_ table: Table, widths: [Double]) {
        var starts: [Int] = []
        var next = 0
        while next < table.columns.count {
            starts.append(next)
            next += max(1, table.columns[next].headingSpan)
        }
        self.init(
            columns: starts.enumerated().map { number, start in
                Lane(
                    heading: table.columns[start].heading, width: widths.indices.contains(number) ? widths[number] : 30)
            },
            rows: table.rows.map { row in starts.map { row.cells[$0] } })
    }
}

extension Cell {
    /// Its content alone. A word for a missing value becomes its sign, and an arrow beside a word is left out, as it would be read out too.
    fileprivate var flat: Cell {
        let content: CellContent =
            switch self.content {
            case .text(let text), .formula(_, now: .text(let text)): .text(text.published)
            case .number(let number), .formula(_, now: .number(let number)): .number(number)
            case .empty, .covered: .text(Shorthand.notApplicable.rawValue)
            }
        return Cell(content, link: link)
    }
}

extension String {
    fileprivate var published: String {
        if isEmpty { return Shorthand.notApplicable.rawValue }
        if let sign = Unrated(typed: self)?.shorthand { return sign.rawValue }
        return Direction.allCases.first { $0.shown == self }?.rawValue ?? self
    }
}

extension Unrated {
    /// The sign that a published table has for it.
    fileprivate var shorthand: Shorthand? {
        switch self {
        case .notApplicable: .notApplicable
        case .awaitingData: .notAvailable
        default: nil
        }
    }
}
