import Foundation
import Testing

/// A command line in a text file, with what it is given and exactly what it must print and write.
///
/// The file begins with a line or more that say what it shows. Then come parts, each with a line that begins with
/// `===`:
///
///     === file cap.yaml           the lines below are put into a file
///     === prepare                 the lines below are run by the shell, and nothing is expected of them
///     === $ scorecard check .     is run by the shell; the parts below say what must come of it
///     === stdout                  the lines that must be printed; none, where the part is missing
///     === stderr
///     === exit 1                  0, where the part is missing
///     === wrote output/a.csv      a file that was not there, or was another, with its text
///     === wrote output/a.xlsx (binary)
///     === rewrote cap.yaml        a file that was written again with the same content
///     === removed cap.yaml
///
/// Characters that nobody would see are written as ``VisibleText`` shows them.
struct CommandCase: Sendable {
    /// `check/unknown-key`.
    let name: String
    let url: URL
    private(set) var description: [Substring] = []
    private(set) var parts: [Part] = []

    enum Part: Sendable {
        case file(path: String, text: String)
        case prepare(script: String)
        case step(Step)
    }

    struct Step: Sendable {
        let command: String
        /// In the case's file, from 1.
        let line: Int
        var expected = Outcome()
    }

    struct Unreadable: Error, CustomStringConvertible {
        let description: String
    }

    init(at url: URL, name: String) throws {
        self.url = url
        self.name = name
        var heading: Substring?
        var headingLine = 0
        var body: [Substring] = []
        let text = try String(contentsOf: url, encoding: .utf8)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        for (index, line) in lines.enumerated() {
            if line.hasPrefix("=== ") {
                try finish(heading, body, line: headingLine)
                (heading, headingLine, body) = (line.dropFirst(4), index + 1, [])
            } else {
                body.append(line)
            }
        }
        try finish(heading, body, line: headingLine)
        guard parts.contains(where: { if case .step = $0 { true } else { false } }) else {
            throw Unreadable(description: "\(url.path): there is no `=== $ …`")
        }
    }

    private mutating func finish(_ heading: Substring?, _ body: [Substring], line: Int) throws {
        guard let heading else {
            description = body
            return
        }
        let words = heading.split(separator: " ", maxSplits: 1)
        let rest = words.count > 1 ? String(words[1]) : ""
        let text = VisibleText.decode(body)
        switch words.first {
        case "file": parts.append(.file(path: rest, text: text))
        case "prepare": parts.append(.prepare(script: text))
        case "$": parts.append(.step(Step(command: rest, line: line)))
        default:
            guard case .step(var step) = parts.popLast(), let kind = words.first,
                step.expected.take(String(kind), rest, text)
            else { throw Unreadable(description: "\(url.path):\(line): '=== \(heading)' means nothing here") }
            parts.append(.step(step))
        }
    }

    /// The case's text with other outcomes.
    func text(with outcomes: [Outcome]) -> String {
        var outcomes = outcomes[...]
        var lines = description.map(String.init)
        for part in parts {
            switch part {
            case .file(let path, let text): lines += ["=== file \(path)"] + VisibleText.encode(text)
            case .prepare(let script): lines += ["=== prepare"] + VisibleText.encode(script)
            case .step(let step):
                lines.append("=== $ \(step.command)")
                lines += (outcomes.popFirst() ?? step.expected).lines
            }
        }
        return lines.map { $0 + "\n" }.joined()
    }
}

extension CommandCase: CustomTestStringConvertible {
    var testDescription: String { name }
}

extension CommandCase {
    static let folder = Package.root.appendingPathComponent("Tests/CommandTests/Cases")

    /// Every case's name, in order: the path below ``folder`` without its ending.
    static let names: [String] = {
        let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
        return paths.filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }.sorted()
    }()

    init(named name: String) throws {
        try self.init(at: Self.folder.appendingPathComponent(name + ".txt"), name: name)
    }
}
