/// Where in a report a cell's content comes from, whatever its place on the grid.
package enum CellPath: Sendable, Hashable {
    /// A title, heading, paragraph or link: a block of a sheet, both counted from 0.
    case block(sheet: Int, block: Int)
    /// A column's heading.
    case heading(TableID, column: Int)
    case cell(CellReference)
    /// One of a sheet's loose cells.
    case loose(sheet: Int, cell: Int)
}
