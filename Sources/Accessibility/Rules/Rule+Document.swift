import Rows

/// What the document says of itself.
extension Rule {
    static let documentTitle = Rule(
        "M12", "The document has a title.", check: "The title among the document's properties.",
        byHand: "That the title says what the document holds.",
        find: { workbook, breaches in
            if workbook.title.allSatisfy(\.isWhitespace) { breaches.add("the document has no title") }
        })

    static let language = Rule(
        "M13", "The document says which language it is in.",
        check: "`dc:language` among the document's properties: a code such as en-GB.",
        find: { workbook, breaches in
            if workbook.language.wholeMatch(of: /[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*/) == nil {
                breaches.add("the document does not say its language")
            }
        })

    static let sheetNames = Rule(
        "M14", "Every sheet has a name of its own that says what it holds.",
        check: "Names that stand twice, or that a program made up (Sheet1).",
        find: { workbook, breaches in
            var seen: Set<String> = []
            for sheet in workbook.sheets {
                if !seen.insert(sheet.name.lowercased()).inserted {
                    breaches.add(sheet, nil, "has the name of another sheet")
                }
                if sheet.name.wholeMatch(of: /Sheet[0-9]+/.ignoresCase()) != nil {
                    breaches.add(sheet, nil, "has a name that says nothing")
                }
            }
        })

    static let noMacros = Rule(
        "S6", "The workbook has no macros.", check: "A project of macros in the file.",
        find: { workbook, breaches in
            if workbook.hasMacros { breaches.add("the workbook holds macros") }
        })

    static let author = Rule(
        "S14", "The document's author is the organisation.", check: "That there is an author.",
        byHand: "That the author is the organisation and no person.",
        find: { workbook, breaches in
            if workbook.author.allSatisfy(\.isWhitespace) { breaches.add("the document has no author") }
        })

    static let fileName = Rule(
        "S16", "The file's name is in small letters, with dashes between words.",
        check: "Names with other signs than small letters, figures and dashes before the ending.",
        find: { workbook, breaches in
            if workbook.fileName.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*\.xlsx/) == nil {
                breaches.add("the file's name has capitals, spaces or other signs")
            }
        })
}
