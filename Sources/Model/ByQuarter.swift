/// Something that each quarter has, or has not yet.
package struct ByQuarter<Element: Sendable & Hashable>: Sendable, Hashable {
    private var elements: [Element?]

    package init() { elements = Array(repeating: nil, count: Quarter.allCases.count) }

    package subscript(quarter: Quarter) -> Element? {
        get { elements[quarter.rawValue - 1] }
        set { elements[quarter.rawValue - 1] = newValue }
    }

    /// Those there are, in the order of the year.
    package var present: [(quarter: Quarter, element: Element)] {
        Quarter.allCases.compactMap { quarter in self[quarter].map { (quarter, $0) } }
    }
}
