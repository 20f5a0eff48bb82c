import Report

/// Black on white: what a report looks like is not what is looked for.
enum PlainTheme {
    static let theme = Theme(
        name: "plain", font: .calibri, textSize: 11, titleSize: 16,
        colours: Theme.Colours(
            text: black, mutedText: black, title: black, heading: pair, section: pair, green: pair, amber: pair,
            red: pair, neutral: pair, inputFill: white, border: black))
    private static let black = Colour(rgb: 0)
    private static let white = Colour(rgb: 0xFFFFFF)
    private static let pair = Theme.Pair(fill: white, text: black)
}
