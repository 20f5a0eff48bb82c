/// Something that each of some financial years has, in the order of the years.
package struct ByYear<Element: Sendable>: Sendable {
    package private(set) var present: [Entry] = []

    package struct Entry: Sendable {
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

extension ByYear: Equatable where Element: Equatable {}
extension ByYear: Hashable where Element: Hashable {}
extension ByYear.Entry: Equatable where Element: Equatable {}
extension ByYear.Entry: Hashable where Element: Hashable {}

extension FinancialYear {
    /// Nil beyond the years that there are.
    package func later(by years: Int) -> FinancialYear? { FinancialYear(start: start + years) }
}
