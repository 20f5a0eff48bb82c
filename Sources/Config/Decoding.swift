import Diagnostics
import Model
import Rows
import YAMLLite

/// The way of one file through its tables of keys. Complaints never stop the reading: the next key is read all the
/// same, so that everything that is wrong is said at once.
///
/// A class, since every shape adds to the same heap of complaints. It never leaves the call that made it.
final class Decoding {
    private(set) var gathered: GatheredFile
    private(set) var places: FilePlaces
    /// Nil where the file has none, which was complained of.
    let tree: Node?
    /// The key whose value is being read.
    private var key = ""
    /// The record that the file is read as.
    private var record: () -> RecordDescription? = { nil }
    /// The records that may stand in the file: only a complaint asks for them.
    private lazy var records = record()?.closure ?? []
    private var complaints = 0
    /// The lines that the reader found fault with: what they seem to hold is not worth a second complaint.
    private let faultyLines: Set<Int>

    /// Reads a file's tree.
    ///
    /// - Parameter number: the file's among those that are gathered.
    init(_ source: SourceFile, number: Int) {
        let node: Node?
        let complaints: [Diagnostic]
        do throws(ReadFailure) {
            (node, complaints) = Reader.parse(try source.read(), file: source.name)
        } catch {
            (node, complaints) = (nil, [Diagnostic(error, in: source.name)])
        }
        gathered = GatheredFile(source: source, diagnostics: complaints)
        places = FilePlaces(of: source.name, number: number)
        tree = node
        faultyLines = Set(complaints.compactMap { $0.place?.range?.start.line })
    }

    /// Reads a value from the tree; nil where there is none, or where it is no mapping.
    func decode<Root>(as record: Record<Root>) -> Root? {
        self.record = { record.description }
        let value = tree.flatMap { record.shape.decode($0, self) }
        places.close()
        return value
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
        if diagnostic.severity == .error { gathered.faultyKeys.insert(key) }
        if let line = diagnostic.place?.range?.start.line, faultyLines.contains(line) { return }
        complaints += 1
        if complaints <= Limits.complaints {
            gathered.diagnostics.append(diagnostic)
        } else if complaints == Limits.complaints + 1 {
            gathered.diagnostics.append(
                Diagnostic(
                    severity: .error, id: "too-many-complaints",
                    message: "the file has more mistakes than are listed here",
                    hint: "mend these and check it again", place: place(nil)))
        }
    }

    var hasErrors: Bool { gathered.diagnostics.hasErrors }

    func place(_ range: SourceRange?) -> Place { Place(file: gathered.source.name, range: range) }

    func origin(at range: SourceRange?) -> Origin { places.ticket(for: range) }

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
        if !lines, text.unicodeScalars.contains(where: { $0.isNewline }) {
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

extension Unicode.Scalar {
    /// Whether a character that begins with it is a line break: asked of scalars, since it is asked of every text.
    fileprivate var isNewline: Bool {
        switch value {
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
        default: false
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
