import Report

/// A report on the grid: every cell's place, look and formula, as values that need no file to be looked at.
struct Layout: Sendable, Hashable {
    var properties: DocumentProperties
    var sheets: [PlacedSheet]
}

struct PlacedSheet: Sendable, Hashable {
    var name: String
    /// Pixels at 96 to the inch, one for each column of the grid.
    var columnPixels: [Int]
    /// Points, one for each row.
    var rowHeights: [Double]
    var cells: [PlacedCell]
    var rules: [PlacedRules]
    var choices: [PlacedChoices]
    var charts: [PlacedChart]
    var page: Page
    /// With Excel's codes.
    var footer: String
    /// Rows and columns that stay in view.
    var frozen: GridPoint
    /// Repeated at the top of every printed page.
    var repeatedRows: ClosedRange<Int>?
    /// Rows that begin a new printed page.
    var pageBreaks: [Int]
    var logo: PlacedLogo?

    var columnCount: Int { columnPixels.count }
}

struct PlacedCell: Sendable, Hashable {
    enum Content: Sendable, Hashable {
        case empty
        case text(String)
        case number(Double)
        case formula(String, now: Result)
    }
    enum Result: Sendable, Hashable {
        case text(String)
        case number(Double)
    }

    /// More than one cell: merged.
    var area: Area
    var content: Content
    var style: CellStyle
    /// `'Sheet'!A1`
    var link: String?
    var note: String?
}

/// Colours of cells by what cells hold; the first that holds wins.
struct PlacedRules: Sendable, Hashable {
    struct Rule: Sendable, Hashable {
        /// Written for the area's first cell; it moves with each further one.
        var formula: String
        var tone: Tone
    }
    var area: Area
    var rules: [Rule]
}

/// What may be chosen in cells.
struct PlacedChoices: Sendable, Hashable {
    var area: Area
    /// `'Lists'!$A$2:$A$9`
    var source: String
    var promptTitle: String
    var prompt: String
}

struct PlacedChart: Sendable, Hashable {
    struct Series: Sendable, Hashable {
        var name: String
        var values: SheetArea
        var tone: Tone
    }

    var kind: Chart.Kind
    var title: String
    var valueTitle: String
    var description: String
    var categories: SheetArea
    var series: [Series]
    var row: Int
    /// Pixels.
    var width: Double
    var height: Double
    /// Counts of ten and less: the axis then goes by ones, or it would show halves of things.
    var countsByOnes: Bool
}

struct PlacedLogo: Sendable, Hashable {
    /// Pixels from the sheet's left and top edges.
    var x: Int
    var y: Int
    var scaleAcross: Double
    var scaleDown: Double
}

/// An area of a named sheet.
struct SheetArea: Sendable, Hashable {
    var sheet: String
    var area: Area

    /// `'Sheet'!$A$1:$A$9`
    var name: String { "\(Self.quoted(sheet))!\(area.name(absolute: true))" }

    /// A sheet's name as formulas and links write it.
    static func quoted(_ sheet: String) -> String {
        "'" + sheet.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
    }
}
