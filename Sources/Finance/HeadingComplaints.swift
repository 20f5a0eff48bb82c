import Diagnostics
import Model
import Rows

/// What is wrong between finance's headings and the mapping.
struct HeadingComplaints {
    let row: HeadingRow
    let file: String
    let places: (Origin) -> Place?
    private(set) var found: [Diagnostic] = []

    init(row: HeadingRow, file: String, places: @escaping (Origin) -> Place?) {
        self.row = row
        self.file = file
        self.places = places
    }

    private var list: String {
        row.headings.isEmpty
            ? "row \(row.number) has no headings"
            : "the headings of row \(row.number) are: " + row.headings.map(\.text.shortened).joined(separator: ", ")
    }

    private func place(_ column: Int? = nil) -> Place { Place(file: file, line: row.number, column: column) }

    private mutating func add(
        _ id: String, _ message: String, hint: String, severity: Severity = .error, at place: Place?
    ) {
        found.append(Diagnostic(severity: severity, id: id, message: message, hint: hint, place: place))
    }

    mutating func add(missing: [FinanceField: Sourced<HeadingChoice>]) {
        for field in FinanceField.allCases {
            guard let choice = missing[field], case .heading(let text) = choice.value else { continue }
            let nearest = Suggestion.nearest(to: text, of: row.headings.map(\.text))
            add(
                "unknown-heading",
                "'\(file)' has no heading '\(text.shortened)'" + (nearest.map { "; did you mean '\($0)'?" } ?? ""),
                hint: list, at: places(choice.origin) ?? place())
        }
    }

    mutating func add(ambiguous: [FinanceField: [HeadingRow.Heading]]) {
        for field in FinanceField.allCases {
            guard let headings = ambiguous[field], let first = headings.first else { continue }
            let named = headings.map { "'\($0.text.shortened)' in column \(CellName.letters($0.column))" }
            add(
                "ambiguous-heading", "\(named.joined(separator: " and ")) may each be the \(field.rawValue)",
                hint: "say which under `columns` in the mapping: `\(field.rawValue): "
                    + (Set(headings.map(\.text)).count == headings.count
                        ? first.text.shortened : "column \(CellName.letters(first.column))") + "`",
                at: place(first.column))
        }
    }

    mutating func add(shared columns: [FinanceField: Int]) {
        var seen: [Int: FinanceField] = [:]
        for field in FinanceField.allCases {
            guard let column = columns[field] else { continue }
            if let first = seen[column] {
                add(
                    "column-used-twice",
                    "column \(CellName.letters(column)) is to be both the \(first.rawValue) and the \(field.rawValue)",
                    hint: "change one of the two under `columns` in the mapping", at: place(column))
            } else {
                seen[column] = field
            }
        }
    }

    mutating func add(needed field: FinanceField) {
        var hint = list + "; name one under `columns` in the mapping: `\(field.rawValue): …`"
        if field == .directorate { hint += "; or, where all rows are one directorate's, write `directorate: CODE`" }
        add("missing-heading", "no heading tells the \(field.rawValue)", hint: hint, at: place())
    }

    mutating func add(twoDirectorates directorate: Sourced<String>, _ heading: String) {
        add(
            "two-directorates",
            "the mapping says that all rows are \(directorate.value)'s, and the file has a column '\(heading)'",
            hint: "remove `directorate`; or, to pass the column over, write `directorate: none` under `columns`",
            at: places(directorate.origin) ?? place())
    }

    /// Headings that are passed over and look like slips for the heading of a field that is missing, or is there under a
    /// poorer one.
    mutating func add(likenessesIn match: HeadingMatch, _ mapping: FinanceMapping) {
        let used = Set(match.columns.values)
        for heading in row.headings where !used.contains(heading.column) {
            guard let likeness = heading.likeness, mapping.columns[likeness.field] == nil,
                likeness.rank < match.ranks[likeness.field] ?? .max
            else { continue }
            add(
                "unread-heading",
                "'\(heading.text.shortened)' in column \(CellName.letters(heading.column)) is not read; did you mean "
                    + "'\(likeness.heading)'?",
                hint: "correct the heading, or say what it is under `columns` in the mapping: "
                    + "`\(likeness.field.rawValue): \(heading.text.shortened)`, or "
                    + "`\(likeness.field.rawValue): none`",
                severity: .warning, at: place(heading.column))
        }
    }

    /// Before the year's end, what was spent so far is far below the year's budget whatever is overspent.
    mutating func add(actualOf quarter: Quarter, column: Int) {
        add(
            "actual-to-date",
            "no heading tells the forecast, and the actual of \(quarter) against the year's budget would show an "
                + "underspend everywhere",
            hint: list
                + "; name the forecast under `columns` in the mapping; or, where the actual is to be compared, write "
                + "`compare: actual`", at: place(column))
    }

    mutating func add(unsigned heading: HeadingRow.Heading) {
        let brackets = heading.underspend.map { sign in
            ": its brackets look like `underspend: \(sign.rawValue)`"
        }
        add(
            "missing-underspend", "the mapping does not say how '\(heading.text.shortened)' writes an underspend",
            hint: "write `underspend: negative` where -5 or (5) is an underspend, `underspend: positive` where 5 is"
                + (brackets ?? ""),
            at: place(heading.column))
    }

    mutating func add(bracketsOf heading: HeadingRow.Heading, declared: UnderspendSign) {
        guard let stated = heading.underspend, stated != declared else { return }
        add(
            "underspend-disagrees",
            "the heading '\(heading.text.shortened)' looks like `underspend: \(stated.rawValue)`, and the mapping says "
                + "`underspend: \(declared.rawValue)`",
            hint: "see which it is in a row whose forecast is above its budget", severity: .warning,
            at: place(heading.column))
    }

    /// `Year to date` over `Budget`: that is not the year's. Units over it are no heading.
    mutating func add(above column: Int) {
        guard let text = row.above[column], !HeadingText(text).folded.isEmpty else { return }
        add(
            "heading-above",
            "'\(text.shortened)' in row \(row.number - 1) stands over '\(row.text(of: column).shortened)'",
            hint: "write `heading rows: 2` in the mapping where the two rows belong together, `heading rows: 1` where "
                + "not",
            at: Place(file: file, line: row.number - 1, column: column))
    }

    /// A thousandfold mistake must not pass: only whoever names the column can say that its heading is wrong.
    mutating func add(unitsOf heading: HeadingRow.Heading?, declared units: Units, isChosen: Bool) {
        guard let heading, let stated = heading.units, stated != units else { return }
        add(
            "units-disagree",
            "the heading '\(heading.text.shortened)' says \(stated.rawValue), and the mapping says "
                + "`units: \(units.rawValue)`",
            hint: "correct `units` in the mapping"
                + (isChosen ? "" : "; or, if the heading is wrong, name it under `columns`"),
            severity: isChosen ? .warning : .error, at: place(heading.column))
    }
}

extension Place {
    /// A cell: its row as the line, its column counted from 1.
    init(file: String, line: Int, column: Int?) {
        let column = (column ?? 0) + 1
        self.init(
            file: file,
            range: SourceRange(
                start: Position(line: line, column: column), end: Position(line: line, column: column + 1)))
    }
}
