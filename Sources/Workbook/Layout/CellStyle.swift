import Report

/// How a cell looks. Equal styles share one format of the file.
struct CellStyle: Sendable, Hashable {
    enum Border: Sendable, Hashable {
        case none
        case thin
        /// A stronger line above: the figures above are summed up below it.
        case total
    }
    enum Vertical: Sendable, Hashable { case top, centre }

    /// Points.
    var size: Double
    var bold = false
    var underlined = false
    var text: Colour
    var fill: Colour?
    var border = Border.none
    var horizontal = Alignment.left
    var vertical = Vertical.top
    /// Keeps text off the border at its side.
    var indented = false
    var wraps = false
    /// Draws a figure smaller where it would otherwise show as `####`; a spreadsheet ignores it on wrapped cells.
    var shrinks = false
    /// An Excel number format code.
    var numberFormat: String?

    /// What most styles differ in: they are looked up for every cell.
    func hash(into hasher: inout Hasher) {
        hasher.combine(text)
        hasher.combine(fill)
        hasher.combine(numberFormat)
    }
}
