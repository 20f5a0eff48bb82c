import Synchronization

/// Work that is shared among the processor's cores.
package enum Jobs {
    /// Does a number of pieces of work, some at a time, beginning in their order.
    ///
    /// What comes out does not depend on how many are done at a time: results stand in the order of the work, and of
    /// several failures the first piece's is thrown. None begins after a failure.
    ///
    /// - Parameter atATime: less than one is one, which the calling thread does. Where the system has no room for as many
    ///   threads, it is fewer.
    package static func map<Result: Sendable, Failure: Error>(
        _ count: Int, atATime: Int, _ body: @Sendable (Int) throws(Failure) -> Result
    ) throws(Failure) -> [Result] {
        let workers = (0..<max(1, min(atATime, count))).map { _ in Worker<Result, Failure>() }
        let queue = Queue(count)
        // Every helper is waited for before the work goes out of reach.
        withoutActuallyEscaping(body) { body in
            let helpers = workers.dropFirst().map { worker in HelperThread { worker.work(on: queue, body) } }
            workers[0].work(on: queue, body)
            for helper in helpers { helper?.join() }
        }
        // In loops: this is not compiled for each kind of result, and what a sequence calls would be looked up for each.
        var first: (piece: Int, error: Failure)?
        var inOrder = [Result?](repeating: nil, count: count)
        for worker in workers {
            let outcome = worker.outcome.withLock { $0 }
            for (piece, result) in outcome.results { inOrder[piece] = result }
            if let failure = outcome.failure, failure.piece < first?.piece ?? count { first = failure }
        }
        if let first { throw first.error }
        var results: [Result] = []
        for case let result? in inOrder { results.append(result) }
        return results
    }

    /// All that workers share: a lock would be waited for where pieces are small, and ThreadSanitizer takes what follows
    /// upon such a wait for a race.
    private final class Queue: Sendable {
        private let count: Int
        private let begun = Atomic(0)

        init(_ count: Int) { self.count = count }

        /// - Returns: nil when all pieces are begun, or after a failure.
        func next() -> Int? {
            let piece = begun.wrappingAdd(1, ordering: .relaxed).oldValue
            return piece < count ? piece : nil
        }

        func stop() { begun.store(count, ordering: .relaxed) }
    }

    /// What one of those that work at a time did.
    private struct Outcome<Result: Sendable, Failure: Error>: Sendable {
        var results: [(piece: Int, result: Result)] = []
        var failure: (piece: Int, error: Failure)?
    }

    /// Keeps its outcome for whoever waits for all workers.
    private final class Worker<Result: Sendable, Failure: Error>: Sendable {
        let outcome = Mutex(Outcome<Result, Failure>())

        func work(on queue: Queue, _ body: (Int) throws(Failure) -> Result) {
            var outcome = Outcome<Result, Failure>()
            while outcome.failure == nil, let piece = queue.next() {
                do throws(Failure) {
                    outcome.results.append((piece, try body(piece)))
                } catch {
                    outcome.failure = (piece, error)
                    queue.stop()
                }
            }
            self.outcome.withLock { $0 = outcome }
        }
    }
}
