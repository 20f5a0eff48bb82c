import Report

extension Records {
    static let theme = Record(
        "theme", "Fonts and colours of every output: the keys of a theme file.",
        blank: ThemeFile(theme: Theme(name: "", font: .arial, textSize: 10, titleSize: 16, colours: .blank))
    ) {
        Key("name", .text, required: true, example: "Council blue", "The theme's name.", into: \.theme.name)
        Key(
            "font", .choice("a font"), usual: "`Arial`", example: "Calibri", "The font of all text.",
            into: \.theme.font)
        Key(
            "text size", .number(in: 6...24), usual: "`10`", example: "11", "The size of running text, in points.",
            into: \.theme.textSize)
        Key(
            "title size", .number(in: 8...48), usual: "`16`", example: "18", "The size of titles, in points.",
            into: \.theme.titleSize)
        Key(
            "logo", .path, usual: "none", example: "logo.png", "A PNG or JPEG file, shown on the first sheet.",
            into: \.logo)
        Key(
            "colours", colours.shape, required: true,
            "The colours. Text needs a contrast of \(leastContrast.shown):1 with what it stands on.",
            into: \.theme.colours)
    }

    static let colours = Record("colours", "The colours of a theme.", blank: Theme.Colours.blank) {
        colour("text", "Running text.", into: \.text)
        colour("muted text", "Text that matters less.", into: \.mutedText)
        colour("title", "Titles.", into: \.title)
        pair("heading", "Column headings", into: \.heading)
        pair("section", "Rows that begin a section", into: \.section)
        colour("input fill", "The fill of cells that somebody may fill in.", into: \.inputFill)
        colour("border", "Lines between cells.", into: \.border)
        pair("green", "Green ratings", into: \.green)
        pair("amber", "Amber ratings", into: \.amber)
        pair("red", "Red ratings", into: \.red)
        pair("neutral", "States that are no rating", into: \.neutral)
    } finish: { colours, reading, decoding in
        // A colour that could not be read is white or black until it is mended.
        guard !decoding.hasErrors else { return }
        let paper = Colour(rgb: 0xFFFFFF)
        let pairs: [(text: String, ground: String, Theme.Pair)] =
            [
                ("text", "white", .init(fill: paper, text: colours.text)),
                ("muted text", "white", .init(fill: paper, text: colours.mutedText)),
                ("title", "white", .init(fill: paper, text: colours.title)),
                ("text", "'input fill'", .init(fill: colours.inputFill, text: colours.text)),
            ]
            + [
                ("heading", colours.heading), ("section", colours.section), ("green", colours.green),
                ("amber", colours.amber), ("red", colours.red), ("neutral", colours.neutral),
            ].map { ("\($0.0) text", "'\($0.0) fill'", $0.1) }
        for (text, ground, pair) in pairs {
            let contrast = pair.fill.contrast(with: pair.text)
            guard contrast < leastContrast else { continue }
            decoding.warning(
                "low-contrast", "'\(text)' has a contrast of \(contrast.shown):1 with \(ground)",
                hint: "text that everybody can read has at least \(leastContrast.shown):1: "
                    + "make one of the two darker or lighter",
                at: reading.value(text)?.range)
        }
    }

    /// WCAG 2.1, success criterion 1.4.3 (level AA), which binds public bodies.
    private static let leastContrast = 4.5

    private static func colour(
        _ name: String, _ meaning: String, into path: WritableKeyPath<Theme.Colours, Colour> & Sendable
    ) -> Key<Theme.Colours> {
        Key(name, .colour, required: true, example: "\"#12355B\"", meaning, into: path)
    }

    private static func pair(
        _ name: String, _ what: String, into path: WritableKeyPath<Theme.Colours, Theme.Pair> & Sendable
    ) -> [Key<Theme.Colours>] {
        [
            Key(
                "\(name) fill", .colour, required: true, example: "\"#DCE7F2\"", "\(what): the cell."
            ) { (colours: inout Theme.Colours, colour: Colour) in colours[keyPath: path].fill = colour },
            Key(
                "\(name) text", .colour, required: true, example: "\"#12355B\"", "\(what): the text."
            ) { (colours: inout Theme.Colours, colour: Colour) in colours[keyPath: path].text = colour },
        ]
    }
}

extension Theme.Colours {
    /// Black on white: what the keys are read into.
    fileprivate static var blank: Theme.Colours {
        let (black, white) = (Colour(rgb: 0), Colour(rgb: 0xFFFFFF))
        let pair = Theme.Pair(fill: white, text: black)
        return Theme.Colours(
            text: black, mutedText: black, title: black, heading: pair, section: pair, green: pair, amber: pair,
            red: pair, neutral: pair, inputFill: white, border: black)
    }
}

extension Double {
    /// With as many of two decimals as it needs, cut and not rounded: 4.496 does not reach 4.5.
    fileprivate var shown: String {
        let hundredths = Int(self * 100)
        let (whole, rest) = (hundredths / 100, hundredths % 100)
        if rest == 0 { return "\(whole)" }
        return rest % 10 == 0 ? "\(whole).\(rest / 10)" : "\(whole).\(rest < 10 ? "0" : "")\(rest)"
    }
}
