import CExpat
import Rows

/// What expat's callbacks work on: follows the depth, leaves out what the handler does not want, and keeps its failure,
/// which cannot be thrown through C.
///
/// Where something is said twice, for programs that know an extension of the format and for all others, the handler is
/// told what is for the others, as if it stood there alone: `Choice` is left out, and through `AlternateContent` and
/// `Fallback` it looks as through glass. No extension is known here.
@safe struct XMLState {
    // Each `unsafe` here holds: whoever made it answers for the parser, and expat for what it hands over, which is
    // there while it calls. Its texts end with a zero byte and its lists with nil, and nothing looks behind those.

    private let handler: XMLHandler
    private let parser: XML_Parser
    /// Bytes taken so far.
    var fed = 0
    /// Elements and attributes met so far, in other parts too.
    private(set) var items: Int
    private(set) var failure: ReadFailure?
    private var depth = 0
    /// How many elements are open within and including the one that the handler does not want; 0 outside.
    private var skipped = 0
    /// The depths of the open elements that the handler looks through.
    private var glass: [Int] = []
    private var isStopped = false
    private var names = XMLNames()
    private var namespaces: XMLNamespaces

    /// - Parameter parser: must be there as long as this is.
    @unsafe
    init(handler: XMLHandler, parser: XML_Parser, items: Int) {
        self.items = items
        self.handler = handler
        unsafe self.parser = parser
        namespaces = unsafe XMLNamespaces(parser: parser)
    }

    /// The state that a callback is handed: what the parser was given.
    @unsafe
    static func at(_ pointer: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<XMLState>? {
        unsafe pointer?.assumingMemoryBound(to: XMLState.self)
    }

    @unsafe
    mutating func start(_ name: UnsafePointer<CChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>) {
        // A few callbacks may still come after a stop.
        guard !isStopped else { return }
        depth += 1
        do throws(ReadFailure) {
            guard depth <= ReadingLimits.depth else {
                throw .damaged("a part of it nests elements more than \(ReadingLimits.depth) deep")
            }
            try unsafe take(attributes)
            let (vocabulary, local) = try unsafe split(name)
            if skipped > 0 {
                skipped += 1
            } else if try unsafe !goesInto(vocabulary, local, attributes) {
                skipped = 1
            }
        } catch {
            stop(error)
        }
    }

    @unsafe
    private mutating func take(_ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>) throws(ReadFailure) {
        items += 1
        var hasPrefixes = false
        var at = unsafe attributes
        while let attribute = unsafe at[0], let value = unsafe at[1] {
            // Most names are one letter, as in `r`.
            if unsafe attribute[0] != 0, unsafe attribute[1] != 0, try unsafe takeWord(attribute, value) {
                hasPrefixes = true
            }
            unsafe at += 2
            items += 1
        }
        guard items <= ReadingLimits.items else {
            throw .tooLarge("it holds more cells than can be read in a few seconds")
        }
        if hasPrefixes { try unsafe namespaces.check(attributes) }
    }

    /// Takes an attribute whose name has more than one letter. Not a part of the loop above, which would look after this
    /// one's lists for every element.
    ///
    /// - Returns: whether the name has a prefix.
    @unsafe @inline(never)
    private mutating func takeWord(
        _ attribute: UnsafePointer<CChar>, _ value: UnsafePointer<CChar>
    ) throws(ReadFailure) -> Bool {
        let name = unsafe XMLName(attribute)
        try names.add(name)
        try unsafe namespaces.take(name, value: value, depth: depth)
        return name.prefix != nil
    }

    /// Parts the name of an element.
    @unsafe @inline(__always)
    private mutating func split(
        _ name: UnsafePointer<CChar>
    ) throws(ReadFailure) -> (XMLVocabulary, local: UnsafePointer<CChar>) {
        guard unsafe name[0] != 0, unsafe name[1] != 0 else { return unsafe (namespaces.usual, name) }
        let name = unsafe XMLName(name)
        try names.add(name)
        return try unsafe (namespaces.vocabulary(ofElement: name), name.local)
    }

    @unsafe @inline(__always)
    private mutating func goesInto(
        _ vocabulary: XMLVocabulary, _ local: UnsafePointer<CChar>,
        _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>
    ) throws(ReadFailure) -> Bool {
        // The element is gone before they change.
        try unsafe withUnsafePointer(to: namespaces) { namespaces throws(ReadFailure) in
            let element = unsafe XMLElement(
                vocabulary: vocabulary, local: local, attributes: attributes, namespaces: namespaces)
            guard vocabulary == .compatibility else { return try handler.start(element) }
            guard element.isNamed("AlternateContent") || element.isNamed("Fallback") else { return false }
            glass.append(depth)
            return true
        }
    }

    mutating func end() {
        guard !isStopped else { return }
        if namespaces.innermost == depth { namespaces.leave(depth: depth) }
        depth -= 1
        guard skipped == 0 else {
            skipped -= 1
            return
        }
        guard glass.last != depth + 1 else {
            glass.removeLast()
            return
        }
        do throws(ReadFailure) {
            try handler.end()
            if handler.hasEnough { stop(nil) }
        } catch {
            stop(error)
        }
    }

    mutating func text(_ bytes: Span<UInt8>) {
        guard !isStopped, skipped == 0 else { return }
        do throws(ReadFailure) { try handler.text(bytes) } catch { stop(error) }
    }

    mutating func doctype() {
        stop(.damaged("a part of it holds a document type, which no workbook has"))
    }

    private mutating func stop(_ failure: ReadFailure?) {
        guard !isStopped else { return }
        isStopped = true
        self.failure = failure
        // Expat lets itself be stopped while it calls.
        _ = unsafe XML_StopParser(parser, XML_Bool(XML_FALSE))
    }
}
