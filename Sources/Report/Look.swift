/// How the sheets of a workbook look.
package enum Look: Sendable, Hashable {
    /// In the theme's colours and laid out for paper.
    case themed
    /// Dark text of 12 points and more on white, wrapped within its own column; nothing merged, no feet of pages. For
    /// whoever has a sheet read out, or enlarges it.
    case plain
}
