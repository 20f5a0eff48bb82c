import Model

/// The old lines and finance's as one list: directorates in the scorecards' order; in each the old lines in their order,
/// then the new ones in finance's. Nothing is copied: a record is put together when somebody asks for it.
package struct MergedLedger: Sendable, RandomAccessCollection {
    /// A line of the result, by its places in the old lines and in finance's.
    struct Line: Sendable, Hashable {
        private var oldPlace: UInt32
        private var newPlace: UInt32

        private static let nowhere = UInt32.max

        init(old: Int?, new: Int?) {
            oldPlace = old.map { UInt32(clamping: $0) } ?? Self.nowhere
            newPlace = new.map { UInt32(clamping: $0) } ?? Self.nowhere
        }

        var old: Int? { oldPlace == Self.nowhere ? nil : Int(oldPlace) }
        var new: Int? { newPlace == Self.nowhere ? nil : Int(newPlace) }
    }

    let old: Ledger
    let new: Ledger
    /// Fields that finance's file has; of the others the old line keeps what it has.
    let fields: Set<FinanceField>
    let lines: [Line]

    package var startIndex: Int { 0 }
    package var endIndex: Int { lines.count }

    package subscript(index: Int) -> BudgetRecord { record(lines[index]) }

    func record(_ line: Line) -> BudgetRecord {
        guard let newPlace = line.new else { return old[line.old ?? 0] }
        var record = new[newPlace]
        guard let oldPlace = line.old else { return record }
        let before = old[oldPlace].line
        record.line.original = fields.contains(.original) ? record.line.original : before.original
        record.line.actual = fields.contains(.actual) ? record.line.actual : before.actual
        record.line.service = fields.contains(.service) ? record.line.service : before.service
        record.line.explanation = fields.contains(.explanation) ? record.line.explanation : before.explanation
        return record
    }

    func amounts(_ line: Line) -> Amounts {
        guard let newPlace = line.new else { return line.old.map { old[amountsOf: $0] } ?? Amounts(budget: .zero) }
        var amounts = new[amountsOf: newPlace]
        guard let oldPlace = line.old else { return amounts }
        if !fields.contains(.original) { amounts.original = old[amountsOf: oldPlace].original }
        if !fields.contains(.actual) { amounts.actual = old[amountsOf: oldPlace].actual }
        return amounts
    }

    /// Whether the line is the same as before.
    func isUnchanged(_ line: Line) -> Bool {
        guard let oldPlace = line.old, let newPlace = line.new else { return false }
        return amounts(line) == old[amountsOf: oldPlace]
            && (!fields.contains(.service) || new.service(newPlace) == old.service(oldPlace))
            && (!fields.contains(.explanation) || new.explanation(newPlace) == old.explanation(oldPlace))
    }
}
