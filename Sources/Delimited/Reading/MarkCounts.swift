/// How often the usual delimiters stand outside quotes in a record.
struct MarkCounts {
    /// In the order of ``Delimiter/usual``.
    private(set) var counts = [Int](repeating: 0, count: Delimiter.usual.count)
    /// Of the commas, those between two digits.
    private(set) var decimalCommas = 0

    var commas: Int { counts[counts.count - 1] }

    /// The first records of a text that hold something.
    ///
    /// - Parameter isWhole: whether the text goes no further: if it does, its last record is cut, and does not count
    ///   unless it is the only one.
    static func records(in text: ArraySlice<UInt8>, isWhole: Bool) -> [MarkCounts] {
        let marks = Delimiter.usual.map(\.byte)
        var records: [MarkCounts] = []
        var record = MarkCounts()
        var (isQuoted, mayOpen, isEmpty) = (false, true, true)
        for (index, byte) in zip(text.indices, text) {
            if isQuoted {
                if byte == Marks.quote { (isQuoted, mayOpen) = (false, true) }
                continue
            }
            if byte == Marks.feed || byte == Marks.carriageReturn {
                if !isEmpty { records.append(record) }
                (record, mayOpen, isEmpty) = (MarkCounts(), true, true)
                continue
            }
            isEmpty = false
            if byte == Marks.quote {
                // A quote inside a field means nothing. Behind a closing one, it is a doubled quote's second half.
                isQuoted = mayOpen
                continue
            }
            let mark = marks.firstIndex(of: byte)
            if let mark {
                record.counts[mark] += 1
                if byte == Delimiter.comma.byte, isDigit(text, index - 1), isDigit(text, index + 1) {
                    record.decimalCommas += 1
                }
            }
            mayOpen = mark != nil
        }
        if !isEmpty, isWhole || records.isEmpty { records.append(record) }
        return records
    }

    private static func isDigit(_ text: ArraySlice<UInt8>, _ index: Int) -> Bool {
        text.indices.contains(index) && 0x30...0x39 ~= text[index]
    }
}
