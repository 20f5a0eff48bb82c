/// One rule for accessible spreadsheets, and how a machine can tell that it is broken.
package struct Rule: Sendable {
    package enum Force: Sendable, Hashable { case must, should }

    /// `M4`: a letter for its force, and a number within it. It stays what it is.
    package let number: String
    /// The rule itself, in one sentence.
    package let words: String
    /// What the check looks at, for the page that explains the rules.
    package let check: String
    /// What is left for a person to look at; empty where nothing is.
    package let byHand: String
    private let find: @Sendable (InspectedWorkbook, inout Breaches) -> Void

    package var force: Force { number.hasPrefix("M") ? .must : .should }

    init(
        _ number: String, _ words: String, check: String, byHand: String = "",
        find: @escaping @Sendable (InspectedWorkbook, inout Breaches) -> Void
    ) {
        self.number = number
        self.words = words
        self.check = check
        self.byHand = byHand
        self.find = find
    }

    /// A rule for each sheet that a reader sees.
    init(
        _ number: String, _ words: String, check: String, byHand: String = "",
        onSheets find: @escaping @Sendable (InspectedSheet, InspectedWorkbook, inout Breaches) -> Void
    ) {
        self.init(number, words, check: check, byHand: byHand) { workbook, breaches in
            for sheet in workbook.shownSheets { find(sheet, workbook, &breaches) }
        }
    }

    /// Where a workbook breaks it, sheet by sheet; at most 100 places of a sheet.
    package func breaches(in workbook: InspectedWorkbook) -> [Breach] {
        var breaches = Breaches()
        find(workbook, &breaches)
        return breaches.found
    }
}

extension Rule {
    /// Every rule, in order: a legal duty on what public bodies publish, and what makes it good.
    package static let all: [Rule] = [
        markedUp, oneHeadingRow, headings, noMergedCells, noBlankRows, noBlankCells, visibleText, sheetTitles,
        startsInColumnA, notByColourAlone, contrast, documentTitle, language, sheetNames, noBlankSheets, opensAtA1,
        linkTexts, noFeet, noTextBoxes, noSymbols, notes,
        tableNames, oneTable, noFills, noItalics, noPictures, noMacros, nothingHidden, noFilters, font, alignment,
        precision, cover, contents, author, quarters, fileName, shorthand,
    ]
}
