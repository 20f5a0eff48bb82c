/// A choice that leaves only some rows in view: those in which a cell shows the chosen value and nothing else.
///
/// It is offered where the page's script runs and two or more of its values occur on the page.
package struct RowFilter: Sendable, Hashable {
    /// What is chosen: `Executive portfolio`.
    package var title: String
    /// As cells show them, in the order in which they are offered.
    package var values: [String]

    package init(title: String, values: [String]) {
        self.title = title
        self.values = values
    }
}
