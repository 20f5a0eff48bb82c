/// One part of a sheet: what stands below what.
package struct BlockTemplate: Hashable, Sendable {
    package var kind: Kind
    /// By which another block refers to it.
    package var name: String
    /// Above it, or a chart's title. May hold placeholders.
    package var heading: String
    /// May hold placeholders.
    package var text: String
    /// What a narrative tells.
    package var field: Field?
    package var rows: RowKind?
    package var conditions: [FieldCondition]
    /// Rows that show the same here stand together, below a row that says it.
    package var groupBy: Field?
    package var columns: [ColumnTemplate]
    /// Whether what belongs to several rows is one cell down over them, instead of being said in each.
    package var joinsCells: Bool
    /// The table whose rows are counted, the counts that a chart draws, or the sheet whose headings are explained.
    package var of: String
    /// What is counted apart.
    package var by: Field?
    package var counted: [CountedRating]
    /// What the row of totals is called; empty for none.
    package var total: String
    /// What stands there instead where there is nothing to show; empty leaves the block out.
    package var whenEmpty: String
    /// The first is note 1.
    package var notes: [String]

    package init(
        kind: Kind, name: String = "", heading: String = "", text: String = "", field: Field? = nil,
        rows: RowKind? = nil, conditions: [FieldCondition] = [], groupBy: Field? = nil,
        columns: [ColumnTemplate] = [], joinsCells: Bool = false, of: String = "", by: Field? = nil,
        counted: [CountedRating] = [], total: String = "", whenEmpty: String = "",
        notes: [String] = []
    ) {
        self.kind = kind
        self.name = name
        self.heading = heading
        self.text = text
        self.field = field
        self.rows = rows
        self.conditions = conditions
        self.groupBy = groupBy
        self.columns = columns
        self.joinsCells = joinsCells
        self.of = of
        self.by = by
        self.counted = counted
        self.total = total
        self.whenEmpty = whenEmpty
        self.notes = notes
    }

    package enum Kind: String, CaseIterable, Hashable, Sendable {
        case text
        case facts
        case narrative
        case table
        case counts
        case chart
        case graphs
        case links
        case ratingsExplained = "ratings explained"
        case headingsExplained = "headings explained"
        case newPage = "new page"
        case notes
        case ratingRules = "rating rules"
        case statedRatings = "stated ratings"
        case directionRules = "direction rules"
        case words

        package var meaning: String {
            switch self {
            case .text: "words of the template's own"
            case .facts: "a line for each of `columns`: its heading, and what its field says of the whole report"
            case .narrative: "a heading and what one field says of the sheet's tracker, across the whole sheet"
            case .table: "a row for each of `rows` for which `where` holds"
            case .counts: "how many rows of the table that `of` names are Green, Amber and Red, with the Green share"
            case .chart: "the counts that `of` names, as bars"
            case .graphs: "a graph for each measure with `graph: yes`: results so far and targets ahead"
            case .links: "a link to every other sheet"
            case .ratingsExplained: "what each rating means with each direction of travel"
            case .headingsExplained:
                "what each heading on the sheet that `of` names means, in the words of the list of fields"
            case .newPage: "what follows begins a printed page"
            case .notes: "a row for each of `notes`, to which texts and headings refer as `[note 1]`"
            case .ratingRules: "the rules in force by which measures and budget lines are rated"
            case .statedRatings: "the ratings that were stated, not calculated, with their reasons"
            case .directionRules: "how the direction of travel is told"
            case .words: "what the words for ratings, directions and missing results mean"
            }
        }

        /// Which layouts have it.
        package var layouts: Set<ReportLayout> {
            switch self {
            case .text, .facts, .table, .links: [.printed, .accessible]
            case .narrative, .counts, .chart, .graphs, .ratingsExplained, .headingsExplained, .newPage: [.printed]
            case .notes, .ratingRules, .statedRatings, .directionRules, .words: [.accessible]
            }
        }

        /// Whether an accessible sheet shows it as a table, of which it has one.
        package var isTable: Bool {
            switch self {
            case .table, .links, .notes, .ratingRules, .statedRatings, .directionRules, .words: true
            default: false
            }
        }

        /// Which keys it takes beside `block`, those first that it cannot do without.
        package var keys: (needed: [String], others: [String]) {
            switch self {
            case .text: (["text"], ["heading"])
            case .facts: (["columns"], ["heading"])
            case .narrative: (["field"], ["heading", "when empty"])
            case .table:
                (["rows", "columns"], ["name", "heading", "where", "group by", "joined cells", "when empty"])
            case .counts: (["of", "by"], ["name", "heading", "counted", "total", "when empty"])
            case .chart: (["of", "heading"], [])
            case .graphs: ([], ["heading", "where"])
            case .headingsExplained: (["of"], ["heading"])
            case .links, .ratingsExplained: ([], ["heading"])
            case .notes: (["notes"], [])
            case .newPage, .ratingRules, .statedRatings, .directionRules, .words: ([], [])
            }
        }
    }
}

/// A rating to count, and what the count is called.
package struct CountedRating: Hashable, Sendable {
    package var field: Field
    /// May hold placeholders.
    package var heading: String

    package init(field: Field, heading: String = "") {
        self.field = field
        self.heading = heading
    }
}

extension Field {
    /// Whether it shows a rating's word, so that it can be counted.
    package var isRating: Bool {
        switch self {
        case .progressRating, .progressForecast, .earlierRating, .rating, .forecastRating, .budgetRating: true
        default: false
        }
    }
}
