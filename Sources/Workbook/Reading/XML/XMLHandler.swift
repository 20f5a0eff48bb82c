import Rows

/// What is told of a part's XML, element by element.
///
/// A class, as expat's C callbacks cannot be generic; each kind of part has a subclass.
class XMLHandler {
    /// True once nothing more is wanted: the rest of the part is then not read.
    final var hasEnough: Bool {
        // Looked at after every element. No access overlaps another: there are these two, and each is over at once.
        get { unsafe enough }
        set { unsafe enough = newValue }
    }
    @exclusivity(unchecked) private final var enough = false

    /// An element begins.
    ///
    /// - Returns: whether to go into it. If not, neither its end nor anything within it is told.
    func start(_ element: borrowing XMLElement) throws(ReadFailure) -> Bool { true }

    /// An element ends that was gone into.
    func end() throws(ReadFailure) {}

    /// A piece of the text in such an element: a text may come in several.
    func text(_ bytes: Span<UInt8>) throws(ReadFailure) {}
}
