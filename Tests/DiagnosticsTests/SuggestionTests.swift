import Diagnostics
import Testing

@Suite struct SuggestionTests {
    private let keys = ["title", "code", "officer", "portfolio", "green within", "amber within"]

    @Test(arguments: [
        ("portfollio", "portfolio"), ("Portfolio", "portfolio"), ("green_within", "green within"),
        ("GreenWithin", "green within"), ("tilte", "title"), ("ambr within", "amber within"), ("cod", "code"),
    ])
    func findsTheNearest(word: String, meant: String) {
        #expect(Suggestion.nearest(to: word, of: keys) == meant)
    }

    @Test(arguments: ["", "x", "director", "budget", String(repeating: "portfolio", count: 1000)])
    func staysSilentWhereNothingIsNear(word: String) {
        #expect(Suggestion.nearest(to: word, of: keys) == nil)
    }

    @Test func givesTheFirstOfTwoEquallyNear() {
        #expect(Suggestion.nearest(to: "cade", of: ["code", "cate"]) == "code")
        #expect(Suggestion.nearest(to: "cade", of: ["cate", "code"]) == "cate")
        #expect(Suggestion.nearest(to: "code", of: []) == nil)
    }
}
