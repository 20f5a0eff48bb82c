import Testing

@testable import Finance

@Suite("A label") struct LabelTests {
    private func isTotal(_ text: String) -> Bool { Label.isTotal(Array(text.utf8).span) }

    @Test("is a total's where the word stands first or last, however much is beside it", arguments: 0..<24)
    func places(count: Int) {
        let text = String(repeating: "t", count: count)
        for word in ["total", "Total", "TOTALS", "subtotal", "Sub-total"] {
            #expect(isTotal("\(text) \(word)"), "\(text) \(word)")
            #expect(isTotal("\(word) \(text)"), "\(word) \(text)")
        }
        #expect(!isTotal("\(text)x tota"))
        #expect(!isTotal("a total \(text)x"))
    }
}
