import Report

/// The theme's font and colours as names that the style uses: `var(--green-fill)`.
enum ThemeStyle {
    static func css(_ theme: Theme) -> String {
        let colours = theme.colours
        let single = [
            ("text", colours.text), ("muted-text", colours.mutedText), ("title", colours.title),
            ("border", colours.border),
        ]
        let pairs =
            [("heading", colours.heading), ("section", colours.section)]
            + Tone.allCases.map {
                ("\($0)", colours[$0])
            }
        let named = single + pairs.flatMap { [("\($0)-fill", $1.fill), ("\($0)-text", $1.text)] }
        let lines = ["--font: \(family(theme.font));"] + named.map { "--\($0): \(hex($1));" }
        return ":root {\n" + lines.map { "  \($0)\n" }.joined() + "}\n"
    }

    /// With the fonts of the same widths that other systems have.
    private static func family(_ font: Theme.Font) -> String {
        switch font {
        case .arial: "Arial, \"Liberation Sans\", Helvetica, sans-serif"
        case .calibri: "Calibri, Carlito, sans-serif"
        }
    }

    private static func hex(_ colour: Colour) -> String {
        let digits = String(colour.rgb, radix: 16)
        return "#" + String(repeating: "0", count: 6 - digits.count) + digits
    }
}
