import Report

/// How a series is told from the others without its colour: by a pattern over its fill, a dash, the shape of a mark.
struct SeriesLook {
    /// Counts from 0.
    let number: Int
    let tone: Tone?
    /// Of the chart; nothing else on the page is called so.
    let anchor: String

    /// The class of its colours.
    var name: String { tone.map { "\($0)" } ?? "plain" }

    private enum Pattern: CaseIterable { case none, stripes, dots, crosses, bars }

    private var pattern: Pattern { Pattern.allCases[number % Pattern.allCases.count] }
    private var patternAnchor: String { "\(anchor)-pattern-\(number + 1)" }

    var patternReference: String? { pattern == .none ? nil : "url(#\(patternAnchor))" }

    /// The class of its line's dashes and of its marks.
    var dash: String { "dash-\(number % 4 + 1)" }

    var definition: HTML {
        guard pattern != .none else { return .nothing }
        let marks: HTML =
            switch pattern {
            case .none: .nothing
            case .stripes: .element("path", ["d": "M-2,2 L2,-2 M0,8 L8,0 M6,10 L10,6"])
            case .dots: .element("path", ["d": "M2,2 h2 v2 h-2 z M6,6 h2 v2 h-2 z"])
            case .crosses: .element("path", ["d": "M0,0 L8,8 M0,8 L8,0"])
            case .bars: .element("path", ["d": "M0,4 H8"])
            }
        return .element(
            "pattern",
            [
                "id": patternAnchor, "width": "8", "height": "8", "patternUnits": "userSpaceOnUse",
                "class": "marks \(name)",
            ], marks)
    }

    /// A small box for the key.
    var swatch: HTML {
        var drawing = Drawing()
        drawing.box(x: 0.5, y: 0.5, width: 23, height: 15, look: self)
        return .element(
            "svg", ["class": "swatch", "width": "24", "height": "16", "viewBox": "0 0 24 16", "aria-hidden": "true"],
            of: drawing.shapes)
    }
}
