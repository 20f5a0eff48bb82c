/// Fonts and colours of every output of a council.
package struct Theme: Sendable, Hashable {
    package var name: String
    package var font: Font
    /// Points.
    package var textSize: Double
    /// Points.
    package var titleSize: Double
    package var colours: Colours
    /// A PNG or JPEG file's bytes.
    package var logo: [UInt8]?

    package init(name: String, font: Font, textSize: Double, titleSize: Double, colours: Colours, logo: [UInt8]? = nil)
    {
        self.name = name
        self.font = font
        self.textSize = textSize
        self.titleSize = titleSize
        self.colours = colours
        self.logo = logo
    }

    /// A font whose widths are known, so that a row is as high as its text.
    package enum Font: String, Sendable, Hashable, CaseIterable {
        case arial = "Arial"
        case calibri = "Calibri"
    }

    package struct Colours: Sendable, Hashable {
        package var text, mutedText, title: Colour
        package var heading, section, green, amber, red, neutral: Pair
        package var inputFill, border: Colour

        package init(
            text: Colour, mutedText: Colour, title: Colour, heading: Pair, section: Pair, green: Pair, amber: Pair,
            red: Pair, neutral: Pair, inputFill: Colour, border: Colour
        ) {
            self.text = text
            self.mutedText = mutedText
            self.title = title
            self.heading = heading
            self.section = section
            self.green = green
            self.amber = amber
            self.red = red
            self.neutral = neutral
            self.inputFill = inputFill
            self.border = border
        }

        package subscript(tone: Tone) -> Pair {
            switch tone {
            case .green: green
            case .amber: amber
            case .red: red
            case .neutral: neutral
            }
        }
    }

    /// A fill and the text on it.
    package struct Pair: Sendable, Hashable {
        package var fill, text: Colour
        package init(fill: Colour, text: Colour) {
            self.fill = fill
            self.text = text
        }
    }
}
