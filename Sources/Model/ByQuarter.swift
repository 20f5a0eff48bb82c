/// Something that each quarter has, or has not yet.
package struct ByQuarter<Element: Sendable>: Sendable {
    /// One place for each quarter; none at all while no quarter has anything, as in most of a measure's tables.
    private var elements: [Element?] = []

    package init() {}

    package subscript(quarter: Quarter) -> Element? {
        get { elements.isEmpty ? nil : elements[quarter.rawValue - 1] }
        set {
            if elements.isEmpty {
                guard newValue != nil else { return }
                elements = Array(repeating: nil, count: Quarter.allCases.count)
            }
            elements[quarter.rawValue - 1] = newValue
            if newValue == nil, elements.allSatisfy({ $0 == nil }) { elements = [] }
        }
    }

    /// Those there are, in the order of the year.
    package var present: [(quarter: Quarter, element: Element)] {
        elements.isEmpty ? [] : Quarter.allCases.compactMap { quarter in self[quarter].map { (quarter, $0) } }
    }
}

extension ByQuarter: Equatable where Element: Equatable {}
extension ByQuarter: Hashable where Element: Hashable {}
