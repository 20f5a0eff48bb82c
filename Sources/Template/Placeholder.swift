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
    case lastYear = "last year"
    case nextYear = "next year"
    case yearAfterNext = "year after next"
    case lastDay = "last day"
    case earlierPeriod = "earlier period"
    case board
    case meeting
    case sectionTitle = "section title"
    case measuresHeading = "measures heading"
    case priorityCodes = "priority codes"
    case priorityTitle = "priority title"
    case officer

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
        case .lastYear: "`2011/12`"
        case .nextYear: "`2013/14`"
        case .yearAfterNext: "`2014/15`"
        case .lastDay: "`30 June 2012`"
        case .earlierPeriod: "`Q4 2011/12`: the period that the council sets beside this one"
        case .board: "the board that the report is for, or the body of the council's `meeting`"
        case .meeting: "`Executive Board, 9 December 2009`: the same with its day; the council where no body is named"
        case .sectionTitle: "the section's title (in a `section heading`, and on a sheet for each section or tracker)"
        case .measuresHeading: "what the section calls its measures (there too)"
        case .priorityCodes: "the codes of a tracker: `VP-4b and VP-4c` (on a sheet for each tracker)"
        case .priorityTitle: "the tracker's titles (there too)"
        case .officer: "the tracker's accountable officer (there too)"
        }
    }

    /// Whether it means something only where a section begins.
    package var belongsToSection: Bool { self == .sectionTitle || self == .measuresHeading }

    /// Whether it means something only on a tracker's own sheet.
    package var belongsToTracker: Bool { self == .priorityCodes || self == .priorityTitle || self == .officer }
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
