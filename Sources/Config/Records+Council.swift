import Model

extension Records {
    static let council = Record(
        "council", "What all directorates share: the keys of `council.yaml`.", blank: CouncilFile()
    ) {
        Key("council", .text, required: true, example: "Leeds City Council", "The council's name.", into: \.council)
        Key("year", .year, required: true, example: "2012/13", "The financial year, April to March.", into: \.year)
        Key(
            "quarter", .quarter, required: true, example: "Q1",
            "The quarter to report on. What later quarters hold is left out.", into: \.quarter)
        Key(
            "previous", .path, example: "../leeds-2011-12",
            "Last year's folder. Its results are matched to this year's by code.", into: \.previous)
        Key(
            "theme", .text, usual: "`council-blue`", example: "forest",
            "Fonts and colours: the name of a theme that comes with the program, or the path of a file of your own.",
            into: \.theme)
        Key("contact", .text, example: "performance@example.org", "Whom readers may ask.", into: \.contact)
        Key(
            "geography", .text, usual: "the area of the council", example: "Leeds metropolitan district",
            "The area that the figures are about.", into: \.geography)
        Key(
            "source", .text, usual: "the council's directorates", example: "Quarterly returns of the directorates",
            "Where the figures come from.", into: \.source)
        Key("published", .date, example: "2012-07-25", "The day of publication.", into: \.published)
        Key(
            "licence", .webAddress,
            example: "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
            "Under which licence the figures are published, for the metadata of open data.", into: \.licence)
        Key("meeting", meeting.shape, "Where reports on the whole council go.", into: \.meeting)
        Key(
            "board meetings", .list(of: meeting.shape, "meetings"),
            "Where the boards' packs go, each board by the name that priorities give it.", into: \.boardMeetings)
        ruleKeys(.council, into: \.settings)
        budgetKey(.council, into: \.budgetSettings)
        Key(
            "portfolios", .list(of: .text, "portfolios"), "The executive portfolios that a priority may answer to.",
            into: \.portfolios)
        Key(
            "indicator types", .list(of: indicatorType.shape, "types of indicator"),
            "What the `type` of a measure means, for readers of reports.", into: \.indicatorTypes)
        Key(
            "earlier period", .period, example: "Q4 2008/09",
            "The period whose ratings of priorities are set beside this one's: of this year, or of the year of "
                + "`previous`.", into: \.earlierPeriod)
        Key(
            "focus areas", .list(of: focusArea.shape, "focus areas"),
            "What the management team picked for closer work.", into: \.focusAreas)
        Key("checks", checks.shape, "Which warnings are given.", into: \.checks)
    }

    static let indicatorType = Record(
        "type of indicator", "A set of measures that reports on one plan or framework.",
        blank: IndicatorType(title: "", about: "")
    ) {
        Key("title", .text, required: true, example: "National Indicator", "As measures name it.", into: \.title)
        Key(
            "about", .text, required: true, example: "One of the set by which the government compares councils.",
            "What such measures show.", into: \.about)
    }

    /// A council with one directorate needs one file only.
    static let loneFile = Record(
        "file", "Both tables in one file, for a council with a single directorate's file.",
        blank: LoneFile()
    ) {
        council.keys.map { $0.lifted(to: \.council) }
        ownScorecardKeys.map { $0.lifted(to: \.scorecard) }
    } finish: { file, reading, decoding in
        file.scorecard.origin = decoding.origin(at: reading.value("code")?.range)
    }

    /// Those that the council's file does not have; its `ratings`, `direction` and `budget` serve for both.
    static var ownScorecardKeys: [Key<Scorecard>] {
        let shared = council.keys.map(\.description.name)
        return scorecard.keys.filter { !shared.contains($0.description.name) }
    }
}
