import Glibc

/// Data that is printed in pieces, until it is all printed or whoever reads it goes away.
struct RowOutput {
    /// The system's number for why no more can be printed, or 0.
    private var failure: Int32 = 0
    private var megabytes = 0
    private var bytes = 0
    /// Where a person reads the data itself, it shows how far it has come.
    private let showsProgress = isatty(STDOUT_FILENO) == 0

    /// False once no more can be printed.
    var isWanted: Bool { failure == 0 }

    /// - Returns: false where no more can be printed.
    mutating func write(_ piece: Span<UInt8>) -> Bool {
        failure = Console.data(piece)
        bytes += piece.count
        if showsProgress, bytes >> 20 >= megabytes + 10 {
            megabytes = bytes >> 20
            Console.progress("\(megabytes) MB")
        }
        return isWanted
    }

    /// Ends the program where the data could not be printed; where whoever read it went away, it is not wanted any more.
    func end() throws {
        if megabytes > 0 { Console.progress("") }
        try Console.check(failure)
    }
}
