import Diagnostics
import Model
import YAMLLite

/// What reading files gathers beside their values.
struct Gathered: Hashable, Sendable {
    var diagnostics: [Diagnostic] = []
    /// The text of each file by its name.
    var sources: [String: SourceText] = [:]
    var origins = SourceMap()
    /// By file, the keys that could not be read, or not in full.
    var faultyKeys: [String: Set<String>] = [:]
}

/// The way of the files of one folder through their tables of keys. Complaints never stop the reading: the next key is
/// read all the same, so that everything that is wrong is said at once.
///
/// A class, since every shape adds to the same heap of complaints. It never leaves the call that made it.
final class Decoding {
    private(set) var gathered: Gathered
    /// The name of the file that is being read.
    private var file = ""
    /// The key whose value is being read.
    private var key = ""
    /// The records that may stand in the file.
    private var records: [RecordDescription] = []
    /// About the file that is being read.
    private var complaints = 0
    /// By file, the lines that the reader found fault with: what they seem to hold is not worth a second complaint.
    private var faultyLines: [String: Set<Int>] = [:]

    init(_ gathered: Gathered = Gathered()) { self.gathered = gathered }

    /// Reads a file's tree; nil where it has none, which was complained of.
    func tree(of source: SourceFile) -> Node? {
        file = source.name
        gathered.sources[source.name] = SourceText(source.bytes)
        let (node, complaints) = Reader.parse(source.bytes, file: source.name)
        gathered.diagnostics += complaints
        faultyLines[source.name] = Set(complaints.compactMap { $0.place?.range?.start.line })
        return node
    }

    func decode<Root>(_ node: Node, of source: SourceFile, as record: Record<Root>) -> Root? {
        file = source.name
        complaints = 0
        records = record.description.closure
        return record.shape.decode(node, self)
    }

    func reading(_ key: String, _ body: () -> Void) {
        let outer = self.key
        self.key = key
        body()
        self.key = outer
    }

    /// The records that know the key.
    func homes(of key: String) -> [String] {
        records.filter { $0.keys.contains { $0.name == key } }.map(\.name)
    }
}

// MARK: Complaints

extension Decoding {
    func add(_ diagnostic: Diagnostic) { gathered.diagnostics.append(diagnostic) }

    func error(
        _ id: String, _ message: String, hint: String?, at range: SourceRange?, related: [Diagnostic.Related] = []
    ) {
        complain(
            Diagnostic(severity: .error, id: id, message: message, hint: hint, place: place(range), related: related))
    }

    func warning(_ id: String, _ message: String, hint: String?, at range: SourceRange?) {
        complain(Diagnostic(severity: .warning, id: id, message: message, hint: hint, place: place(range)))
    }

    /// A file of the wrong kind would be complained of in every line: after as many complaints as the reader makes,
    /// one says that there are more.
    private func complain(_ diagnostic: Diagnostic) {
        if diagnostic.severity == .error { gathered.faultyKeys[file, default: []].insert(key) }
        if let line = diagnostic.place?.range?.start.line, faultyLines[file]?.contains(line) == true { return }
        complaints += 1
        if complaints <= Limits.complaints {
            add(diagnostic)
        } else if complaints == Limits.complaints + 1 {
            add(
                Diagnostic(
                    severity: .error, id: "too-many-complaints",
                    message: "the file has more mistakes than are listed here",
                    hint: "mend these and check it again", place: Place(file: file)))
        }
    }

    var hasErrors: Bool { gathered.diagnostics.contains { $0.severity == .error } }

    func place(_ range: SourceRange?) -> Place { Place(file: file, range: range) }

    func origin(at range: SourceRange?) -> Origin { origin(at: place(range)) }

    func origin(at place: Place) -> Origin { gathered.origins.ticket(for: place) }

    func origin(of node: Node) -> Origin { origin(at: node.headRange) }
}

// MARK: Kinds of node

extension Decoding {
    func mapping(_ node: Node, _ form: Form) -> [Entry]? {
        if case .mapping(let entries) = node.content { return entries }
        return wrongKind(node, form)
    }

    func list(_ node: Node, _ form: Form) -> [Node]? {
        if case .list(let items) = node.content { return items }
        return wrongKind(node, form)
    }

    /// A scalar's text without the white space around it, which may stand in a cell of a workbook; never empty.
    ///
    /// - Parameter lines: whether it may have several lines.
    func text(_ node: Node, _ form: Form, lines: Bool = false) -> String? {
        guard case .scalar(let scalar) = node.content else { return wrongKind(node, form) }
        let text = String(scalar.text.trimmingSpace)
        if text.isEmpty {
            // Only in a list: a key without a value is left out before.
            error("empty-value", "an entry of '\(key)' is empty", hint: form.help, at: node.range)
            return nil
        }
        if !lines, text.contains(where: \.isNewline) {
            error(
                "not-one-line", "'\(key)' has several lines, and can have only one",
                hint: "write it on one line; or put `>` in the place of `|`, and the lines are joined",
                at: node.headRange)
            return nil
        }
        if text.utf16.count > Self.mostUnits {
            error(
                "too-long",
                "'\(key)' has \(text.utf16.count) characters; a cell of a workbook holds at most \(Self.mostUnits)",
                hint: "shorten it", at: node.headRange)
            return nil
        }
        return text
    }

    /// Excel's limit on a cell's text, in UTF-16 units.
    static let mostUnits = 32_767

    /// Complains of a text that is not what its key asks for.
    func badValue(_ id: String, _ text: String, _ form: Form, at node: Node, meant: String? = nil) {
        let suggestion = meant.map { "; did you mean '\($0)'?" } ?? ""
        error(
            id, "'\(text.abridged)' is not \(form.words)\(suggestion)", hint: form.help, at: node.headRange)
    }

    /// Complains that a node is a list, a group of keys or text where it should be something else.
    func wrongKind<Nothing>(_ node: Node, _ form: Form) -> Nothing? {
        let place = key.isEmpty ? "expected" : "'\(key)' should be"
        error(
            "wrong-kind", "\(place) \(form.words), and \(node.content.words) stands here", hint: form.help,
            at: node.headRange)
        return nil
    }
}

extension Node {
    /// The node, or where it has many lines of its own the first of its keys or entries.
    var headRange: SourceRange {
        switch content {
        case .scalar: range
        case .list(let items): items.first?.headRange ?? range
        case .mapping(let entries): entries.first?.keyRange ?? range
        }
    }
}

extension Node.Content {
    fileprivate var words: String {
        switch self {
        case .scalar: "text"
        case .list: "a list"
        case .mapping: "a group of keys"
        }
    }
}

extension String {
    /// Short enough to be repeated in a message.
    var abridged: String {
        let line = prefix { !$0.isNewline }
        return line.count > 60 ? line.prefix(59) + "…" : String(line)
    }
}
