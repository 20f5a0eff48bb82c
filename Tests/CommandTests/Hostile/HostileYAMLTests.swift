import Testing

/// Files of a council that mean no good.
@Suite("A YAML file that is written to do harm")
struct HostileYAMLTests {
    static let nesting = [
        HostileFile("lists in brackets", .refused("[flow-collection]"), text: { "[".times(499_999) }),
        HostileFile("groups in braces", .refused("[flow-collection]"), text: { "{a: ".times(200_000) }),
        HostileFile("lists in brackets within a key", .refused("[key-not-text]"), text: { "? [".times(300_000) }),
        HostileFile("lists in one line", .refused("[too-deep]"), text: { "- ".times(490_000) + "a" }),
        HostileFile(
            "keys, each further right", .refused("[too-deep]"),
            text: { (0..<1_300).map { " ".times($0) + "a:\n" }.joined() }),
        HostileFile("keys that are groups", .refused("[key-not-text]"), text: { "? ".times(490_000) }),
    ]

    static let size = [
        HostileFile("a million lines", .refused("[empty-file]"), text: { "\n".times(1_000_000) }),
        HostileFile(
            "a million keys", .refused("[file-too-big]"), text: { (0..<1_000_000).map { "k\($0): v\n" }.joined() }),
        HostileFile(
            "as many keys as fit", .refused("[unknown-key]"), text: { (0..<90_000).map { "k\($0): v\n" }.joined() }),
        HostileFile("one key again and again", .refused("[duplicate-key]"), text: { "a: b\n".times(190_000) }),
        HostileFile("items without end", .refused("[wrong-kind]"), text: { "-\n".times(490_000) }),
        HostileFile("one line of 100 MB", .refused("[file-too-big]"), text: { "a: " + "x".times(100_000_000) }),
        HostileFile("one line as long as fits", .refused("[missing-key]"), text: { "a: " + "x ".times(490_000) }),
        HostileFile("one key as long as fits", .refused("[missing-space]"), text: { "x".times(990_000) + ": a" }),
        HostileFile(
            "a text in quotes that never ends", .refused("[unclosed-quote]"), text: { "a: \"" + "x\n ".times(300_000) }),
        HostileFile("documents without end", .refused("[several-documents]"), text: { "---\na: b\n".times(110_000) }),
        HostileFile("orders without end", .refused("[directive]"), text: { "%YAML 1.1\n".times(90_000) + "--- a" }),
        HostileFile(
            "shorthands of tags without end", .refused("[directive]"),
            text: { (0..<30_000).map { "%TAG !t\($0)! tag:x\($0):\n" }.joined() + "--- a: b" }),
        HostileFile(
            "anchors without end", .refused("[anchor]"), text: { (0..<50_000).map { "a\($0): &a\($0) b\n" }.joined() }),
        HostileFile("an anchor without end", .refused("[anchor]"), text: { "a: &" + "a".times(990_000) + " b" }),
        HostileFile("references without end", .refused("[anchor]"), text: { "a: &a b\n" + "b: *a\n".times(160_000) }),
        HostileFile(
            "references to references to references", .refused("[anchor]"),
            text: {
                "a0: &a0 [x, x]\n"
                    + (1...30).map { level in "a\(level): &a\(level) [" + "*a\(level - 1), ".times(10) + "x]\n" }
                    .joined()
            }),
        HostileFile("tags without end", .refused("[tag]"), text: { "a: !t b\n".times(120_000) }),
        HostileFile("keys that copy others", .refused("[merge-key]"), text: { "<<: *a\n".times(140_000) }),
        HostileFile(
            "mistakes that hide one another", .refused("[unquoted-colon]"), text: { "a: b: c: d: e\n".times(60_000) }),
    ]

    static let encodings = [
        HostileFile("nothing", .refused("[empty-file]"), text: { "" }),
        HostileFile("spaces", .refused("[empty-file]"), text: { " ".times(990_000) }),
        HostileFile("a byte order mark alone", .refused("[empty-file]"), text: { "\u{FEFF}" }),
        HostileFile(
            "byte order marks without end", .refused("[control-character]"), text: { "\u{FEFF}".times(300_000) }),
        HostileFile("a NUL", .refused("[control-character]"), text: { SmallCouncil.council + "code: a\0b\n" }),
        HostileFile("NULs without end", .refused("[control-character]"), text: { "\0".times(900_000) }),
        HostileFile("the mark of UTF-16 alone", .refused("[utf-16]")) { [0xFF, 0xFE] },
        HostileFile("UTF-16 that ends in half a character", .refused("[utf-16]")) { [0xFE, 0xFF, 0, 0x61, 0xD8] },
        HostileFile("bytes that are no UTF-8", .refused("[not-utf-8]")) {
            Array(repeating: [0x61, 0x3A, 0xFF, 0xC0, 0x80, 0xED, 0xA0, 0x80, 0x0A], count: 90_000).flatMap(\.self)
        },
    ]

    @Test("is read, or refused in words", .timeLimit(.minutes(30)), arguments: nesting + size + encodings)
    func file(_ file: HostileFile) throws {
        let run = try HostileRun()
        try file.write(to: run.sandbox, as: "council/cap.yaml")
        guard case .refused(let words) = file.fate else { return }
        try run.expectRefusal("check council", of: "council/cap.yaml", saying: words)
    }

    private static let priorities = "directorate: X\ncode: X\nsections:\n  - title: P\n    priorities:\n"

    /// What one file names is looked for in another, and each may name thousands.
    static let pairs:
        [(name: String, id: String, council: @Sendable () -> String, directorate: @Sendable () -> String)] = [
            (
                "codes that no priority has", "[unknown-code]",
                {
                    "focus areas:\n  - title: A\n    priorities:\n"
                        + (10_000..<70_000).map { "      - D\($0)\n" }.joined()
                },
                { priorities + (10_000..<34_000).map { "      - title: S\n        code: C\($0)\n" }.joined() }
            ),
            (
                "boards that no priority names", "[unknown-board]",
                {
                    "board meetings:\n"
                        + (10_000..<30_000).map { "  - body: Board \($0)\n    date: 2026-01-01\n" }.joined()
                },
                {
                    priorities
                        + (10_000..<25_000).map {
                            "      - title: S\n        code: C\($0)\n        board: Goard \($0)\n"
                        }
                        .joined()
                }
            ),
            (
                "portfolios that are on no list", "[unknown-portfolio]",
                { "portfolios:\n" + (10_000..<70_000).map { "  - Aort \($0)\n" }.joined() },
                {
                    priorities
                        + (10_000..<24_000).map {
                            "      - title: S\n        code: C\($0)\n        portfolio: Port \($0)\n"
                        }
                        .joined()
                }
            ),
            (
                "a code that all priorities have", "[duplicate-code]", { "" },
                { priorities + "      - title: S\n        code: C\n".times(28_000) }
            ),
        ]

    @Test("names thousands that are not there", .timeLimit(.minutes(30)), arguments: pairs.indices)
    func names(_ index: Int) throws {
        let run = try HostileRun()
        let pair = Self.pairs[index]
        try run.sandbox.write(SmallCouncil.council + pair.council(), to: "council/council.yaml")
        try run.sandbox.write(pair.directorate(), to: "council/cap.yaml")
        let outcome = try run.outcome(of: "check council")
        #expect([0, 1].contains(outcome.status), "\(pair.name): exit \(outcome.status)")
        #expect(outcome.stderr.contains(pair.id), "\(pair.name): \(outcome.stderr.prefix(1_000))")
    }
}
