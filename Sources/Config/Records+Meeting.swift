import Model

extension Records {
    static let meeting = Record(
        "meeting", "A meeting that a report goes to.", blank: Meeting(body: ""), origin: ("body", \.origin)
    ) {
        Key("body", .text, required: true, example: "Executive Board", "Who meets.", into: \.body)
        Key("date", .date, example: "2009-12-09", "The day of the meeting.", into: \.date)
        Key(
            "report of", .text, example: "Head of Policy and Performance", "The role of whoever reports to it.",
            into: \.reporter)
        Key(
            "background papers", .longText, example: "Children and Young People's Plan 2009-14",
            "What else its members may read, a line each.", into: \.papers)
    }
}
