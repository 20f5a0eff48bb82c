import Diagnostics

extension Mistake {
    /// A quotation mark too few, or a backslash too many.
    var quotes: Translation? {
        if error.context.contains("quoted scalar") {
            return error.problem.contains("end of stream") || error.problem.contains("document indicator")
                ? Translation(unclosed) : Translation(badEscape, isClosed ? cover : nil)
        }
        guard error.problem.contains("did not find expected"),
            let close = LineShape.closingQuote(source, place.value(source)), error.problemIndex > close
        else { return nil }
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
        let end = min(error.problemIndex + 2, place.line.upperBound)
        return Finding(
            .badEscape, "a backslash in double quotes cannot stand before what follows it here",
            hint: "put the text in single quotes, or type two backslashes for one",
            at: source.range(error.problemIndex..<max(error.problemIndex, end)))
    }

    var textAfterQuote: Finding {
        Finding(
            .textAfterQuote, "the text in quotes ends before this",
            hint: "put all of the text in the quotes; inside double quotes write \\\" for a quotation mark, "
                + "inside single quotes write '' for an apostrophe",
            at: rest)
    }
}
