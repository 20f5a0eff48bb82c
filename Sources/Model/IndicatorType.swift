/// A set of measures that reports on one plan or framework.
package struct IndicatorType: Hashable, Sendable {
    /// As measures name it.
    package var title: String
    /// What such measures show.
    package var about: String

    package init(title: String, about: String) {
        self.title = title
        self.about = about
    }
}
