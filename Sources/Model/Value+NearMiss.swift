extension Value {
    /// Whether it is text that was probably meant as a figure: `71,25%`, `7O%`, `£250,001 underspend`. It begins as a
    /// figure does and holds at most one word; a sentence, such as `560 plus 120 in progress`, is meant as one.
    package var looksLikeFigure: Bool {
        // Of a number with too many digits, its reader says so itself.
        guard content == .text, typed.filter(\.isNumber).count <= Self.mostDigits else { return false }
        // Of what is said about a figure, and how its percent sign is spelt, nothing shows what it is.
        let words = typed.lowercased().replacing("per cent", with: "percent").split { $0 == " " || $0 == "\u{A0}" }
        let figure = words.drop { Self.hedges.contains($0.trimmingSuffix(".")) }.joined(separator: " ")
        let body = figure.drop { Self.leading.contains($0) }
        guard let first = body.first,
            ("0"..."9").contains(first) || (first == "." && body.dropFirst().first?.isNumber == true)
        else { return false }
        return figure.split { !$0.isLetter }.filter { $0.count > 1 }.count <= 1
    }

    /// What a writer who is not sure puts before a figure.
    private static let hedges: Set<Substring> = [
        "about", "above", "almost", "approx", "approximately", "around", "at", "below", "c", "ca", "circa", "est",
        "estimated", "just", "least", "less", "more", "most", "nearly", "over", "roughly", "than", "under", "up", "to",
    ]

    /// What may stand before a figure's first digit, as it is typed or pasted.
    private static let leading = Set(
        "£€$+-(\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2212}<>=~\u{2248}\u{2264}\u{2265}'\"\u{2018}\u{2019}\u{201C}\u{201D} \u{A0}"
    )
}

extension Substring {
    fileprivate func trimmingSuffix(_ character: Character) -> Substring { last == character ? dropLast() : self }
}
