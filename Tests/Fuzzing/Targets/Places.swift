import Diagnostics

/// The lines of a text as editors count them, to hold the places of complaints against.
struct TextLines {
    /// How many characters each line has without its end.
    private let lengths: [Int]

    init(_ text: String) {
        var lengths: [Int] = []
        var length = 0
        var last: Unicode.Scalar?
        var scalars = text.unicodeScalars[...]
        if scalars.first == "\u{FEFF}" { scalars = scalars.dropFirst() }
        for scalar in scalars {
            switch scalar {
            case "\n" where last == "\r": break
            case "\n", "\r":
                lengths.append(length)
                length = 0
            default: length += 1
            }
            last = scalar
        }
        self.lengths = lengths + [length]
    }

    /// Whether a place is in the text, or just behind a line's last character.
    func holds(_ position: Position) -> Bool {
        lengths.indices.contains(position.line - 1) && (1...lengths[position.line - 1] + 1).contains(position.column)
    }

    func holds(_ range: SourceRange) -> Bool { holds(range.start) && holds(range.end) && range.start <= range.end }
}

/// Complaints are whole, in order and about places that are there, and printing them changes nothing but their form.
///
/// - Parameter sources: the text of each file by its name; empty where places are cells.
func holdComplaints(_ diagnostics: [Diagnostic], about sources: [String: SourceText]) throws {
    let lines = sources.compactMapValues { $0.text.map(TextLines.init) }
    for diagnostic in diagnostics {
        try hold(!diagnostic.message.isEmpty && !diagnostic.id.isEmpty, "a complaint says something")
        for place in [diagnostic.place].compactMap({ $0 }) + diagnostic.related.map(\.place) {
            guard let range = place.range, !sources.isEmpty else { continue }
            try hold(lines[place.file]?.holds(range) == true, "the place lies in its text: \(diagnostic)")
        }
    }
    let printed = DiagnosticPrinter(sources: sources, colour: false).text(diagnostics)
    try hold(
        printed.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control },
        "what is printed steers no terminal")
    let json = DiagnosticPrinter.json(diagnostics)
    try hold(
        json.utf8.count { $0 == 0x0A } == (diagnostics.isEmpty ? 1 : diagnostics.count + 2),
        "one complaint is one line of JSON")
}
