import Diagnostics
import Glibc

/// The terminal: data goes to standard output, talk to standard error.
enum Console {
    /// Whether talk may be coloured: only where a person reads it, and did not ask for none.
    static var colours: Bool {
        isatty(STDERR_FILENO) == 1 && (System.variable("NO_COLOR") ?? "").isEmpty
            && (System.variable("TERM") ?? "dumb") != "dumb"
    }

    /// Ends the program where the data cannot be written; a reader that went away has read what it wanted.
    static func data(_ text: String) throws {
        try check(data(Array(text.utf8).span))
    }

    /// Data that comes in pieces.
    ///
    /// - Returns: the system's number for why it did not go to its end, for ``check(_:)``; or 0.
    static func data(_ bytes: Span<UInt8>) -> Int32 { System.write(bytes, to: STDOUT_FILENO) }

    /// Ends the program where data could not be written; a reader that went away has read what it wanted.
    static func check(_ failure: Int32) throws {
        guard failure != 0, failure != EPIPE else { return }
        fail("could not print: \(SystemError(failure))")
        throw Exit.couldNotWork
    }

    static func talk(_ text: String) { _ = System.write(Array(text.utf8).span, to: STDERR_FILENO) }

    /// Opens what was closed when the program was started: the first file that is written would take its place, and
    /// what is printed would go into it.
    static func open() {
        var descriptor: Int32 = 0
        while (0...STDERR_FILENO).contains(descriptor) { descriptor = System.open("/dev/null", O_RDWR) }
        if descriptor >= 0 { close(descriptor) }
    }

    /// What stands in the way, on one line whatever the names in it hold.
    static func fail(_ message: String, hint: String? = nil) {
        talk("error: \(SafeText.escaped(message))\n" + (hint.map { "hint: \(SafeText.escaped($0))\n" } ?? ""))
    }

    /// Says how far a long run has come, on one line that is overwritten; nothing where nobody watches.
    ///
    /// - Parameter terminal: where ``hushed(_:)`` says that it is.
    static func progress(_ text: String, on terminal: Int32 = STDERR_FILENO) {
        guard isatty(terminal) == 1 else { return }
        _ = System.write(Array("\r\u{1B}[K\(text)".utf8).span, to: terminal)
    }

    /// Runs something that may write to standard error by itself, as libxlsxwriter does: what it says is said again, and
    /// better, by whoever catches its error.
    ///
    /// - Parameter body: takes the descriptor at which standard error is to be had meanwhile.
    static func hushed<Result, Failure: Error>(
        _ body: (Int32) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let saved = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)
        let nowhere = System.open("/dev/null", O_WRONLY | O_CLOEXEC)
        defer {
            if saved >= 0 { close(saved) }
            if nowhere >= 0 { close(nowhere) }
        }
        guard saved >= 0, nowhere >= 0, dup2(nowhere, STDERR_FILENO) >= 0 else { return try body(STDERR_FILENO) }
        defer { dup2(saved, STDERR_FILENO) }
        return try body(saved)
    }
}
