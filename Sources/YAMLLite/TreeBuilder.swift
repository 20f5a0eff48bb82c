import Diagnostics

/// Builds the tree from libyaml's events, and complains of all that is YAML but not YAML-lite.
struct TreeBuilder {
    private let source: Source
    private let events: EventStream
    private(set) var findings: [Finding] = []
    /// Whether the tree holds what the file says. It does not where an alias or a key that is no text was left out.
    private(set) var isFaithful = true

    init(_ source: Source) throws(SyntaxError) {
        self.source = source
        events = try EventStream(source)
    }

    /// Reads the whole file.
    mutating func document() throws(Interruption) -> Node {
        _ = try next()
        guard case .documentStart = try next().kind else { throw emptyFile() }
        let root = try next()
        if case .scalar(let scalar) = root.kind, !root.hasTag, !root.hasAnchor {
            if scalar.text.isEmpty && scalar.style == .plain { throw emptyFile() }
            findings.append(textAtTop(root.range))
            throw .stopped
        }
        let node = try value(root, depth: 0, inFlow: false)
        try end(with: try next())
        return node
    }

    private func next() throws(Interruption) -> Event {
        do {
            return try events.next()
        } catch {
            throw .syntax(error)
        }
    }

    private mutating func emptyFile() -> Interruption {
        let start = Position(line: 1, column: 1)
        findings.append(
            Finding(
                .emptyFile, "there is nothing in the file",
                hint: "begin with a line such as 'directorate: City Development'",
                at: SourceRange(start: start, end: start)))
        return .stopped
    }

    private func textAtTop(_ range: Range<Int>) -> Finding {
        let line = LineShape(source, at: range.lowerBound)
        if source.scalars[line.text].contains(":") { return Mistake.missingColon(line, source).finding }
        return Finding(
            .textAtTop, "the file begins with text, but should begin with a key and a colon",
            hint: "begin with a line such as 'directorate: City Development'",
            at: source.range(range.lowerBound..<min(range.upperBound, max(range.lowerBound, line.line.upperBound))))
    }

    /// Complains of anything but comments after the end of the document. Asking libyaml for a second document would let
    /// it read directives, which take it quadratic time.
    private mutating func end(with event: Event) throws(Interruption) {
        guard let start = source.firstContent(from: event.range.upperBound) else { return }
        let line = start..<source.trimmed(source.line(source.lineNumber(at: start))).upperBound
        let text = source.text(line)
        if text.hasPrefix("%") {
            findings.append(.directive(source.range(line)))
        } else if text.hasPrefix("---") || !event.range.isEmpty {
            findings.append(
                Finding(
                    .severalDocuments, "a line of '---' or '...' ends the file, but more follows",
                    hint: "delete that line; if it is part of a text, indent it as the rest of the text",
                    at: source.range(line)))
        } else {
            findings.append(
                Finding(
                    .wrongIndentation, "this line begins further left than the first line of the file",
                    hint: "begin the first line of the file in column 1", at: source.range(line)))
        }
        throw .stopped
    }

    /// - Parameters:
    ///   - depth: how many lists and mappings this value is inside.
    ///   - inFlow: whether one of them is in brackets, which has been complained of already.
    private mutating func value(_ event: Event, depth: Int, inFlow: Bool) throws(Interruption) -> Node {
        guard findings.count <= Limits.complaints else { throw .stopped }
        // Inside brackets nothing is said: they are a complaint already, and there may be thousands on one line.
        if event.hasAnchor || event.hasTag, !inFlow { findings.append(.leading(restOfLine(from: event), in: source)) }
        switch event.kind {
        case .listStart(let isFlow):
            try open(event, isFlow: isFlow, depth: depth, inFlow: inFlow)
            return try list(from: event.range.lowerBound, isFlow: isFlow, depth: depth + 1, inFlow: inFlow || isFlow)
        case .mappingStart(let isFlow):
            try open(event, isFlow: isFlow, depth: depth, inFlow: inFlow)
            return try mapping(from: event.range.lowerBound, isFlow: isFlow, depth: depth + 1, inFlow: inFlow || isFlow)
        case .scalar(let scalar):
            let range = source.withoutTrailingBreaks(event.range)
            if !inFlow && !event.hasTag && !event.hasAnchor {
                findings += ScalarChecks(source: source, scalar: scalar, range: range).findings
            }
            return Node(content: .scalar(scalar), range: source.range(range))
        default:
            isFaithful = false
            if !inFlow { findings.append(.leading(restOfLine(from: event), in: source)) }
            return Node(content: .scalar(Scalar(text: "", style: .plain)), range: source.range(event.range))
        }
    }

    private mutating func list(from start: Int, isFlow: Bool, depth: Int, inFlow: Bool) throws(Interruption) -> Node {
        var items: [Node] = []
        while true {
            let event = try next()
            if case .listEnd = event.kind {
                return Node(content: .list(items), range: range(from: start, to: items.last, isFlow ? event : nil))
            }
            items.append(try value(event, depth: depth, inFlow: inFlow))
        }
    }

    private mutating func mapping(from start: Int, isFlow: Bool, depth: Int, inFlow: Bool) throws(Interruption) -> Node
    {
        var entries: [Entry] = []
        // Room for the keys of most mappings at once.
        var places = [String: SourceRange](minimumCapacity: 6)
        var last: Node?
        while true {
            let event = try next()
            if case .mappingEnd = event.kind {
                return Node(content: .mapping(entries), range: range(from: start, to: last, isFlow ? event : nil))
            }
            let key = try self.key(event, depth: depth, inFlow: inFlow)
            let value = try value(try next(), depth: depth, inFlow: inFlow)
            last = value
            guard let key else { continue }
            let keyRange = source.range(event.range)
            if let first = places[key] {
                findings.append(
                    Finding(
                        .duplicateKey, "'\(key)' is given a second time here",
                        hint:
                            "keep one of the two; or, where the next item of a list begins here, write `- ` before it",
                        at: keyRange, related: first, saying: "first given here"))
            } else {
                places[key] = keyRange
                entries.append(Entry(key: key, keyRange: keyRange, value: value))
            }
        }
    }

    /// The text of a key; `nil` after a complaint that leaves no key.
    private mutating func key(_ event: Event, depth: Int, inFlow: Bool) throws(Interruption) -> String? {
        guard case .scalar(let scalar) = event.kind else {
            findings.append(
                Finding(
                    .keyNotText, "text is expected before a colon, not a list, a group of keys or a reference",
                    hint: "put the text before the colon in quotes", at: source.range(event.range)))
            isFaithful = false
            // Read over it; what is wrong inside it does not matter now.
            let before = findings
            _ = try value(event, depth: depth, inFlow: true)
            findings = before
            return nil
        }
        if event.hasAnchor || event.hasTag, !inFlow { findings.append(.leading(event.range, in: source)) }
        guard !inFlow else { return scalar.text }
        if let finding = KeyCheck.finding(scalar, at: event.range, in: source) {
            findings.append(finding)
            if finding.complaint != .oddSpace { isFaithful = false }
            return nil
        }
        return scalar.text
    }

    private mutating func open(_ event: Event, isFlow: Bool, depth: Int, inFlow: Bool) throws(Interruption) {
        if isFlow && !inFlow { findings.append(.flow(at: event.range.lowerBound, in: source)) }
        guard depth < Limits.depth else {
            findings.append(
                Finding(
                    .tooDeep, "lists and keys are nested more than \(Limits.depth) deep",
                    hint: "a scorecard needs no more than a dozen: check the dashes and the indentation",
                    at: source.range(event.range)))
            throw .stopped
        }
    }

    private func restOfLine(from event: Event) -> Range<Int> {
        let start = event.range.lowerBound
        return start..<max(start, source.trimmed(source.line(source.lineNumber(at: start))).upperBound)
    }

    private func range(from start: Int, to last: Node?, _ end: Event?) -> SourceRange {
        let start = source.position(at: start)
        if let end { return SourceRange(start: start, end: source.position(at: end.range.upperBound)) }
        return SourceRange(start: start, end: max(start, last?.range.end ?? start))
    }
}
