import Rows

/// Whether records have as many fields as the first that holds something.
///
/// Above a table there may be titles and notes, which have fewer fields than it: where the first records show that most
/// have more than the first of all, the first of those is the one to compare with.
struct Raggedness {
    private struct Record {
        var line: Int
        /// All its fields, and those up to the last that holds something: a spreadsheet may fill up its rows with empty
        /// fields or not, and neither is odd.
        var width: Int
        var filled: Int
    }

    /// What others are compared with; nil as long as too few have been seen.
    private var model: Record?
    private var first: [Record] = []

    private static let mostTitles = 20

    /// - Parameters:
    ///   - width: how many fields a record has.
    ///   - filled: how many it has up to the last that holds something.
    mutating func look(line: Int, width: Int, filled: Int, _ notes: inout ReadNotes) {
        if let model {
            // Most records are like the one before.
            if filled > model.width || width < model.filled { Self.note(line, filled, width, model, &notes) }
            return
        }
        first.append(Record(line: line, width: width, filled: filled))
        if first.count == Self.mostTitles { settle(&notes) }
    }

    /// Says what is odd in the first records, when there are no more to come or enough to tell.
    mutating func settle(_ notes: inout ReadNotes) {
        guard model == nil, let top = first.first else { return }
        var tally: [Int: Int] = [:]
        for record in first { tally[record.filled, default: 0] += 1 }
        let usual = tally.max { ($0.value, $0.key) < ($1.value, $1.key) }
        let isBelow = usual.map { $0.value > 1 && $0.key > top.filled } ?? false
        let begin = isBelow ? first.firstIndex { $0.filled == usual?.key } ?? 0 : 0
        let model = first[begin]
        for record in first[begin...] where record.filled > model.width || record.width < model.filled {
            Self.note(record.line, record.filled, record.width, model, &notes)
        }
        self.model = model
        first = []
    }

    private static func note(_ line: Int, _ filled: Int, _ width: Int, _ model: Record, _ notes: inout ReadNotes) {
        let fields = filled > model.width ? filled : width
        notes.add(
            line: line, "has \(fields) \(fields == 1 ? "field" : "fields"), and line \(model.line) has \(model.width)")
    }
}
