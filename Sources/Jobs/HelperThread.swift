import Glibc

/// A thread of the system's beside the calling one, for one piece of work.
///
/// Not one of Dispatch's: where the system has no room for one more thread, Dispatch waits until it has, and so for ever.
final class HelperThread: Sendable {
    private let thread: pthread_t

    private final class Work: Sendable {
        let body: @Sendable () -> Void

        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }

    /// - Returns: nil where the system has no room for it; the work is not begun then.
    init?(_ body: @escaping @Sendable () -> Void) {
        // The work is the thread's from here on: it takes over the one count that it was given, and no more is looked at.
        // Of a thread that was not made, it is taken back.
        let work = unsafe Unmanaged.passRetained(Work(body))
        var thread = pthread_t()
        let code = unsafe pthread_create(
            &thread, nil,
            { work in
                if let work = unsafe work { unsafe Unmanaged<Work>.fromOpaque(work).takeRetainedValue().body() }
                return nil
            }, unsafe work.toOpaque())
        guard code == 0 else {
            unsafe work.release()
            return nil
        }
        self.thread = thread
    }

    /// Waits until the work is done. To be called once.
    func join() {
        pthread_join(thread, nil)
    }
}
