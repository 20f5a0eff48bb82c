import Diagnostics
import Template

extension Shape where Output == String {
    /// A text with placeholders in braces.
    static var pattern: Shape { pattern(Placeholder.allCases.filter { !$0.belongsToSection }) }

    /// The same where a section begins, so that the section's own placeholders mean something too.
    static var sectionPattern: Shape { pattern(Placeholder.allCases.filter { !$0.belongsToTracker }) }

    /// The same on a sheet, which may be one of many: whether it is says the sheet itself.
    static var sheetPattern: Shape { pattern(Placeholder.allCases) }

    /// Of several lines.
    static var longPattern: Shape { pattern(Placeholder.allCases, lines: true) }

    private static func pattern(_ placeholders: [Placeholder], lines: Bool = false) -> Shape {
        let names = placeholders.map(\.rawValue)
        let list = names.map { "{\($0)}" }.joined(separator: ", ")
        let form = Form(
            words: "text", detail: "text with [placeholders](#placeholders)",
            help: "write it on the same line, in \"quotes\" where it begins with a brace; it may hold \(list)",
            schema: .scalar)
        return Shape(form: form) { node, decoding in
            guard let text = decoding.text(node, form, lines: lines) else { return nil }
            for piece in PatternText(text).pieces {
                guard let problem = problem(with: piece, names) else { continue }
                decoding.error(
                    "unknown-placeholder", problem, hint: "the placeholders here are \(list)", at: node.headRange)
                return nil
            }
            return text
        }
    }

    private static func problem(with piece: PatternText.Piece, _ names: [String]) -> String? {
        switch piece {
        case .placeholder(let placeholder) where names.contains(placeholder.rawValue): nil
        case .placeholder(let placeholder):
            "'{\(placeholder.rawValue)}' means something only "
                + (placeholder.belongsToTracker ? "on a sheet for each tracker" : "in a `section heading`")
        case .unknown(let name):
            "'{\(name.abridged)}' is not a placeholder"
                + (Suggestion.nearest(to: name, of: names).map { "; did you mean '{\($0)}'?" } ?? "")
        case .text(let text) where text.contains(where: { "{}".contains($0) }):
            "a brace stands here without its partner"
        case .text: nil
        }
    }

    /// A name that Excel allows.
    static var sheetName: Shape {
        let forbidden = "[]:*?/\\"
        let form = Form(
            words: "the name of a sheet", detail: "text of at most 31 characters",
            help: "a sheet's name has at most \(mostUnits) characters and none of \(forbidden)",
            schema: .object([
                "type": .string("string"), "maxLength": .integer(mostUnits), "pattern": .string("^[^\\[\\]:*?/\\\\]+$"),
            ]))
        return .parsed("bad-sheet-name", form) { name in
            let isPattern = PatternText(name).pieces.contains {
                if case .placeholder = $0 { true } else { false }
            }
            // What a pattern becomes is made to fit.
            let isBad =
                (!isPattern && name.utf16.count > mostUnits) || name.contains(where: forbidden.contains)
                || name.first == "'" || name.last == "'" || name.lowercased() == "history"
            return isBad ? nil : name
        }
    }

    /// Excel's limit on a sheet's name, in UTF-16 units.
    private static let mostUnits = 31
}

extension Shape where Output == Field {
    static var field: Shape {
        var shape = Shape.choice("a field")
        shape.form.detail = "a [field](#fields)"
        return shape
    }
}
