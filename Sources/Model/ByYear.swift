/// Something that each of some financial years has, in the order of the years.
package struct ByYear<Element: Sendable & Hashable>: Sendable, Hashable {
    package private(set) var present: [Entry] = []

    package struct Entry: Sendable, Hashable {
        package let year: FinancialYear
        package let element: Element
    }

    package init() {}

    package subscript(year: FinancialYear) -> Element? {
        get { present.first { $0.year == year }?.element }
        set {
            present.removeAll { $0.year == year }
            guard let newValue else { return }
            let place = present.firstIndex { $0.year.start > year.start } ?? present.count
            present.insert(Entry(year: year, element: newValue), at: place)
        }
    }
}

extension FinancialYear {
    /// Nil beyond the years that there are.
    package func later(by years: Int) -> FinancialYear? { FinancialYear(start: start + years) }
}
