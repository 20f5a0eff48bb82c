/// Which sheets and files a report has, and what stands in them: a file that a council may copy and change.
///
/// Texts may hold placeholders in braces: see ``Placeholder``.
package struct ReportTemplate: Hashable, Sendable {
    /// What kind of report it makes: `Directorate scorecard`.
    package var report: String
    /// Without an ending. What is no letter or figure becomes a dash.
    package var fileName: String
    package var sheets: [SheetTemplate]
    package var csvFiles: [CSVTemplate]

    package init(report: String, fileName: String, sheets: [SheetTemplate], csvFiles: [CSVTemplate]) {
        self.report = report
        self.fileName = fileName
        self.sheets = sheets
        self.csvFiles = csvFiles
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

    package init(
        name: String, content: SheetContent, title: String, subtitle: String = "", paper: Paper = .a4Portrait,
        frozenColumns: Int = 0, columns: [ColumnTemplate] = []
    ) {
        self.name = name
        self.content = content
        self.title = title
        self.subtitle = subtitle
        self.paper = paper
        self.frozenColumns = frozenColumns
        self.columns = columns
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
    /// In characters of the theme's font.
    package var width: Double
    /// Left out where no row has anything in it.
    package var onlyWhenFilled: Bool

    package init(
        heading: String, sectionHeading: String = "", field: Field, width: Double = 12, onlyWhenFilled: Bool = false
    ) {
        self.heading = heading
        self.sectionHeading = sectionHeading
        self.field = field
        self.width = width
        self.onlyWhenFilled = onlyWhenFilled
    }
}

/// A CSV file beside the workbook.
package struct CSVTemplate: Hashable, Sendable {
    package enum Rows: String, CaseIterable, Hashable, Sendable {
        case measures
        case measuresByQuarter = "measures by quarter"
        /// One for each budget line of the quarter; without any, there is no file.
        case budget
    }

    /// Follows the report's file name: `cap-2012-13-q1-NAME.csv`.
    package var name: String
    package var rows: Rows
    package var columns: [ColumnTemplate]

    package init(name: String, rows: Rows, columns: [ColumnTemplate]) {
        self.name = name
        self.rows = rows
        self.columns = columns
    }
}
