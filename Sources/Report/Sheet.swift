/// One tab: blocks down the page over one grid of columns.
package struct Sheet: Sendable, Hashable {
    /// At most 31 UTF-16 units, none of `[]:*?/\`, and unlike every other sheet's whatever the case.
    package var name: String
    /// Widths in characters of the theme's text font, one for each column of the grid.
    package var widths: [Double]
    package var blocks: [Block]
    package var page: Page
    /// Whose heading row (and all above it) stays in view and is repeated on every printed page.
    package var frozenHeadings: TableID?
    /// Whose heading row is repeated on every printed page that comes after it, where none is frozen.
    package var repeatedHeadings: TableID?
    /// How many columns at the left stay in view with it.
    package var frozenColumns: Int
    package var logo: Bool
    /// Shown only to whoever asks for it; never the first sheet.
    package var isHidden: Bool
    /// What somebody typed beside what the report shows, kept where it stands.
    package var looseCells: [LooseCell]

    package init(
        name: String, widths: [Double], blocks: [Block], page: Page = Page(), frozenHeadings: TableID? = nil,
        repeatedHeadings: TableID? = nil, frozenColumns: Int = 0, logo: Bool = false, isHidden: Bool = false,
        looseCells: [LooseCell] = []
    ) {
        self.name = name
        self.widths = widths
        self.blocks = blocks
        self.page = page
        self.frozenHeadings = frozenHeadings
        self.repeatedHeadings = repeatedHeadings
        self.frozenColumns = frozenColumns
        self.logo = logo
        self.isHidden = isHidden
        self.looseCells = looseCells
    }
}

/// A cell that belongs to no block, at a place of the sheet's grid; both count from 0.
package struct LooseCell: Sendable, Hashable {
    package var row: Int
    package var column: Int
    package var content: CellContent

    package init(row: Int, column: Int, content: CellContent) {
        self.row = row
        self.column = column
        self.content = content
    }
}

/// What stands below what on a sheet.
package enum Block: Sendable, Hashable {
    /// The sheet's title, across its whole width.
    case title(String)
    /// A line below the title: the reporting period.
    case subtitle(String)
    /// A heading between parts of a sheet.
    case heading(String)
    /// Running text across the sheet's whole width. Lines are separated by `\n`.
    case paragraph(String)
    /// A line that leads elsewhere: to another sheet's table, or to the top of a sheet.
    case link(text: String, to: LinkTarget)
    case table(Table)
    case chart(Chart)
    /// An empty row.
    case space
    /// What follows begins a printed page.
    case newPage
}

/// Where a link leads within the workbook. Few cells have one, and all others would be larger for it.
package indirect enum LinkTarget: Sendable, Hashable {
    case sheet(String)
    case cell(CellReference)
}

/// How a sheet is printed: always one page wide, headings repeated, pages numbered.
package struct Page: Sendable, Hashable {
    package enum Paper: String, Sendable, Hashable, CaseIterable {
        case a3 = "A3"
        case a4 = "A4"
    }
    package var paper: Paper
    package var landscape: Bool
    /// Stands at the left of the foot of every page; the page number stands at the right.
    package var footer: String

    package init(paper: Paper = .a4, landscape: Bool = false, footer: String = "") {
        self.paper = paper
        self.landscape = landscape
        self.footer = footer
    }
}
