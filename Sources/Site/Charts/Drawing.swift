/// A picture in units of about a pixel on a phone, on which text of 13 units can still be read there.
struct Drawing {
    static let width = 340.0
    static let textSize = 13.0
    static let lineHeight = 17.0

    var width = Drawing.width
    var height = 0.0
    var shapes: [HTML] = []

    enum Anchor: String { case start, middle, end }

    mutating func text(_ text: String, x: Double, y: Double, _ anchor: Anchor = .start, look: String? = nil) {
        shapes.append(
            .element(
                "text",
                [
                    "x": Self.number(x), "y": Self.number(y), "class": look,
                    "text-anchor": anchor == .start ? nil : anchor.rawValue,
                ], .text(text)))
    }

    /// Lines one below the other.
    /// - Returns: how high they are.
    @discardableResult
    mutating func lines(
        _ text: String, x: Double, y: Double, width: Double, _ anchor: Anchor = .start, look: String? = nil
    ) -> Double {
        let lines = Self.wrapped(text, width: width)
        for (number, line) in lines.enumerated() {
            self.text(line, x: x, y: y + Self.lineHeight * Double(number) + Self.textSize, anchor, look: look)
        }
        return Self.lineHeight * Double(lines.count)
    }

    mutating func box(x: Double, y: Double, width: Double, height: Double, look: SeriesLook) {
        let place: KeyValuePairs<HTML.Name, String?> = [
            "x": Self.number(x), "y": Self.number(y), "width": Self.number(width), "height": Self.number(height),
            "class": "fill \(look.name)",
        ]
        shapes.append(.element("rect", place))
        if let pattern = look.patternReference {
            shapes.append(
                .element(
                    "rect",
                    [
                        "x": Self.number(x), "y": Self.number(y), "width": Self.number(width),
                        "height": Self.number(height), "fill": pattern,
                    ]))
        }
    }

    mutating func line(_ points: [(x: Double, y: Double)], look: String) {
        let places = points.map { "\(Self.number($0.x)),\(Self.number($0.y))" }
        shapes.append(.element("polyline", ["points": places.joined(separator: " "), "class": look]))
    }

    /// To a tenth; the same on every machine.
    static func number(_ value: Double) -> String {
        let tenths = Int(max(-1e9, min(1e9, value * 10)).rounded())
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
    }

    /// About as wide as a text is in a usual sans-serif font.
    static func width(of text: String) -> Double { Double(text.count) * textSize * 0.55 }

    /// Broken at spaces; a longer word keeps its line.
    static func wrapped(_ text: String, width: Double) -> [String] {
        var lines: [String] = []
        for word in text.split(whereSeparator: \.isWhitespace) {
            if let last = lines.last, self.width(of: "\(last) \(word)") <= width {
                lines[lines.count - 1] += " \(word)"
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }
}
