/// What was found out about words, so that each is looked into once: a file has few of them and many rows.
struct WordMemory<Value: Sendable>: Sendable {
    private var keys = KeyTable()
    private var bytes: [UInt8] = []
    private var words: [(place: Range<Int>, value: Value)] = []

    /// The words of a column with more are no words that tell rows apart, and are not remembered.
    private static var most: Int { 100_000 }

    func value(of word: Span<UInt8>) -> Value? {
        let number = keys.find(keys.hash(0, word)) { bytes.span.extracting(words[$0].place).isSame(as: word) }
        return number.map { words[$0].value }
    }

    /// - Parameter word: one that was not met before.
    mutating func remember(_ value: Value, of word: Span<UInt8>) {
        guard words.count < Self.most else { return }
        keys.insert(keys.hash(0, word))
        bytes.append(word)
        words.append((bytes.count - word.count..<bytes.count, value))
    }
}
