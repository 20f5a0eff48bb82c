import Config
import Delimited
import Diagnostics
import Finance
import Model
import Rows
import YAMLLite

extension FuzzTarget {
    /// A file of YAML-lite, and the whole folder that it may hold: see ``FolderText``.
    static let yaml = FuzzTarget(name: "yaml") { bytes in
        try YAMLPromises.check(bytes)
        let folder = FolderText(bytes)
        try ConfigPromises.check(folder)
        if folder.files.count == 1 {
            try ConfigPromises.check(ThemeFile.load(folder.files[0]), ThemeFile.load(folder.files[0]))
            try ConfigPromises.check(FinanceFile.load(folder.files[0]), FinanceFile.load(folder.files[0]))
        }
    }
}

/// A folder of files as one text: a line `#file NAME` stands above each. Without such a line the whole is one file.
struct FolderText {
    private(set) var files: [SourceFile] = []

    init(_ bytes: [UInt8]) {
        let mark = Array("#file ".utf8)
        var name = "lone.yaml"
        var content: [UInt8] = []
        var names: Set<String> = []
        func finish(_ files: inout [SourceFile]) {
            guard names.insert(name).inserted else { return }
            files.append(SourceFile(name: name, bytes: content))
        }
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            if line.starts(with: mark) {
                if !content.isEmpty { finish(&files) }
                name = String(decoding: line.dropFirst(mark.count).prefix(40), as: UTF8.self)
                content = []
            } else {
                if !content.isEmpty { content.append(0x0A) }
                content += line
            }
        }
        finish(&files)
    }

    func files(in folder: String) -> [SourceFile] { files.filter { $0.name.hasPrefix(folder) } }
}

/// What must hold of reading one file.
enum YAMLPromises {
    static func check(_ bytes: [UInt8]) throws {
        let (node, diagnostics) = Reader.parse(bytes, file: "file.yaml")
        let text = String(decoding: bytes, as: UTF8.self)
        try holdComplaints(diagnostics, about: ["file.yaml": SourceText(text)])
        try hold(
            zip(diagnostics, diagnostics.dropFirst()).allSatisfy { !$1.precedes($0) || $1.severity == .note },
            "complaints are in order of place")
        try hold(diagnostics.count <= YAMLLite.Limits.complaints + 1, "there are no more complaints than anybody reads")
        let again = Reader.parse(bytes, file: "file.yaml")
        try hold(again.0 == node && again.1 == diagnostics, "reading twice gives the same")
        guard let node else { return try hold(!diagnostics.isEmpty, "what cannot be read is complained of") }
        try checkRanges(node, in: TextLines(text))
        guard diagnostics.isEmpty, node.keys.allSatisfy({ $0.unicodeScalars.count <= 400 }) else { return }
        let printed = node.printed
        let (reread, complaints) = Reader.parse(Array(printed.utf8), file: "printed.yaml")
        try hold(complaints.isEmpty, "what was read can be written: \(complaints) in \(printed)")
        try hold(reread.map(\.outline) == node.outline, "what is written reads the same: \(printed)")
    }

    /// Every node lies in the text, and within the one that holds it, behind the one before it.
    private static func checkRanges(_ node: Node, in lines: TextLines) throws {
        try hold(lines.holds(node.range), "a node lies in the text: \(node.range)")
        var last = node.range.start
        func follow(_ range: SourceRange) throws {
            try hold(last <= range.start && range.end <= node.range.end, "nodes lie within one another: \(range)")
            last = range.end
        }
        switch node.content {
        case .scalar: break
        case .list(let items):
            for item in items {
                try follow(item.range)
                try checkRanges(item, in: lines)
            }
        case .mapping(let entries):
            try hold(Set(entries.map(\.key)).count == entries.count, "every key of a mapping differs")
            for entry in entries {
                try follow(entry.keyRange)
                try follow(entry.value.range)
                try checkRanges(entry.value, in: lines)
            }
        }
    }
}

/// What must hold of reading a council's folder.
enum ConfigPromises {
    static func check(_ folder: FolderText) throws {
        let (loaded, again) = (load(folder), load(folder))
        try check(loaded, again)
        guard let council = loaded.value, let same = again.value else { return }
        try hold(try council.open().council == same.open().council, "opening twice gives the same")
    }

    static func load(_ folder: FolderText) -> Loaded<FiledCouncil> {
        let here = folder.files.filter { !$0.name.contains("/") }
        var reading = CouncilFolder(here, name: "folder")
        let lastYear = folder.files(in: "last/")
        return reading.load(
            previous: lastYear.isEmpty ? .none : .files(lastYear), budgets: budgets(folder))
    }

    private static func budgets(_ folder: FolderText) -> [Ledger] {
        folder.files(in: "budget/").compactMap { file in
            guard let period = BudgetFile.period(ofName: String(file.lastName)),
                let bytes = try? file.read(),
                let reader = try? DelimitedReader(Bytes(bytes), name: file.name, delimiter: .comma)
            else { return nil }
            return try? BudgetFile.read(
                reader, name: file.name, period: period, unguarded: FormulaGuard.unguarded
            ).ledger
        }
    }

    static func check<Value>(_ loaded: Loaded<Value>, _ again: Loaded<Value>) throws {
        try hold(loaded.value != nil || loaded.hasErrors, "what cannot be read is complained of")
        try holdComplaints(loaded.diagnostics, about: loaded.sources)
        try hold(
            loaded.diagnostics == again.diagnostics
                && loaded.sources.mapValues(\.text) == again.sources.mapValues(\.text)
                && loaded.origins == again.origins,
            "reading twice gives the same")
        try hold(loaded.diagnostics.allSatisfy { $0.place != nil }, "every complaint has a place")
    }
}

extension Node {
    fileprivate var keys: [String] {
        switch content {
        case .scalar: []
        case .list(let items): items.flatMap(\.keys)
        case .mapping(let entries): entries.flatMap { [$0.key] + $0.value.keys }
        }
    }

    /// The tree without places and styles.
    fileprivate var outline: Outline {
        switch content {
        case .scalar(let scalar): .text(scalar.text)
        case .list(let items): .list(items.map(\.outline))
        case .mapping(let entries): .mapping(entries.map(\.key), entries.map(\.value.outline))
        }
    }

    /// As YAML-lite, every text in double quotes.
    fileprivate var printed: String {
        var out = ""
        printItems(to: &out, indentation: 0)
        return out
    }

    private func printItems(to out: inout String, indentation: Int) {
        let margin = String(repeating: " ", count: indentation)
        switch content {
        case .scalar(let scalar): out += " " + scalar.text.inQuotes + "\n"
        case .list(let items):
            for item in items {
                out += margin + "-"
                item.printValue(to: &out, indentation: indentation)
            }
        case .mapping(let entries):
            for entry in entries {
                out += margin + entry.key.inQuotes + ":"
                entry.value.printValue(to: &out, indentation: indentation)
            }
        }
    }

    private func printValue(to out: inout String, indentation: Int) {
        if case .scalar = content {} else { out += "\n" }
        printItems(to: &out, indentation: indentation + 2)
    }
}

private indirect enum Outline: Equatable {
    case text(String)
    case list([Outline])
    case mapping([String], [Outline])
}

extension String {
    fileprivate var inQuotes: String {
        var view = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            switch scalar {
            case "\"", "\\": view.append(contentsOf: ["\\", scalar])
            case "\n": view.append(contentsOf: ["\\", "n"])
            case "\t": view.append(contentsOf: ["\\", "t"])
            default: view.append(scalar)
            }
        }
        return "\"" + String(view) + "\""
    }
}
