/// Which sheets and files a report has, and what stands in them: a file that a council may copy and change.
///
/// Texts may hold placeholders in braces: see ``Placeholder``.
package struct ReportTemplate: Hashable, Sendable {
    /// What kind of report it makes: `Directorate scorecard`.
    package var report: String
    /// One line that says what it is for, for whoever chooses among templates.
    package var about: String
    package var scope: ReportScope
    package var layout: ReportLayout
    /// Without an ending. What is no letter or figure becomes a dash.
    package var fileName: String
    /// None for a report without a workbook.
    package var sheets: [SheetTemplate]
    package var csvFiles: [CSVTemplate]
    /// Whether what programs need to know of the CSV files stands in files beside them.
    package var hasMetadata: Bool

    package init(
        report: String, about: String = "", scope: ReportScope = .directorate, layout: ReportLayout = .printed,
        fileName: String, sheets: [SheetTemplate], csvFiles: [CSVTemplate], hasMetadata: Bool = false
    ) {
        self.report = report
        self.about = about
        self.scope = scope
        self.layout = layout
        self.fileName = fileName
        self.sheets = sheets
        self.csvFiles = csvFiles
        self.hasMetadata = hasMetadata
    }
}

/// One tab.
package struct SheetTemplate: Hashable, Sendable {
    package var name: String
    package var content: SheetContent
    package var title: String
    package var subtitle: String
    package var paper: Paper
    /// How many columns stay in view when the sheet is moved sideways.
    package var frozenColumns: Int
    /// Only the measures sheet has columns of the template's choosing.
    package var columns: [ColumnTemplate]
    /// What stands below what, on a sheet whose content is `blocks`.
    package var blocks: [BlockTemplate]
    /// Nil for one sheet.
    package var forEach: SheetEach?
    /// What must hold of a priority for its rows, or its sheet, to be there.
    package var conditions: [FieldCondition]

    package init(
        name: String, content: SheetContent, title: String, subtitle: String = "", paper: Paper = .a4Portrait,
        frozenColumns: Int = 0, columns: [ColumnTemplate] = [], blocks: [BlockTemplate] = [],
        forEach: SheetEach? = nil, conditions: [FieldCondition] = []
    ) {
        self.name = name
        self.content = content
        self.title = title
        self.subtitle = subtitle
        self.paper = paper
        self.frozenColumns = frozenColumns
        self.columns = columns
        self.blocks = blocks
        self.forEach = forEach
        self.conditions = conditions
    }
}

/// What a sheet shows.
package enum SheetContent: String, CaseIterable, Hashable, Sendable {
    case summary
    case measures
    case measureDetails = "measure details"
    case budget
    case ratingsByQuarter = "ratings by quarter"
    case ratingRules = "rating rules"
    case source
    case blocks

    /// Whether it is shown only to whoever asks for it.
    package var isHidden: Bool { self == .source }

    /// Whether its columns are the template's choice.
    package var hasColumns: Bool { self == .measures || self == .measureDetails }

    package var meaning: String {
        switch self {
        case .summary: "counts of ratings by section and quarter, charts, and links to the sections"
        case .measures:
            "a block for each section, a row for each measure, the priority's columns down over its measures"
        case .measureDetails: "what else the files say of each measure; left out where they say nothing"
        case .budget: "every budget line of the quarter, and their total; left out where there is none"
        case .ratingsByQuarter: "every priority's and measure's rating in each quarter"
        case .ratingRules: "how ratings are calculated, from the rules in force"
        case .blocks: "the blocks that are listed under `blocks`"
        case .source:
            "hidden: the files that the workbook was built from, with which `scorecard merge` builds it again; never the "
                + "first sheet"
        }
    }
}

package enum Paper: String, CaseIterable, Hashable, Sendable {
    case a3Landscape = "A3 landscape"
    case a3Portrait = "A3 portrait"
    case a4Landscape = "A4 landscape"
    case a4Portrait = "A4 portrait"
}

package struct ColumnTemplate: Hashable, Sendable {
    package var heading: String
    /// What stands in the row that begins a section; empty for nothing.
    package var sectionHeading: String
    package var field: Field
    /// More fields, shown below the first in the same cell.
    package var below: [Field]
    /// Whether the cell leads to the sheet of its row's tracker.
    package var leadsToTracker: Bool
    /// In characters of the theme's font.
    package var width: Double
    /// Left out where no row has anything in it.
    package var onlyWhenFilled: Bool

    package init(
        heading: String, sectionHeading: String = "", field: Field, below: [Field] = [],
        leadsToTracker: Bool = false, width: Double = 12, onlyWhenFilled: Bool = false
    ) {
        self.heading = heading
        self.sectionHeading = sectionHeading
        self.field = field
        self.below = below
        self.leadsToTracker = leadsToTracker
        self.width = width
        self.onlyWhenFilled = onlyWhenFilled
    }
}

/// A CSV file beside the workbook.
package struct CSVTemplate: Hashable, Sendable {
    /// Follows the report's file name: `cap-2012-13-q1-NAME.csv`.
    package var name: String
    /// What it holds, as its metadata says it. May hold placeholders.
    package var about: String
    package var rows: RowKind
    package var conditions: [FieldCondition]
    package var columns: [ColumnTemplate]

    package init(
        name: String, about: String = "", rows: RowKind, conditions: [FieldCondition] = [], columns: [ColumnTemplate]
    ) {
        self.name = name
        self.about = about
        self.rows = rows
        self.conditions = conditions
        self.columns = columns
    }
}
