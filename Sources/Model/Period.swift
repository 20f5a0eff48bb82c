/// A quarter of a certain year.
package struct Period: Hashable, Sendable {
    package let year: FinancialYear
    package let quarter: Quarter

    package init(year: FinancialYear, quarter: Quarter) {
        self.year = year
        self.quarter = quarter
    }

    /// `Quarter 1 2012/13`.
    package var title: String { "Quarter \(quarter.rawValue) \(year)" }

    /// `April to June 2012`.
    package var months: String { "\(quarter.months) \(calendarYear)" }

    /// `Quarter 1 2012/13, April to June 2012`.
    package var written: String { "\(title), \(months)" }

    /// The calendar year that the quarter lies in: January to March belongs to the year's second one.
    package var calendarYear: Int { quarter == .q4 ? year.start + 1 : year.start }

    /// Year, month and day of its first day.
    package var firstDay: (year: Int, month: Int, day: Int) {
        switch quarter {
        case .q1: (calendarYear, 4, 1)
        case .q2: (calendarYear, 7, 1)
        case .q3: (calendarYear, 10, 1)
        case .q4: (calendarYear, 1, 1)
        }
    }

    /// Year, month and day of its last day.
    package var lastDay: (year: Int, month: Int, day: Int) {
        switch quarter {
        case .q1: (calendarYear, 6, 30)
        case .q2: (calendarYear, 9, 30)
        case .q3: (calendarYear, 12, 31)
        case .q4: (calendarYear, 3, 31)
        }
    }
}
