import Diagnostics
import Testing
import YAMLLite

@Suite struct TreeTests {
    private func tree(_ text: String) -> Node? { check(text).node }

    /// A tree in one line, with the range of every value: `{key: "text"@1:6-1:10}`.
    private func describe(_ node: Node?) -> String {
        guard let node else { return "nothing" }
        let range = "@\(describe(node.range))"
        switch node.content {
        case .scalar(let scalar): return scalar.text.debugDescription + range
        case .list(let items): return "[\(items.map(describe).joined(separator: ", "))]" + range
        case .mapping(let entries):
            return "{" + entries.map { "\($0.key): \(describe($0.value))" }.joined(separator: ", ") + "}" + range
        }
    }

    private func describe(_ range: SourceRange) -> String {
        "\(range.start.line):\(range.start.column)-\(range.end.line):\(range.end.column)"
    }

    @Test func keepsTextAsTyped() {
        let text = "a: 7.50\nb: no\nc: 010\nd: 12:30:45\ne: ~\nf:\ng: £1,234\nh: it's 5% #\n"
        #expect(
            describe(tree(text)) == """
                {a: "7.50"@1:4-1:8, b: "no"@2:4-2:6, c: "010"@3:4-3:7, d: "12:30:45"@4:4-4:12, e: "~"@5:4-5:5, \
                f: ""@6:3-6:3, g: "£1,234"@7:4-7:10, h: "it\\'s 5%"@8:4-8:11}@1:1-8:11
                """)
    }

    @Test func nests() {
        let text = "sections:\n  - title: Cross-council\n    parts:\n    - a\n    -\n\n# comment\n  - title: 'x'\n"
        #expect(
            describe(tree(text)) == """
                {sections: [{title: "Cross-council"@2:12-2:25, parts: ["a"@4:7-4:8, ""@5:6-5:6]@4:5-5:6}@2:5-5:6, \
                {title: "x"@8:12-8:15}@8:5-8:15]@2:3-8:15}@1:1-8:15
                """)
    }

    @Test func readsEveryStyle() {
        let text = "a: x\nb: 'it''s'\nc: \"\\\"q\\\"\"\nd: |\n  l1\n   l2\n\ne: >-\n  f1\n  f2\n"
        guard case .mapping(let entries)? = tree(text)?.content else {
            Issue.record("no mapping")
            return
        }
        let scalars = entries.map(\.value.content)
        #expect(
            scalars == [
                .scalar(Scalar(text: "x", style: .plain)), .scalar(Scalar(text: "it's", style: .singleQuoted)),
                .scalar(Scalar(text: "\"q\"", style: .doubleQuoted)),
                .scalar(Scalar(text: "l1\n l2\n", style: .literal)), .scalar(Scalar(text: "f1 f2", style: .folded)),
            ])
        #expect(entries.map { describe($0.value.range) } == ["1:4-1:5", "2:4-2:11", "3:4-3:11", "4:4-6:6", "8:4-10:5"])
        #expect(entries.map { describe($0.keyRange) }.last == "8:1-8:2")
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func countsLinesWhateverEndsThem(lineBreak: String) {
        let text = ["\u{FEFF}# é", "a: |", "  x", "  y", "b:", "  - c", ""].joined(separator: lineBreak)
        let (node, found) = Reader.parse(Array(text.utf8), file: "cap.yaml")
        #expect(found.isEmpty)
        #expect(describe(node) == "{a: \"x\\ny\\n\"@2:4-4:4, b: [\"c\"@6:5-6:6]@6:3-6:6}@2:1-6:6")
    }

    @Test func takesOneDocumentWithItsMarks() {
        #expect(describe(tree("---\na: 1\n...\n# end\n")) == "{a: \"1\"@2:4-2:5}@2:1-2:5")
    }

    @Test func comesWithTheComplaintsThatLeaveNoDoubt() {
        #expect(check("a: 1\n«duplicate-key»a: 2\nb: c «cut-text»#3\n").node != nil)
        #expect(check("a: «alias»*b\n").node == nil)
        #expect(check("a: «unquoted-colon»b: c\n").node == nil)
    }

    @Test func allowsTheGreatestDepth() {
        #expect(tree(String(repeating: "- ", count: Limits.depth) + "a\n") != nil)
    }
}
