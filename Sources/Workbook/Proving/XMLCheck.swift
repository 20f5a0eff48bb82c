import CExpat

/// Follows an XML text to its end without keeping any of it.
struct XMLCheck: ~Copyable {
    private let parser: XML_Parser
    private let part: String

    init(part: String) throws(ProofError) {
        guard let parser = XML_ParserCreate(nil) else { throw ProofError(part: part, reason: "out of memory") }
        self.parser = parser
        self.part = part
    }

    deinit { XML_ParserFree(parser) }

    func add(_ bytes: UnsafeRawBufferPointer) throws(ProofError) {
        let text = bytes.bindMemory(to: CChar.self)
        try check(XML_Parse(parser, text.baseAddress, Int32(clamping: text.count), 0))
    }

    /// The text is complete only where every element is closed.
    func finish() throws(ProofError) { try check(XML_Parse(parser, nil, 0, 1)) }

    private func check(_ status: XML_Status) throws(ProofError) {
        guard status != XML_STATUS_OK else { return }
        let reason = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? "not XML"
        throw ProofError(part: part, reason: "\(reason), line \(XML_GetCurrentLineNumber(parser))")
    }
}
