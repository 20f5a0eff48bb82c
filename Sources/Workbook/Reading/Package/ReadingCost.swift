import Synchronization

/// What was read of a workbook so far, in all of its parts: what a reader spends on one sheet, it has not to spare for the
/// next, nor for a part that many sheets name.
final class ReadingCost: Sendable {
    private let totalItems = Atomic(0)
    private let totalBytes = Atomic(0)
    private let totalTextBytes = Atomic(0)

    /// Elements and attributes.
    var items: Int { totalItems.load(ordering: .relaxed) }

    func add(items: Int) { totalItems.add(items, ordering: .relaxed) }

    /// Of the texts of cells, which many cells may share.
    var textBytes: Int { totalTextBytes.load(ordering: .relaxed) }

    func add(textBytes: Int) { totalTextBytes.add(textBytes, ordering: .relaxed) }

    /// - Parameter bytes: the next that were unpacked.
    /// - Returns: whether as many may be read.
    func take(bytes: Int) -> Bool {
        totalBytes.add(bytes, ordering: .relaxed).newValue <= ReadingLimits.bytesInAll
    }
}
