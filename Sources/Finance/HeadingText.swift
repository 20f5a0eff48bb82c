/// A heading with what does not matter taken out: `Revised Budget 2012/13 (£'000)` is `revised budget`.
package struct HeadingText: Hashable, Sendable {
    /// Small letters and figures in words with one space between; `%` is `percent`; without years and units.
    package let folded: String
    /// Thousands or millions, where it says so. A bare `£` tells money from percentages and no more.
    package let units: Units?

    package init(_ heading: String) {
        var units: Units?
        var words: [String] = []
        for word in Self.words(heading) {
            if let stated = Self.units[word] {
                units = units ?? stated
            } else if !Self.pounds.contains(word), !Self.isYear(word) {
                words.append(word)
            }
        }
        folded = words.joined(separator: " ")
        self.units = units
    }

    /// `£`, apostrophes and figures stay in their word, so that `£'000` is one.
    private static func words(_ heading: String) -> [String] {
        var words: [String] = []
        var word = ""
        func end() {
            if !word.isEmpty { words.append(word) }
            word = ""
        }
        for character in heading.lowercased() {
            switch character {
            case "%":
                end()
                words.append("percent")
            case "'", "\u{2019}", "\u{2018}", "\u{60}": break
            case ",": break
            case "/" where word.last?.isNumber == true: word.append(character)
            case _ where character.isLetter || character.isNumber || character == "£": word.append(character)
            default: end()
            }
        }
        end()
        return words
    }

    private static let units: [String: Units] = [
        "£000": .thousands, "£000s": .thousands,
        "000": .thousands, "000s": .thousands, "£k": .thousands, "£thousand": .thousands, "£thousands": .thousands,
        "£m": .millions, "£million": .millions, "£millions": .millions, "£mn": .millions,
    ]

    private static let pounds: Set<String> = ["£", "£s", "gbp"]

    /// `2012/13`, `2012/2013` and `2012`; of `2012-13` two words.
    private static func isYear(_ word: String) -> Bool {
        let parts = word.split(separator: "/", omittingEmptySubsequences: false)
        return (1...2).contains(parts.count) && parts.allSatisfy { $0.count == 4 || $0.count == 2 }
            && parts.allSatisfy { $0.allSatisfy { ("0"..."9").contains($0) } }
    }
}
