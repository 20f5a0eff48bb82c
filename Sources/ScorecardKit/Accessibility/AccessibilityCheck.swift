import Accessibility
import Diagnostics
import Rows
import Workbook

/// What keeps a workbook, whoever made it, from being read by everyone.
public struct AccessibilityCheck: Sendable {
    private let diagnostics: [Diagnostic]

    /// Reads a workbook and holds it against every rule for accessible spreadsheets. Never fails: a file that cannot be
    /// read is among the complaints.
    ///
    /// - Parameter path: a workbook (XLSX).
    public init(_ path: String) {
        do throws(ReadFailure) {
            let workbook = try WorkbookInspector.inspect(path)
            diagnostics = Rule.all.flatMap { rule in
                rule.breaches(in: workbook).map { Diagnostic($0, of: rule, in: path) }
            }
        } catch {
            diagnostics = [Diagnostic(error, in: path)]
        }
    }

    /// What several workbooks give together.
    public init(of checks: [AccessibilityCheck]) { diagnostics = checks.flatMap(\.diagnostics) }

    /// Breaches of what a workbook must be, and files that cannot be read.
    public var errorCount: Int { diagnostics.count { $0.severity == .error } }
    /// Breaches of what it should be.
    public var warningCount: Int { diagnostics.count { $0.severity == .warning } }

    /// Every breach with the file, the sheet and the cell, the rule's number and its words.
    ///
    /// - Parameter colour: whether to colour it for a terminal.
    public func complaints(colour: Bool = false) -> String {
        DiagnosticPrinter(sources: [:], colour: colour).text(diagnostics)
    }

    /// The same for machines: a JSON array, one object a line; the `id` is the rule's number.
    public var complaintsAsJSON: String { DiagnosticPrinter.json(diagnostics) }

    /// The rules in Markdown.
    public static var rulesPage: String { RulesPage.text }
}

extension Diagnostic {
    fileprivate init(_ breach: Breach, of rule: Rule, in file: String) {
        self.init(
            severity: rule.force == .must ? .error : .warning, id: rule.number,
            message: breach.place.isEmpty ? breach.what : "\(breach.place) \(breach.what)",
            hint: "\(rule.number): \(rule.words)", place: Place(file: file))
    }
}
