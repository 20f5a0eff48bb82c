/// Why the events of a file could not be read to the end.
enum Interruption: Error {
    /// libyaml could not go on.
    case syntax(SyntaxError)
    /// A complaint has been made that leaves nothing worth reading.
    case stopped
}
