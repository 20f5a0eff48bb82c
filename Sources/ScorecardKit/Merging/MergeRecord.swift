import Diagnostics

/// All that a merge has to say to machines, in one JSON object.
public struct MergeRecord: Sendable {
    private var diagnostics: [Diagnostic] = []
    private var edits: WorkbookEdits?
    private var merge: FinanceMerge?
    /// The paths of the files that were written; those that were the same before are left out.
    public var written: [String] = []

    /// Totals of the workbook that are not what finance's rows make them.
    public var totalsKept: [String] = []

    public init() {}

    /// That a program has the workbook open, as a lock file shows.
    public mutating func add(openIn lock: String) { diagnostics.append(Self.diagnostic(openIn: lock)) }

    /// The same for people.
    public static func complaint(openIn lock: String, colour: Bool) -> String {
        DiagnosticPrinter(sources: [:], colour: colour).text([diagnostic(openIn: lock)])
    }

    private static func diagnostic(openIn lock: String) -> Diagnostic {
        Diagnostic(
            severity: .warning, id: "workbook-open",
            message: "this file shows that a program has the workbook open, which would write over what is merged",
            hint: "close the workbook there without saving it, and open it again", place: Place(file: lock))
    }

    /// What is wrong or odd in the scorecards.
    public mutating func add(_ scorecards: Scorecards) { diagnostics += scorecards.diagnostics }

    /// What somebody changed in the workbook, and what that means for the merge.
    ///
    /// - Parameter isKeeping: whether it was asked to keep them.
    public mutating func add(_ edits: WorkbookEdits, isKeeping: Bool) {
        self.edits = edits
        diagnostics.append(edits.diagnostic(isKeeping: isKeeping))
    }

    public mutating func add(_ merge: FinanceMerge) {
        self.merge = merge
        diagnostics += merge.diagnostics
    }

    /// The keys are `complaints`, `edits`, `totalsKept`, `written` and `merge`; the last is `null` where finance's file was not read.
    ///
    /// - Parameter write: takes one piece after another, as there may be a million lines.
    public func write(_ write: (String) -> Void) {
        write("{\"complaints\":\(DiagnosticPrinter.json(diagnostics)),\"edits\":\(edits?.asJSON ?? "[]")")
        write(",\n\"totalsKept\":[\(totalsKept.map(JSONText.string).joined(separator: ","))]")
        write(",\n\"written\":[\(written.map(JSONText.string).joined(separator: ","))],\n\"merge\":")
        if let merge = merge?.merge { merge.writeJSON(write) } else { write("null\n") }
        write("}\n")
    }
}
