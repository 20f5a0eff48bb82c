import Diagnostics

extension Mistake {
    /// A quotation mark too few, or a backslash too many.
    var quotes: Translation? {
        if error.context.contains("quoted scalar") {
            return error.problem.contains("end of stream") || error.problem.contains("document indicator")
                ? Translation(unclosed) : Translation(badEscape, isClosed ? cover : nil)
        }
        let isInKey = error.problemIndex <= place.colon ?? .max
        let isAfterQuote = [place.value(source), isInKey ? place.text : nil].compactMap { $0 }.contains { text in
            LineShape.closingQuote(source, text).map { $0 < error.problemIndex } ?? false
        }
        guard isAfterQuote, !error.problem.contains("could not find expected ':'") else { return nil }
        return Translation(textAfterQuote, cover)
    }

    private var isClosed: Bool {
        LineShape.closingQuote(source, place.value(source)) != nil
    }

    private var unclosed: Finding {
        Finding(
            .unclosedQuote, "the quotation mark that opens here is never closed",
            hint: "put the same mark at the end of the text; a text that begins with an apostrophe needs double "
                + "quotes round it",
            at: source.range(error.contextIndex..<(error.contextIndex + 1)))
    }

    private var badEscape: Finding {
        // libyaml stops before a backslash with an unknown letter, but behind one with a known letter and bad digits.
        let start = error.problem.contains("unknown escape") ? error.problemIndex : max(error.problemIndex - 2, 0)
        return Finding(
            .badEscape, "a backslash in double quotes cannot stand before what follows it here",
            hint: "put the text in single quotes, or type two backslashes for one",
            at: source.range(start..<min(start + 2, source.scalars.count)))
    }

    var textAfterQuote: Finding {
        Finding(
            .textAfterQuote, "the text in quotes ends before this",
            hint: "put all of the text in the quotes; inside double quotes write \\\" for a quotation mark, "
                + "inside single quotes write '' for an apostrophe",
            at: rest)
    }
}
