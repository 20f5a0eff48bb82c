import Diagnostics
import Testing
import YAMLLite

@Suite struct ComplaintTests {
    @Test(arguments: ComplaintCases.all)
    func pointsAtTheMistake(marked: String) {
        check(marked)
    }

    @Test(arguments: ComplaintCases.all)
    func givesAHintInWordsWithoutJargon(marked: String) {
        let jargon = ["scalar", "mapping", "sequence", "alias", "anchor", "flow", "token", "parse", "scan", "node"]
        for diagnostic in Reader.parse(MarkedText(marked).bytes, file: "cap.yaml").1 {
            let words = diagnostic.message + " " + (diagnostic.hint ?? "")
            #expect(diagnostic.hint?.isEmpty == false)
            #expect(!jargon.contains { words.contains($0) }, "\(words)")
        }
    }

    @Test func everyKindHasACase() {
        let marked = Set(
            ComplaintCases.all.flatMap { MarkedText($0).expected.map { String($0.drop { $0 != " " }.dropFirst()) } })
        // No file is known that is `unreadable`: it stands for what the others might miss.
        let elsewhere: Set = ["file-too-big", "not-text", "utf-16", "not-utf-8", "too-many-complaints", "unreadable"]
        #expect(marked.union(elsewhere) == Set(Complaint.allCases.map(\.rawValue)))
    }

    @Test func aRepeatedKeyPointsAtTheFirstToo() {
        let found = check("a: 1\nb: 2\n«duplicate-key»a: 3\n").found
        let start = Position(line: 1, column: 1)
        let range = SourceRange(start: start, end: Position(line: 1, column: 2))
        #expect(
            found.first?.related == [.init(place: Place(file: "cap.yaml", range: range), message: "first given here")])
    }

    @Test func showsHowToQuote() {
        func hint(_ marked: String) -> String? { check(marked).found.first?.hint }
        #expect(hint("a: «unquoted-colon»Ward: grants\n") == "put the whole text in quotes: \"Ward: grants\"")
        #expect(hint("a: «unquoted-colon»the \"big\": it's\n") == "put the whole text in quotes: 'the \"big\": it''s'")
        #expect(hint("a: «unquoted-colon»b: c # d\n") == "put the whole text in quotes: \"b: c\"")
        let long = String(repeating: "long ", count: 20)
        #expect(hint("a: «unquoted-colon»\(long): b\n") == "put the whole text in quotes")
    }

    @Test func namesTheColumnsThatALineCouldBeginIn() {
        let found = check("a:\n    b: 1\n  «wrong-indentation»c: 2\n").found
        #expect(found.first?.hint == "begin it in column 5, as line 2 does, or in column 1, as line 1 does")
    }

    @Test func countsTheOtherTabs() {
        let found = check("a:\n«tab»\tb: 1\n\tc: 2\n  \td: 3\n").found
        #expect(found.first?.hint?.hasSuffix("2 lines below have tabs too") == true)
    }

    @Test func stopsListingAfterAHundred() {
        let bytes = Array(String(repeating: "a: b\n", count: 1000).utf8)
        let found = Reader.parse(bytes, file: "cap.yaml").1
        #expect(found.count == Limits.complaints + 1)
        #expect(found.last?.id == "too-many-complaints" && found.last?.severity == .note)
    }
}
