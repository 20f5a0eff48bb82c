import Model

/// The old lines and finance's as one list: directorates in the scorecards' order; in each the old lines in their order,
/// then the new ones in finance's. Nothing is copied: a record is put together when somebody asks for it.
package struct MergedLedger: Sendable, RandomAccessCollection {
    /// A line of the result, by its places in the old lines and in finance's.
    struct Line: Sendable, Hashable {
        private let oldPlace: UInt32
        private let newPlace: UInt32

        enum Kind: Sendable { case new, changed, unchanged, kept }

        private static let nowhere = UInt32.max
        private static let asNew = UInt32.max - 1

        /// Finance's file says nothing of it.
        static func kept(old: Int) -> Line { Line(oldPlace: UInt32(clamping: old), newPlace: nowhere) }
        static func new(_ new: Int) -> Line { Line(oldPlace: nowhere, newPlace: UInt32(clamping: new)) }
        static func changed(old: Int, new: Int) -> Line {
            Line(oldPlace: UInt32(clamping: old), newPlace: UInt32(clamping: new))
        }
        /// It was the same as finance's in every field, so that the old one need not be kept in memory.
        static func unchanged(new: Int) -> Line { Line(oldPlace: asNew, newPlace: UInt32(clamping: new)) }
        /// It stays as it was, with fields that finance's file does not have.
        static func unchanged(old: Int) -> Line { Line(oldPlace: UInt32(clamping: old), newPlace: asNew) }

        var old: Int? { oldPlace >= Self.asNew ? nil : Int(oldPlace) }
        var new: Int? { newPlace >= Self.asNew ? nil : Int(newPlace) }

        var kind: Kind {
            if oldPlace == Self.asNew || newPlace == Self.asNew { return .unchanged }
            return oldPlace == Self.nowhere ? .new : newPlace == Self.nowhere ? .kept : .changed
        }
    }

    /// Old lines that are changed, kept, or more than finance sends.
    let old: Ledger
    let new: Ledger
    /// Fields that finance's file has; of the others a line keeps what it has.
    let fields: Set<FinanceField>
    let lines: [Line]

    package var startIndex: Int { 0 }
    package var endIndex: Int { lines.count }

    package subscript(index: Int) -> BudgetRecord { record(lines[index]) }

    func record(_ line: Line) -> BudgetRecord { BudgetRecord(parts(line), new.period) }

    func parts(_ line: Line) -> LedgerLine {
        guard let newPlace = line.new else { return old.line(line.old ?? 0) }
        var parts = new.line(newPlace)
        guard let oldPlace = line.old else { return parts }
        let before = old.line(oldPlace)
        parts.amounts = parts.amounts.filled(from: before.amounts, where: fields)
        if !fields.contains(.service) { parts.service = before.service }
        if !fields.contains(.explanation) { parts.explanation = before.explanation }
        return parts
    }

    func amounts(_ line: Line) -> Amounts {
        guard let newPlace = line.new else { return old[amountsOf: line.old ?? 0] }
        let amounts = new[amountsOf: newPlace]
        return line.old.map { amounts.filled(from: old[amountsOf: $0], where: fields) } ?? amounts
    }
}

extension Amounts {
    /// With the old amounts of fields that finance's file does not have.
    func filled(from old: Amounts, where fields: Set<FinanceField>) -> Amounts {
        var amounts = self
        if !fields.contains(.original) { amounts.original = old.original }
        if !fields.contains(.actual) { amounts.actual = old.actual }
        return amounts
    }
}
