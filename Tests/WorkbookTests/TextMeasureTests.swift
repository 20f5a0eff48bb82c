import Testing

@testable import Workbook

@Suite("Measured text")
struct TextMeasureTests {
    private let measure = TextMeasure(font: .arial, size: 10)

    @Test("takes at least one line, and one for each line feed", arguments: [("", 1), ("a", 1), ("a\n\nb", 3)])
    func lineFeeds(_ text: String, _ lines: Int) { #expect(measure.lines(text, width: 100) == lines) }

    @Test("breaks at spaces, which hang over the edge")
    func spaces() {
        let word = measure.width("words")
        #expect(measure.lines("words words", width: word + 0.1) == 2)
        #expect(measure.lines("words      ", width: word + 0.1) == 1)
        #expect(measure.lines("words words", width: measure.width("words words") + 0.1) == 1)
    }

    @Test("breaks behind hyphens and slashes", arguments: ["well-being", "users/carers"])
    func hyphens(_ text: String) {
        #expect(measure.lines(text, width: measure.width(text) * 0.7) == 2)
    }

    @Test("breaks a word that is wider than the line")
    func longWords() {
        let text = String(repeating: "m", count: 100)
        #expect(measure.lines(text, width: measure.width(text) / 10 + 0.1) == 10)
        #expect(measure.lines("a " + text, width: measure.width(text) / 10 + 0.1) == 11)
        #expect(measure.lines(text, width: 0) == 100)
        #expect(measure.lines(text, width: -.infinity) == 100)
    }

    @Test("counts bold as wider and bullets as any other letter")
    func boldAndBullets() {
        let bold = TextMeasure(font: .arial, size: 10, bold: true)
        #expect(bold.width("Overall progress") > measure.width("Overall progress"))
        #expect(measure.width("• a") > measure.width("a") + 5)
    }

    @Test("leaves a line to spare from four lines on")
    func spareLines() {
        let line = measure.metrics.lineHeight(size: 10)
        #expect(line == 12.75)
        #expect(measure.height("a\nb\nc", width: 50) == 3 * line)
        #expect(measure.height("a\nb\nc\nd", width: 50) == 5 * line)
        #expect(measure.height(String(repeating: "a\n", count: 49), width: 50) == 53 * line)
    }
}
