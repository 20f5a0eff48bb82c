import Model

/// The parts of an action tracker.
extension Records {
    /// What a tracker says of one quarter beside rating, direction and summary.
    static var trackerKeys: [Key<Progress>] {
        [
            Key(
                "achievements", .longText, example: "Two centres opened.",
                "The most important achievements since the last report.", into: \.achievements),
            Key(
                "challenges", .longText, example: "Recruitment is slow.", "Challenges and risks.",
                into: \.challenges),
            Key(
                "groups", .longText, example: "Resources Board, 12 May",
                "The council or partnership groups that discussed or approved the tracker.", into: \.groups),
            Key(
                "note", .longText, example: "More on this stands under VP-4a.", "What else a reader should know.",
                into: \.note),
            Key(
                "actions", .list(of: action.shape, "actions"), "Key actions for the next six months.",
                into: \.actions),
            Key(
                "activities", .list(of: activity.shape, "activities"),
                "Key activities, as a year-end tracker has them.",
                into: \.activities),
        ]
    }

    static let combinedPriority = Record(
        "combined priority", "A priority that shares another's tracker.",
        blank: CombinedPriority(title: "", code: ""), origin: ("code", \.origin)
    ) {
        Key("title", .text, required: true, example: "Embed equality", "Its title.", into: \.title)
        Key(
            "code", .text, required: true, example: "VP-4c", "A code that nothing else in the file has.", into: \.code)
        Key(
            "contributory officers", .longText, usual: "the tracker's", example: "Chief Officer HR",
            "The roles of those who contribute to it, a line each.", into: \.contributors)
    }

    static let action = Record(
        "action", "A key action for the next six months.", blank: KeyAction(action: ""),
        advice: ["title": "the key of the action itself is `action`"]
    ) {
        Key(
            "action", .longText, required: true, example: "Open the second centre",
            "What is to be done, and to what end.", into: \.action)
        Key("lead", .text, example: "Head of Waste", "The role of whoever leads it.", into: \.lead)
        Key("milestone", .longText, example: "Lease signed", "A milestone on the way.", into: \.milestone)
        Key("timescale", .text, example: "September 2009", "By when.", into: \.timescale)
    }

    static let activity = Record(
        "activity", "A key activity: what was done, what comes next, and what stands in the way.",
        blank: KeyActivity(activity: "")
    ) {
        Key("activity", .longText, required: true, example: "Staff survey", "What it is.", into: \.activity)
        Key("progress", .longText, example: "All plans were reviewed.", "What was done.", into: \.progress)
        Key(
            "next steps", .list(of: .nextStep, "next steps"), "Next steps and milestones, a row for each.",
            into: \.nextSteps)
        Key("risks", .longText, example: "Funding may end.", "Risks and challenges.", into: \.risks)
        Key("timescale", .longText, example: "June 2009", "By when.", into: \.timescale)
        Key("officer", .longText, example: "Head of Performance", "The contributory officer's role.", into: \.officer)
        Key(
            "further information", .longText, example: "The service plan says more.",
            "Where more can be read, or what proves it.", into: \.information)
    } finish: { activity, _, _ in
        if activity.nextSteps.isEmpty { activity.nextSteps = [NextStep()] }
    }

    static let nextStep = Record(
        "next step", "A next step with a timescale or an officer of its own.", blank: NextStep()
    ) {
        Key("step", .longText, required: true, example: "Run a pilot", "What comes next.", into: \.step)
        Key("timescale", .text, usual: "the activity's", example: "June 2009", "By when.", into: \.timescale)
        Key("officer", .text, usual: "the activity's", example: "Head of Performance", "Who does it.", into: \.officer)
    }

    static let focusArea = Record(
        "focus area", "What the management team picked for closer work.", blank: FocusArea(title: "")
    ) {
        Key("title", .text, required: true, example: "Worklessness", "What it is called.", into: \.title)
        Key("about", .longText, example: "Why some wards fall behind.", "What is to be found out.", into: \.about)
        Key(
            "priorities", .list(of: Shape<String>.text.sourced(), "codes"),
            "The codes of the priorities that it touches.",
            into: \.priorities)
    }
}

extension Shape where Output == NextStep {
    fileprivate static var nextStep: Shape {
        .either(Shape<String>.longText.map { NextStep(step: $0) }, or: Records.nextStep.shape)
    }
}
