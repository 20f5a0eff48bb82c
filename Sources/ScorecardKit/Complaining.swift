/// What was read of a user's files, with all that is wrong or odd in them.
public protocol Complaining {
    var errorCount: Int { get }
    var warningCount: Int { get }

    /// Every complaint, each with its file, line and column, the line itself, and a hint.
    ///
    /// - Parameter colour: whether to colour it for a terminal.
    func complaints(colour: Bool) -> String

    /// The same for machines: a JSON array, one object a line.
    var complaintsAsJSON: String { get }
}

extension Scorecards: Complaining {}
