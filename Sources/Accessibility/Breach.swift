import Rows

/// Where a workbook breaks a rule.
package struct Breach: Sendable, Hashable {
    /// Nil where it is about the whole workbook.
    package var sheet: String?
    /// Nil where it is about the whole sheet.
    package var area: Area?
    /// What is there: the end of a sentence that begins with the place.
    package var what: String

    package init(sheet: String? = nil, area: Area? = nil, _ what: String) {
        self.sheet = sheet
        self.area = area
        self.what = what
    }

    /// `Measures!B7`; empty for the whole workbook.
    package var place: String {
        [sheet, area?.name()].compactMap { $0 }.joined(separator: "!")
    }
}

/// The breaches of one rule, as they are found.
struct Breaches {
    private(set) var found: [Breach] = []
    private var onSheet = 0

    /// Kept of one sheet: whoever has so many mends them all, or none.
    static let mostOfSheet = 100

    /// Whether more on the sheet would not be kept.
    func isFull(_ sheet: InspectedSheet) -> Bool {
        found.last?.sheet == sheet.name && onSheet >= Self.mostOfSheet
    }

    mutating func add(_ what: String) { found.append(Breach(what)) }

    mutating func add(_ sheet: InspectedSheet, _ area: Area? = nil, _ what: String) {
        if found.last?.sheet != sheet.name { onSheet = 0 }
        onSheet += 1
        if onSheet == Self.mostOfSheet {
            found.append(Breach(sheet: sheet.name, "has more such places than are listed"))
        } else if onSheet < Self.mostOfSheet {
            found.append(Breach(sheet: sheet.name, area: area, what))
        }
    }

    mutating func add(_ sheet: InspectedSheet, _ point: GridPoint, _ what: String) {
        add(sheet, Area(row: point.row, columns: point.column...point.column), what)
    }
}
