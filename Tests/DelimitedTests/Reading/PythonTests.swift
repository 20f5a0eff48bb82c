import Delimited
import Foundation
import Rows
import Testing

/// Python's `csv` reads what is not quite CSV as spreadsheets do, so that ours should give the same.
@Suite("Beside Python's csv")
struct PythonTests {
    private static let hasPython = (try? run("print(1)", [:])) == "1\n"

    @Test("Random texts give the same fields", .enabled(if: hasPython, "there is no python3 here"))
    func same() throws {
        var texts: [String] = []
        var nasty = Nasty(seed: 7)
        while texts.count < 4000 {
            let text = nasty.text(upTo: 30)
            // Python begins a text with what it finds there, a mark too.
            if text.unicodeScalars.first != "\u{FEFF}" { texts.append(text) }
        }
        let script = """
            import csv, io, json, sys
            def read(text):
                try:
                    return list(csv.reader(io.StringIO(text, newline=''), strict=False))
                except csv.Error:
                    return None
            json.dump([read(text) for text in json.load(open(sys.argv[1]))], sys.stdout)
            """
        let answer = try Self.run(script, texts)
        let expected = try #require(try JSONSerialization.jsonObject(with: Data(answer.utf8)) as? [Any])
        try #require(expected.count == texts.count)
        var compared = 0
        for (text, fields) in zip(texts, expected) {
            // It takes a quote that is never closed for closed by the end of the file.
            guard let fields = fields as? [[String]], Bytes(text).failure(by: .comma) == nil else { continue }
            compared += 1
            // Rows that hold nothing are not handed over.
            let full = fields.filter { $0.contains { !$0.isEmpty } }
            #expect(try Bytes(text).fields(by: .comma) == full, "\(text.debugDescription)")
        }
        #expect(compared > 1000)
    }

    /// - Parameter input: is given to the script as a file of JSON.
    private static func run(_ script: String, _ input: Any) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("input.json")
        let output = folder.appendingPathComponent("output.json")
        try JSONSerialization.data(withJSONObject: input).write(to: file)
        try Data().write(to: output)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", "-c", script, file.path]
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return String(decoding: try Data(contentsOf: output), as: UTF8.self)
    }
}
