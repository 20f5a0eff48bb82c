import ArgumentParser
import ScorecardKit

/// What a merge has to say: as text, complaints to standard error and the report to standard output; as JSON, all of it
/// in one object on standard output.
struct MergeReport {
    let form: InputOptions.DiagnosticsForm
    private var record = MergeRecord()
    private var text = ""

    init(form: InputOptions.DiagnosticsForm) { self.form = form }

    mutating func add(_ scorecards: Scorecards) {
        record.add(scorecards)
        if form == .text { Console.talk(scorecards.complaints(colour: Console.colours)) }
    }

    mutating func add(_ edits: WorkbookEdits, isKeeping: Bool) {
        record.add(edits, isKeeping: isKeeping)
        guard form == .text else { return }
        let complaint = edits.complaint(isKeeping: isKeeping)
        let severity = edits.letMerge(isKeeping: isKeeping) ? "warning" : "error"
        Console.talk("\(severity): \(complaint.message)\n\(edits.list)hint: \(complaint.hint)\n")
    }

    mutating func add(_ merge: FinanceMerge) {
        record.add(merge)
        text = merge.report
        if form == .text { Console.talk(merge.complaints(colour: Console.colours)) }
    }

    /// - Parameter totals: those that are not what finance's rows make them, as something that was typed is kept.
    mutating func add(unlike totals: [String]) {
        guard !totals.isEmpty else { return }
        text += "\nTotals that differ, as what was typed is kept\n" + totals.map { "  \($0)\n" }.joined()
        record.totalsKept = totals
    }

    /// - Parameter lock: the file that shows that a program has the workbook open.
    mutating func add(openIn lock: String) {
        record.add(openIn: lock)
        if form == .text { Console.talk(MergeRecord.complaint(openIn: lock, colour: Console.colours)) }
    }

    mutating func add(_ outcomes: [(path: String, outcome: OutputFiles.Outcome)]) {
        for outcome in outcomes {
            text += outcome.outcome == .written ? "wrote \(outcome.path)\n" : "unchanged \(outcome.path)\n"
            if outcome.outcome == .written { record.written.append(outcome.path) }
        }
    }

    /// Prints what standard output is to have.
    func end() throws {
        guard form == .json else { return try Console.data(text) }
        var failure: (any Error)?
        var buffer = ""
        func flush() {
            do { try Console.data(buffer) } catch { failure = failure ?? error }
            buffer = ""
        }
        record.write { piece in
            buffer += piece
            if buffer.utf8.count > Self.pieceLength { flush() }
        }
        flush()
        if let failure { throw failure }
    }

    /// Bytes after which what there is is printed.
    private static let pieceLength = 1 << 16

    /// Prints it, and says that nothing was written.
    ///
    /// - Returns: the status to end with.
    func stop() throws -> ExitCode {
        try end()
        Console.talk("nothing was written\n")
        return Exit.inputHasMistakes
    }
}
