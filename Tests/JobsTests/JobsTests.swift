import Foundation
import Jobs
import Synchronization
import Testing

@Suite("Work that is done some pieces at a time")
struct JobsTests {
    private struct Broken: Error, Equatable {
        let piece: Int
    }

    @Test("comes out in its own order", arguments: [1, 2, 3, 64])
    func order(atATime: Int) {
        let results = Jobs.map(40, atATime: atATime) { piece -> Int in
            // The first pieces take longest.
            usleep(UInt32(40 - piece) * 100)
            return piece * piece
        }
        #expect(results == (0..<40).map { $0 * $0 })
    }

    @Test("fails as its first piece that fails does, whichever failed sooner", arguments: [1, 2, 8])
    func failure(atATime: Int) {
        let begun = Mutex(Set<Int>())
        #expect(throws: Broken(piece: 3)) {
            try Jobs.map(200, atATime: atATime) { piece throws(Broken) in
                begun.withLock { _ = $0.insert(piece) }
                usleep(piece == 3 ? 20_000 : 1_000)
                if [3, 4, 6].contains(piece) { throw Broken(piece: piece) }
            }
        }
        // The rest was not begun for nothing.
        #expect(begun.withLock { $0.count } < 100)
    }

    @Test("may be none at all")
    func none() {
        #expect(Jobs.map(0, atATime: 4) { $0 } == [])
    }
}
