import CExpat
import Rows

/// Owns an expat parser, which tells a handler of one part's XML.
///
/// A document type is refused, and with it all entities but the five of XML itself.
@safe struct XMLParser: ~Copyable {
    // Each `unsafe` here holds: parser and state are made by `init`, stay in their places, and are there until
    // `deinit`. Expat calls back only while it parses, on the same thread, and lends as many bytes as it says; it keeps
    // none of ours.

    private let parser: XML_Parser
    private let handler: XMLHandler
    private let state: UnsafeMutablePointer<XMLState>
    private let length: Int

    /// Keeps who makes a file from filling one place of expat's tables with names. By itself expat would ask the system
    /// for one for each part.
    private static let salt = UInt.random(in: 1 ... .max)

    /// - Parameters:
    ///   - length: of the part, in bytes.
    ///   - items: elements and attributes that were read before, in other parts.
    init(_ handler: XMLHandler, length: Int, items: Int) throws(ReadFailure) {
        guard let parser = unsafe XML_ParserCreate(nil) else {
            throw ReadFailure("cannot be read: there is not enough memory")
        }
        _ = unsafe XML_SetHashSalt(parser, Self.salt)
        unsafe self.parser = parser
        self.handler = handler
        self.length = length
        unsafe state = .allocate(capacity: 1)
        unsafe state.initialize(to: XMLState(handler: handler, parser: parser, items: items))
        unsafe XML_SetUserData(parser, state)
        unsafe XML_SetElementHandler(
            parser,
            { state, name, attributes in
                guard let name = unsafe name, let attributes = unsafe attributes else { return }
                unsafe XMLState.at(state)?.pointee.start(name, attributes)
            },
            { state, _ in unsafe XMLState.at(state)?.pointee.end() })
        unsafe XML_SetCharacterDataHandler(parser) { state, text, count in
            let bytes = unsafe UnsafeRawBufferPointer(start: text, count: max(0, Int(count)))
            unsafe bytes.withMemoryRebound(to: UInt8.self) { unsafe XMLState.at(state)?.pointee.text($0.span) }
        }
        unsafe XML_SetStartDoctypeDeclHandler(parser) { state, _, _, _, _ in
            unsafe XMLState.at(state)?.pointee.doctype()
        }
    }

    deinit {
        // Freed nowhere else.
        unsafe XML_ParserFree(parser)
        unsafe state.deinitialize(count: 1)
        unsafe state.deallocate()
    }

    /// Elements and attributes read so far, with those from before.
    var items: Int { unsafe state.pointee.items }

    /// Takes the next bytes. With the last of them, every element must be closed.
    ///
    /// - Returns: whether more are wanted.
    func add(_ bytes: Span<UInt8>) throws(ReadFailure) -> Bool {
        unsafe state.pointee.fed += bytes.count
        // Of the last bytes, expat does not count the lines, which takes a tenth of the time.
        let isLast = unsafe state.pointee.fed == length
        let status = unsafe bytes.withUnsafeBytes { bytes in
            unsafe bytes.withMemoryRebound(to: CChar.self) {
                unsafe XML_Parse(parser, $0.baseAddress, Int32(clamping: $0.count), isLast ? 1 : 0)
            }
        }
        try check(status)
        // An unfinished tag begins where expat waits.
        let waiting = unsafe state.pointee.fed - Int(XML_GetCurrentByteIndex(parser))
        guard waiting <= ReadingLimits.tagBytes || handler.hasEnough else {
            throw .tooLarge("a part of it holds a tag or comment of more than \(ReadingLimits.tagBytes >> 20) MB")
        }
        return !handler.hasEnough
    }

    private func check(_ status: XML_Status) throws(ReadFailure) {
        guard status != XML_STATUS_OK else { return }
        if let failure = unsafe state.pointee.failure { throw failure }
        if handler.hasEnough { return }
        throw unsafe .broken(XML_GetErrorCode(parser), in: parser)
    }
}
