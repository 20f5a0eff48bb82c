import Model

/// How finance's file is to be read, as its `finance.yaml` tells it. Units and the sign of an underspend are told and
/// never guessed: a wrong guess is a wrong report.
package struct FinanceMapping: Hashable, Sendable {
    package var units: Units
    /// Nil where the file has no variance, or none that is used.
    package var underspend: UnderspendSign?
    /// A sheet's name, the name of a table in it, or its number counted from 1; nil takes the first that is visible.
    package var sheet: Sourced<String>?
    /// The number of the row with the headings, as a spreadsheet counts; nil takes the first row that has them.
    package var headerRow: Sourced<Int>?
    /// Over how many rows the headings go: one or two. Of two, an upper one may stand over several lower ones. Nil takes
    /// one, unless the row above it says something of amounts.
    package var headingRows: Int?
    /// Fields that are written once for the rows that follow.
    package var fillDown: [FinanceField]
    package var skipRows: [SkipRule]
    /// Which heading belongs to which field; what is not here is recognised by its words.
    package var columns: [FinanceField: Sourced<HeadingChoice>]
    /// The code of the one directorate that the whole file is about.
    package var directorate: Sourced<String>?
    /// Finance's words for directorates, and our codes.
    package var directorates: [Named<Sourced<String>>]
    /// Finance's codes of cost centres; where there are any, no other is merged.
    package var costCentres: [Named<CostCentre>]
    /// Finance's words for periods.
    package var periods: [Named<Quarter>]
    package var duplicates: DuplicateRule
    /// Which figure is set against the budget; nil takes the forecast, or in Q4 the actual where
    /// the file has no forecast.
    package var compare: Budget.Basis?

    package init(
        units: Units, underspend: UnderspendSign? = nil, sheet: Sourced<String>? = nil,
        headerRow: Sourced<Int>? = nil, headingRows: Int? = nil, fillDown: [FinanceField] = [],
        skipRows: [SkipRule] = [], columns: [FinanceField: Sourced<HeadingChoice>] = [:],
        directorate: Sourced<String>? = nil, directorates: [Named<Sourced<String>>] = [],
        costCentres: [Named<CostCentre>] = [], periods: [Named<Quarter>] = [], duplicates: DuplicateRule = .error,
        compare: Budget.Basis? = nil
    ) {
        self.units = units
        self.underspend = underspend
        self.sheet = sheet
        self.headerRow = headerRow
        self.headingRows = headingRows
        self.fillDown = fillDown
        self.skipRows = skipRows
        self.columns = columns
        self.directorate = directorate
        self.directorates = directorates
        self.costCentres = costCentres
        self.periods = periods
        self.duplicates = duplicates
        self.compare = compare
    }
}

/// A word of finance's, and what it stands for.
package struct Named<Value: Hashable & Sendable>: Hashable, Sendable {
    package var word: String
    package var value: Value

    package init(_ word: String, _ value: Value) {
        self.word = word
        self.value = value
    }
}

/// What finance's code of a cost centre stands for.
package struct CostCentre: Hashable, Sendable {
    /// The directorate's code; nil takes that of the row.
    package var directorate: Sourced<String>?
    /// The code that the scorecards know it by; nil keeps finance's.
    package var code: String?

    package init(directorate: Sourced<String>? = nil, code: String? = nil) {
        self.directorate = directorate
        self.code = code
    }
}

/// What the file's amounts count. A figure that says more itself, such as `1.278m`, is in pounds whatever stands here;
/// a `£` before it says nothing of that kind.
package enum Units: String, CaseIterable, Hashable, Sendable {
    case pounds = "£"
    case thousands = "£000"
    case millions = "£m"

    /// The power of ten that makes pounds of them.
    package var exponent: Int {
        switch self {
        case .pounds: 0
        case .thousands: 3
        case .millions: 6
        }
    }
}

/// How a variance column writes an underspend: most councils as `-5` or `(5)`, some the other way round.
package enum UnderspendSign: String, CaseIterable, Hashable, Sendable {
    case negative
    case positive
}

/// What to do with two rows of one directorate, cost centre and period.
package enum DuplicateRule: String, CaseIterable, Hashable, Sendable {
    case error
    case addUp = "add up"
}

/// Where a field's column is.
package enum HeadingChoice: Hashable, Sendable {
    case heading(String)
    /// The column of a letter, whatever its heading: counted from 0.
    case column(Int)
    /// Nowhere, though a heading may look like it.
    case leftOut

    /// Reads `none`, `column D`, or a heading.
    package init(_ text: String) {
        let words = text.split(separator: " ")
        if text.lowercased() == "none" {
            self = .leftOut
        } else if words.count == 2, words[0].lowercased() == "column", let column = Self.column(words[1]) {
            self = .column(column)
        } else {
            self = .heading(text)
        }
    }

    /// A is 0; nil where they are no letters, or more than a spreadsheet's last column, XFD, has.
    private static func column(_ letters: Substring) -> Int? {
        guard (1...3).contains(letters.utf8.count) else { return nil }
        var number = 0
        for letter in letters.uppercased().utf8 {
            guard (0x41...0x5A).contains(letter) else { return nil }
            number = number * 26 + Int(letter - 0x40)
        }
        return number - 1
    }
}
