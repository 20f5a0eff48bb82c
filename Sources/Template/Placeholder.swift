/// A word in braces that a template's text may hold.
package enum Placeholder: String, CaseIterable, Hashable, Sendable {
    case council
    case directorate
    case code
    case director
    case year
    case quarter
    case period
    case months
    case sectionTitle = "section title"
    case measuresHeading = "measures heading"

    package var meaning: String {
        switch self {
        case .council: "the council's name"
        case .directorate: "the directorate's name"
        case .code: "the directorate's code"
        case .director: "the director's role"
        case .year: "`2012/13`"
        case .quarter: "`Q1`"
        case .period: "`Quarter 1 2012/13, April to June 2012`"
        case .months: "`April to June 2012`"
        case .sectionTitle: "the section's title (in a `section heading`)"
        case .measuresHeading: "what the section calls its measures (in a `section heading`)"
        }
    }

    /// Whether it means something only where a section begins.
    package var belongsToSection: Bool { self == .sectionTitle || self == .measuresHeading }
}

/// A template's text, cut at its placeholders.
package struct PatternText: Hashable, Sendable {
    package enum Piece: Hashable, Sendable {
        case text(String)
        case placeholder(Placeholder)
        case unknown(String)
    }

    package let pieces: [Piece]

    package init(_ text: String) {
        var pieces: [Piece] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
            let name = String(rest[rest.index(after: open)..<close])
            pieces.append(Placeholder(rawValue: name).map(Piece.placeholder) ?? .unknown(name))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { pieces.append(.text(String(rest))) }
        self.pieces = pieces
    }

    /// Names in braces that are no placeholders.
    package var unknown: [String] {
        pieces.compactMap { if case .unknown(let name) = $0 { name } else { nil } }
    }

    /// The text with its placeholders filled in; one that has no meaning here becomes nothing.
    package func filled(_ value: (Placeholder) -> String?) -> String {
        pieces.map { piece in
            switch piece {
            case .text(let text): text
            case .placeholder(let placeholder): value(placeholder) ?? ""
            case .unknown(let name): "{\(name)}"
            }
        }.joined()
    }
}
