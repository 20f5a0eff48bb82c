import Diagnostics
import Testing

@Suite struct DiagnosticPrinterTests {
    private func place(_ line: Int, _ column: Int, to end: Int? = nil, file: String = "cap.yaml") -> Place {
        let start = Position(line: line, column: column)
        return Place(
            file: file, range: SourceRange(start: start, end: Position(line: line, column: end ?? column)))
    }

    private func text(_ source: String, _ diagnostics: Diagnostic..., colour: Bool = false) -> String {
        DiagnosticPrinter(sources: ["cap.yaml": SourceText(source)], colour: colour).text(diagnostics)
    }

    private func complaint(_ place: Place?, saying message: String = "wrong", hint: String? = nil) -> Diagnostic {
        Diagnostic(severity: .error, id: "an-id", message: message, hint: hint, place: place)
    }

    @Test func showsTheLineAndTheHint() {
        var diagnostic = complaint(
            place(2, 3, to: 8), saying: "'title' is given a second time here", hint: "keep one of the two")
        diagnostic.related = [.init(place: place(1, 3, to: 8), message: "first given here")]
        #expect(
            text("- title: a\n  title: b\n", diagnostic) == """
                cap.yaml:2:3: error: 'title' is given a second time here [an-id]
                  title: b
                  ^~~~~
                hint: keep one of the two
                cap.yaml:1:3: note: first given here
                - title: a
                  ^~~~~

                """)
    }

    @Test func printsInOrderOfPlace() {
        let printed = text(
            "", complaint(place(2, 1), saying: "e"), complaint(place(1, 9), saying: "d"),
            complaint(Place(file: "cap.yaml"), saying: "c"),
            complaint(place(7, 1, file: "adult.yaml"), saying: "b"), complaint(nil, saying: "a"))
        #expect(
            printed == """
                error: a [an-id]
                adult.yaml:7:1: error: b [an-id]
                cap.yaml: error: c [an-id]
                cap.yaml:1:9: error: d [an-id]
                cap.yaml:2:1: error: e [an-id]

                """)
        #expect(text("") == "")
    }

    @Test func printsALineWhereThatIsAllThatIsKnown() {
        let complaints = [10, 9, nil].map { complaint(Place(file: "b.csv", line: $0)) }
        #expect(
            DiagnosticPrinter(sources: [:], colour: false).text(complaints) == """
                b.csv: error: wrong [an-id]
                b.csv:9: error: wrong [an-id]
                b.csv:10: error: wrong [an-id]

                """)
        #expect(DiagnosticPrinter.json([complaints[1]]).contains("\"line\":9,\"column\":null,"))
    }

    @Test func cutsALongLineRoundThePlace() {
        let long = String(repeating: "0123456789", count: 30)
        let printed = text(long, complaint(place(1, 151, to: 156)))
        let window = "…" + String(repeating: "0123456789", count: 10) + "…"
        #expect(
            printed.split(separator: "\n").dropFirst() == ["\(window)", "\(String(repeating: " ", count: 41))^~~~~"])
        let atEnd = text(long, complaint(place(1, 301)))
        #expect(atEnd.split(separator: "\n").last?.count == 102)
        let overEnd = text(long, complaint(place(1, 1, to: 999)))
        #expect(overEnd.split(separator: "\n").last?.count == 100)
    }

    @Test func keepsTheCaretUnderItsPlace() {
        #expect(text("\ta\u{1B}b", complaint(place(1, 4))).hasSuffix("\n→a␛b\n   ^\n"))
        // An accent typed as a character of its own takes no room on the line.
        #expect(text("e\u{301}x", complaint(place(1, 3))).hasSuffix("\ne\u{301}x\n ^\n"))
        #expect(text("\u{FEFF}ab\r\ncd", complaint(place(1, 2))).hasSuffix("\nab\n ^\n"))
        #expect(text("ab\rcd", complaint(place(2, 2))).hasSuffix("\ncd\n ^\n"))
        #expect(text("a\u{9B}\u{202E}\u{2028}b", complaint(place(1, 5))).hasSuffix("\na���b\n    ^\n"))
    }

    @Test func underlinesToTheEndOfTheFirstLine() {
        let range = SourceRange(start: Position(line: 1, column: 4), end: Position(line: 2, column: 5))
        #expect(
            text("a: some\n  text", complaint(Place(file: "cap.yaml", range: range))).hasSuffix("\na: some\n   ^~~~\n"))
    }

    @Test func survivesPlacesOutsideTheFile() {
        for (line, column) in [(0, 0), (-1, -1), (9, 9), (1, 99), (.max, .max), (.min, .min)] {
            let place = place(line, column)
            // As near to them as a position can be.
            let (line, column) = (UInt32(clamping: line), UInt32(clamping: column))
            #expect(text("a: b", complaint(place)).hasPrefix("cap.yaml:\(line):\(column): error: wrong"))
        }
    }

    @Test func neverLetsInputSpeakToTheTerminal() {
        let nasty = "\u{1B}[2J\r\u{9B}\u{202E}\n"
        let escaped = "<U+001B>[2J<U+000D><U+009B><U+202E><U+000A>"
        #expect(
            text("", complaint(Place(file: nasty), saying: nasty, hint: nasty))
                == "\(escaped): error: \(escaped) [an-id]\nhint: \(escaped)\n")
    }

    @Test func coloursWhereAsked() {
        #expect(
            text("ab", complaint(place(1, 1, to: 3), hint: "h"), colour: true) == """
                \u{1B}[1mcap.yaml:1:1:\u{1B}[0m \u{1B}[1;31merror:\u{1B}[0m wrong [an-id]
                ab
                \u{1B}[32m^~\u{1B}[0m
                \u{1B}[36mhint:\u{1B}[0m h

                """)
    }

    @Test func writesJSON() {
        var first = complaint(place(2, 3, to: 8), saying: "say \"no\" \\ \u{1B}\n\u{202E}", hint: "h")
        first.related = [.init(place: place(1, 3, to: 8), message: "m")]
        let second = Diagnostic(severity: .warning, id: "other", message: "é", place: nil)
        #expect(
            DiagnosticPrinter.json([first, second]) == #"""
                [
                {"file":null,"line":null,"column":null,"endLine":null,"endColumn":null,"severity":"warning","id":"other","message":"é","hint":null,"related":[]},
                {"file":"cap.yaml","line":2,"column":3,"endLine":2,"endColumn":8,"severity":"error","id":"an-id","message":"say \"no\" \\ \u001B\n\u202E","hint":"h","related":[{"file":"cap.yaml","line":1,"column":3,"endLine":1,"endColumn":8,"message":"m"}]}
                ]

                """#)
        #expect(DiagnosticPrinter.json([]) == "[]\n")
    }
}
