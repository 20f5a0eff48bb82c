import Diagnostics
import Model
import Rows

/// What was read from finance's file: the lines to merge, and what became of every other row.
package struct FinanceExtract: Sendable {
    /// The file's name, as complaints give it.
    package var file: String
    package var period: Period
    package var units: Units
    package var sheet: SheetInfo?
    /// Which figure is set against the budget.
    package var basis = Budget.Basis.forecast
    /// Nil where the file has no headings.
    package var headingRow: Int?
    package var headings: [UsedHeading] = []
    /// Headings of columns that were not read.
    package var unusedHeadings: [String] = []

    /// The lines of directorates among the scorecards.
    package var ledger: Ledger
    package var rowsRead = 0
    /// Those that gave lines: more than there are lines where rows were added up.
    package var rowsTaken = 0
    package var skipped = Listing<SkippedRow>()
    package var skippedByReason: [SkipReason: Int] = [:]
    package var refused = Listing<RefusedRow>()
    package var unmatched: [UnmatchedRows] = []
    package var duplicates = Listing<DuplicateRow>()
    package var disagreements = Listing<Disagreement>()
    /// Stated figures that cannot be read, so that nothing can be said of them.
    package var unchecked = Listing<Disagreement>()
    /// Rows that were merged as they stand, and read like a slip.
    package var odd = Listing<OddRow>()
    /// Rows with pounds and pence where the mapping counts in thousands or millions: the first stands for all.
    package var pence = Listing<OddRow>()
    /// Figures that were checked and agree: variances, percentages and amounts of total rows.
    package var agreements = 0
    /// Stated variances that would agree if the file wrote underspends the other way round.
    package var reversedVariances = 0
    /// Rows without a budget beside other amounts that are not nought.
    package var blankBudgets = 0
    /// Rows without the figure that is set against the budget, beside amounts that are not nought.
    package var blankOutturns = 0
    /// Explanations of rows that were added up, which no cell could hold beside the others.
    package var explanationsLeftOut = 0
    /// Amounts that are no whole number of pence.
    package var partsOfPennies = 0
    /// Amounts whose last figures only a binary fraction has.
    package var rounded = 0
    package var totals = FileTotals()
    /// Why the file could not be read, or not in full; without errors here the rows were read.
    package var problems: [Diagnostic] = []

    /// Whether its rows may be merged.
    package var isClean: Bool {
        refused.count == 0 && duplicates.count == 0 && !problems.contains { $0.severity == .error }
    }
}

/// A directorate that has a scorecard.
package struct Directorate: Hashable, Sendable {
    package var code: String
    package var name: String

    package init(code: String, name: String) {
        self.code = code
        self.name = name
    }
}

package struct UsedHeading: Hashable, Sendable {
    package var field: FinanceField
    package var heading: String
    /// Counted from 0.
    package var column: Int
}

/// A list that may be as long as the file, and how many of it there are in all.
package struct Listing<Item: Sendable>: Sendable {
    /// The first of them.
    package private(set) var items: [Item] = []
    package private(set) var count = 0
    /// More are counted and not kept: a file that does not fit its mapping is odd in every row.
    package static var most: Int { 10_000 }

    package init() {}

    mutating func add(_ item: @autoclosure () -> Item) {
        count += 1
        if items.count < Self.most { items.append(item()) }
    }
}

/// Where the amounts of the file went; every row with amounts that is no total is in one of them.
package struct FileTotals: Hashable, Sendable {
    /// All rows.
    package var file = Sums()
    /// Those that gave lines.
    package var taken = Sums()
    package var unmatched = Sums()
    /// Rows of another year or quarter.
    package var otherPeriods = Sums()
    package var refused = Sums()
    /// The second and later rows of a key that only one may have.
    package var duplicates = Sums()

    /// Whether every penny is in its place.
    package var reconcile: Bool { file == taken + unmatched + otherPeriods + refused + duplicates }
}

/// Why a row gives no line, and need not.
package enum SkipReason: String, CaseIterable, Hashable, Sendable {
    case beforeHeadings = "above the headings"
    case headings = "headings"
    case blank
    case asked = "as the mapping asks"
    case total = "totals"
    case note = "notes without amounts"
    case otherPeriod = "of another period"
}

package struct SkippedRow: Hashable, Sendable {
    package var row: Int
    package var reason: SkipReason
    /// Its first text.
    package var text: String
}

package struct DuplicateRow: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case again
        /// The first row has the code with more noughts before it, or fewer.
        case otherNoughts(firstCode: String)
        /// The mapping asks to add them up, and their sum is more than any budget.
        case sumTooLarge
    }

    package var kind = Kind.again
    package var row: Int
    package var line: Int
    package var firstRow: Int
    package var directorate: String
    package var costCentre: String

    package var message: String {
        let code = "'\(costCentre.shortened)'"
        return switch kind {
        case .again: "row \(row) repeats row \(firstRow): cost centre \(code) of \(directorate)"
        case .otherNoughts(let first):
            "row \(row) has the cost centre \(code) of \(directorate), and row \(firstRow) has '\(first.shortened)': they "
                + "differ in leading noughts only"
        case .sumTooLarge:
            "row \(row), added to row \(firstRow), takes the cost centre \(code) of \(directorate) beyond any budget"
        }
    }
}

/// Rows that belong to nothing that is known here.
package struct UnmatchedRows: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable {
        /// Its directorate has no scorecard.
        case directorate
        /// Its cost centre is not on the mapping's list.
        case costCentre = "cost centre"
    }

    package var kind: Kind
    /// As finance writes it; nil for those that are too many to be told apart.
    package var word: String?
    /// The directorate's code that the mapping gives for the word.
    package var code: String?
    /// The code of the directorate whose name the word is.
    package var namesake: String?
    package var rows = 0
    package var firstRow: Int
    package var firstLine: Int
    package var sums = Sums()
}
