import Dispatch
import Synchronization

/// Work that is shared among the processor's cores.
package enum Jobs {
    /// Does a number of pieces of work, some at a time, beginning in their order.
    ///
    /// What comes out does not depend on how many are done at a time: results stand in the order of the work, and of
    /// several failures the first piece's is thrown. None begins after a failure.
    ///
    /// - Parameter atATime: less than one is one, which the calling thread does.
    package static func map<Result: Sendable, Failure: Error>(
        _ count: Int, atATime: Int, _ body: @Sendable (Int) throws(Failure) -> Result
    ) throws(Failure) -> [Result] {
        let state = Mutex(State<Result, Failure>(results: Array(repeating: nil, count: count)))
        DispatchQueue.concurrentPerform(iterations: max(1, min(atATime, count))) { _ in
            while let piece = state.withLock({ $0.begin() }) {
                do throws(Failure) {
                    let result = try body(piece)
                    state.withLock { $0.results[piece] = result }
                } catch {
                    state.withLock { $0.fail(piece, error) }
                }
            }
        }
        return try state.withLock { state throws(Failure) in
            if let failure = state.failure { throw failure.error }
            return state.results.compactMap { $0 }
        }
    }

    private struct State<Result: Sendable, Failure: Error>: Sendable {
        var results: [Result?]
        var next = 0
        var failure: (piece: Int, error: Failure)?

        mutating func begin() -> Int? {
            guard failure == nil, next < results.count else { return nil }
            next += 1
            return next - 1
        }

        mutating func fail(_ piece: Int, _ error: Failure) {
            if failure.map({ piece < $0.piece }) ?? true { failure = (piece, error) }
        }
    }
}
