import Foundation
import Testing

/// The program as it is built, run on each of the files in `Cases`.
@Test("Commands print and write what their cases say", arguments: CommandCase.names)
func command(name: String) throws {
    let commandCase = try CommandCase(named: name)
    let sandbox = try Sandbox()
    var outcomes: [Outcome] = []
    for part in commandCase.parts {
        switch part {
        case .file(let path, let text): try sandbox.write(text, to: path)
        case .prepare(let script):
            let outcome = try sandbox.run(script)
            try #require(outcome.status == 0, "the preparation failed: \(outcome.stderr)")
        case .step(let step):
            let outcome = try sandbox.run(step.command)
            outcomes.append(outcome)
            if outcome != step.expected, !Recording.isOn {
                let difference = Difference.between(expected: step.expected.lines, actual: outcome.lines)
                Issue.record(
                    "\(step.command)\n\(difference)\(Recording.advice)",
                    sourceLocation: SourceLocation(
                        fileID: "CommandTests/\(name).txt", filePath: commandCase.url.path, line: step.line, column: 1))
            }
        }
    }
    if Recording.isOn {
        let text = commandCase.text(with: outcomes)
        guard text != (try String(contentsOf: commandCase.url, encoding: .utf8)) else { return }
        try text.write(to: commandCase.url, atomically: true, encoding: .utf8)
        Recording.fail()
    }
}

/// No case may be lost for its name.
@Test("There are cases")
func cases() {
    #expect(CommandCase.names.count > 10)
}
