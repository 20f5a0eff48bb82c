import Diagnostics
import Testing

@testable import Config

/// A file whose text says where complaints are expected: `«unknown-key»` stands right before the text that the
/// complaint points at, and is taken out before the file is read.
struct Marked {
    let file: SourceFile
    /// `cap.yaml:3:7 unknown-key`.
    let expected: [String]

    init(_ name: String, _ text: String) {
        var plain = ""
        var expected: [String] = []
        var (line, column) = (1, 1)
        var marker: String?
        for character in text {
            switch character {
            case "«": marker = ""
            case "»":
                expected.append("\(name):\(line):\(column) \(marker ?? "")")
                marker = nil
            default:
                if marker != nil {
                    marker?.append(character)
                    continue
                }
                plain.append(character)
                (line, column) = character == "\n" ? (line + 1, 1) : (line, column + 1)
            }
        }
        file = SourceFile(name: name, bytes: Array(plain.utf8))
        self.expected = expected
    }
}

/// Every expected complaint was made, and no other.
///
/// - Parameter whole: complaints about no line: `folder no-files`.
func expect<Value>(
    _ loaded: Loaded<Value>, gives files: [Marked], whole: [String] = [],
    sourceLocation: SourceLocation = #_sourceLocation
) {
    let expected = (whole + files.flatMap(\.expected)).sorted()
    let found = loaded.diagnostics.map { diagnostic in
        let start = diagnostic.place?.range?.start
        return (diagnostic.place?.file ?? "") + (start.map { ":\($0.line):\($0.column)" } ?? "") + " " + diagnostic.id
    }.sorted()
    let printed = DiagnosticPrinter(sources: loaded.sources, colour: false).text(loaded.diagnostics)
    #expect(found == expected, "\(printed)", sourceLocation: sourceLocation)
}

/// A folder whose council file is as good as any.
@discardableResult
func expectComplaints(
    _ files: Marked..., council: Marked = goodCouncil, whole: [String] = [],
    sourceLocation: SourceLocation = #_sourceLocation
) -> [Diagnostic] {
    let all = files + [council]
    let loaded = CouncilFolder(all.map(\.file), name: "folder").loaded()
    expect(loaded, gives: all, whole: whole, sourceLocation: sourceLocation)
    return loaded.diagnostics
}

let goodCouncil = Marked(
    "council.yaml",
    "council: C\nyear: 2012/13\nquarter: Q4\nchecks:\n  no result: off\n  rating missing: off\n")

/// A directorate's file with one measure that has the lines given.
func measure(_ lines: String) -> Marked {
    Marked(
        "cap.yaml",
        """
        directorate: Customer Access
        code: CAP
        sections:
          - title: Priorities
            priorities:
              - title: Appraisals
                code: CC-1
                measures:
                  - title: Staff with an appraisal
                    code: CC-1a
        \(lines.split(separator: "\n").map { "            \($0)\n" }.joined())
        """)
}
