import CExpat
import Rows

/// Owns an expat parser, which tells a handler of one part's XML.
///
/// A document type is refused, and with it all entities but the five of XML itself.
struct XMLParser: ~Copyable {
    private let parser: XML_Parser
    private let handler: XMLHandler
    private let state: UnsafeMutablePointer<XMLState>

    /// - Parameter items: elements and attributes that were read before, in other parts.
    init(_ handler: XMLHandler, items: Int = 0) throws(ReadFailure) {
        guard let parser = XML_ParserCreate(nil) else {
            throw ReadFailure("cannot be read: there is not enough memory")
        }
        self.parser = parser
        self.handler = handler
        state = .allocate(capacity: 1)
        state.initialize(to: XMLState(handler: handler, parser: parser, items: items))
        XML_SetUserData(parser, state)
        XML_SetElementHandler(
            parser,
            { state, name, attributes in
                guard let name, let attributes else { return }
                XMLState.at(state)?.pointee.start(name, attributes)
            },
            { state, _ in XMLState.at(state)?.pointee.end() })
        XML_SetCharacterDataHandler(parser) { state, text, count in
            XMLState.at(state)?.pointee.text(UnsafeRawBufferPointer(start: text, count: max(0, Int(count))))
        }
        XML_SetStartDoctypeDeclHandler(parser) { state, _, _, _, _ in XMLState.at(state)?.pointee.doctype() }
    }

    deinit {
        XML_ParserFree(parser)
        state.deinitialize(count: 1)
        state.deallocate()
    }

    /// Elements and attributes read so far, with those from before.
    var items: Int { state.pointee.items }

    /// Takes the next bytes.
    ///
    /// - Returns: whether more are wanted.
    func add(_ bytes: UnsafeRawBufferPointer) throws(ReadFailure) -> Bool {
        let text = bytes.assumingMemoryBound(to: CChar.self)
        try check(XML_Parse(parser, text.baseAddress, Int32(clamping: text.count), 0))
        state.pointee.fed += bytes.count
        // An unfinished tag begins where expat waits.
        let waiting = state.pointee.fed - Int(XML_GetCurrentByteIndex(parser))
        guard waiting <= ReadingLimits.tagBytes || handler.hasEnough else {
            throw .tooLarge("a part of it holds a tag or comment of more than \(ReadingLimits.tagBytes >> 20) MB")
        }
        return !handler.hasEnough
    }

    /// There are no more bytes: every element must be closed.
    func finish() throws(ReadFailure) { try check(XML_Parse(parser, nil, 0, 1)) }

    private func check(_ status: XML_Status) throws(ReadFailure) {
        guard status != XML_STATUS_OK else { return }
        if let failure = state.pointee.failure { throw failure }
        if handler.hasEnough { return }
        throw .broken(XML_GetErrorCode(parser), in: parser)
    }
}
