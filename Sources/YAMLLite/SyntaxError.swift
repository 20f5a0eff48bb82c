/// libyaml's own complaint, in its own words, which are not for users: ``Translation`` turns them into ours.
struct SyntaxError: Error {
    /// Such as `mapping values are not allowed in this context`.
    var problem: String
    /// Such as `while scanning a simple key`; may be empty.
    var context: String
    /// Indices of the source's characters.
    var problemIndex: Int
    /// Where the construct begins in which the problem arose.
    var contextIndex: Int
}
