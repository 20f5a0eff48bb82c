import Model

extension Records {
    static let scorecard = Record(
        "scorecard", "One directorate's year: the keys of each file beside `council.yaml`.",
        blank: Scorecard(directorate: "", code: ""), origin: ("code", \.origin)
    ) {
        Key(
            "directorate", .text, required: true, example: "Customer Access and Performance",
            "The directorate's name.", into: \.directorate)
        Key(
            "code", .text, required: true, example: "CAP",
            "The directorate's short code, as it stands in file names. No other directorate may have it.",
            into: \.code)
        Key("director", .text, example: "Director of Resources", "The director's role.", into: \.director)
        ruleKeys(.directorate, into: \.settings)
        budgetKey(.directorate, into: \.budgetSettings)
        Key(
            "sections", .list(of: section.shape, "sections"), required: true,
            "The groups of priorities, in the order of the report.", into: \.sections)
    }

    static let section = Record(
        "section", "A group of priorities, such as cross-council priorities.", blank: Section(title: ""),
        origin: ("title", \.origin)
    ) {
        Key("title", .text, required: true, example: "Directorate priorities", "The section's title.", into: \.title)
        Key(
            "measures heading", .text, usual: "`Supporting measures`", example: "Headline indicator",
            "What the section calls its measures.", into: \.measuresHeading)
        Key(
            "board", .text, example: "Children's Services Scrutiny Board",
            "Who scrutinises its priorities, where they do not say otherwise.", into: \.board)
        Key(
            "counted", .yesNo, usual: "`yes`", example: "no",
            "`no` for trackers taken from another plan: shown and marked, and left out of counts by plan.",
            into: \.isCounted)
        ruleKeys(.section, into: \.settings)
        Key(
            "priorities", .list(of: priority.shape, "priorities"), required: true,
            "The section's priorities, in the order of the report.", into: \.priorities)
    }

    static let priority = Record(
        "priority", "What is to be improved.", blank: Priority(title: "", code: ""), origin: ("code", \.origin)
    ) {
        Key("title", .text, required: true, example: "Staff engagement", "The priority's title.", into: \.title)
        Key(
            "code", .text, required: true, example: "CC-2", "A code that nothing else in the file has.", into: \.code)
        Key("officer", .text, example: "Head of Waste", "The accountable officer's role.", into: \.officer)
        Key(
            "portfolio", .text, example: "Leader",
            "The executive portfolio that it answers to: one of the council's `portfolios`.", into: \.portfolio)
        Key(
            "board", .text, usual: "its section's", example: "Children's Services Scrutiny Board",
            "Who scrutinises it.", into: \.board)
        Key(
            "contributory officers", .longText, example: "Chief Officer HR",
            "The roles of those who contribute to it, a line each.", into: \.contributors)
        Key("why", .longText, example: "Inspectors asked for it.", "Why it is a priority.", into: \.why)
        Key(
            "combined with", .list(of: combinedPriority.shape, "priorities"),
            "Other priorities that share its tracker. Each counts as one.", into: \.combined)
        Key(
            "progress", .byQuarter(of: progress.shape),
            "How it stands in each quarter, as the accountable officer says; never computed.", into: \.progress)
        Key(
            "measures", .list(of: measure.shape, "measures"), usual: "shown as N/A", "How it is measured.",
            into: \.measures)
    }

    static let progress = Record(
        "progress", "How a priority stands in one quarter, as its accountable officer says.", blank: Progress(),
        origin: ("rating", \.origin)
    ) {
        Key(
            "rating", .rating, example: "Green", "The overall rating, or the state that explains why there is none.",
            into: \.rating)
        Key(
            "forecast rating", .rating, example: "Amber",
            "The rating expected at the year's end, shown beside the current one.", into: \.forecast)
        Key(
            "direction", .choice("a direction of travel"), example: "Improving", "The direction of travel.",
            into: \.direction)
        Key(
            "summary", .longText, example: "On schedule for October.",
            "What was done and what comes next. A line is a paragraph; one that begins with `- ` is a bullet.",
            into: \.summary)
        trackerKeys
    }
}

extension Shape where Output == Rating {
    /// A rating, or the word for why there is none.
    static var rating: Shape {
        .word(
            "a rating",
            Rating.allCases.flatMap { rating -> [(word: String, value: Rating)] in
                let others = if case .unrated(let state) = rating { state.alsoWritten } else { [String]() }
                return ([rating.word] + others).map { ($0, rating) }
            }, detail: "`Green`, `Amber`, `Red` or a [state](#states)")
    }
}
