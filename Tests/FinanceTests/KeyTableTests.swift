import Testing

@testable import Finance

@Suite("A table of keys") struct KeyTableTests {
    @Test("finds every key again, by number and text, however long it is and however often the table grew")
    func finds() {
        var table = KeyTable()
        let keys = (0..<5_000).map { number in
            (number: number % 3, text: Array((String(repeating: "a", count: number % 20) + "\(number)").utf8))
        }
        for (place, key) in keys.enumerated() {
            let hash = table.hash(key.number, key.text.span)
            #expect(table.find(hash) { keys[$0].number == key.number && keys[$0].text == key.text } == nil)
            table.insert(hash)
            #expect(table.find(hash) { keys[$0].number == key.number && keys[$0].text == key.text } == place)
        }
        for (place, key) in keys.enumerated() {
            let hash = table.hash(key.number, key.text.span)
            #expect(table.find(hash) { keys[$0].number == key.number && keys[$0].text == key.text } == place)
        }
    }

    @Test("tells keys of one hash apart") func collisions() {
        var table = KeyTable()
        for _ in 0..<3 { table.insert(7) }
        #expect(table.find(7) { $0 == 2 } == 2)
        #expect(table.find(7) { _ in false } == nil)
    }

    @Test("spreads keys otherwise in every run") func seeds() {
        let hashes = Set((0..<20).map { _ in KeyTable().hash(0, Array("04010".utf8).span) })
        #expect(hashes.count > 1)
    }

    @Test("remembers what was found out about a word") func words() {
        var memory = WordMemory<Int?>()
        let (known, unknown) = (Array("CAP".utf8), Array("CAPS".utf8))
        memory.remember(3, of: known.span)
        memory.remember(nil, of: Array("ENV".utf8).span)
        #expect(memory.value(of: known.span) == .some(3))
        #expect(memory.value(of: Array("ENV".utf8).span) == .some(nil))
        #expect(memory.value(of: unknown.span) == nil)
    }
}
