import Diagnostics
import Testing
import YAMLLite

/// A file with the complaints that it must give written into it: `«id»` stands right before the place that the complaint
/// `id` points at, and is no part of the file.
struct MarkedText {
    /// A complaint in short, as tests compare it: `3:8 cut-text`.
    let expected: [String]
    let bytes: [UInt8]

    init(_ marked: String) {
        var text = String.UnicodeScalarView()
        var id: String.UnicodeScalarView?
        var expected: [String] = []
        var line = 1
        var column = 1
        for scalar in marked.unicodeScalars {
            switch scalar {
            case "«":
                id = .init()
            case "»":
                expected.append("\(line):\(column) \(String(id ?? .init()))")
                id = nil
            case _ where id != nil:
                id?.append(scalar)
            default:
                text.append(scalar)
                column += scalar == "\u{FEFF}" ? 0 : 1
                if scalar == "\n" { (line, column) = (line + 1, 1) }
            }
        }
        self.expected = expected
        bytes = Array(String(text).utf8)
    }
}

extension Diagnostic {
    /// As in ``MarkedText/expected``; a complaint about the whole file has only its identifier.
    var brief: String {
        guard let start = place?.range?.start else { return id }
        return "\(start.line):\(start.column) \(id)"
    }
}

/// Reads a marked text and fails on every complaint that is missing or was not marked.
@discardableResult
func check(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) -> (node: Node?, found: [Diagnostic]) {
    let text = MarkedText(marked)
    let (node, found) = Reader.parse(text.bytes, file: "cap.yaml")
    #expect(found.map(\.brief) == text.expected, sourceLocation: sourceLocation)
    return (node, found)
}
