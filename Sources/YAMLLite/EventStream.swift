import CYAML

/// libyaml's parser over one source; owns the C structures and the bytes that they point to.
@safe final class EventStream {
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let bytes: UnsafeMutableBufferPointer<UInt8>
    private let source: Source

    init(_ source: Source) throws(SyntaxError) {
        self.source = source
        // Both stay where they are until `deinit`, which is the only one to free them: the parser points to itself and
        // to the bytes.
        unsafe parser = .allocate(capacity: 1)
        unsafe parser.initialize(to: yaml_parser_t())
        unsafe bytes = .allocate(capacity: 4 * source.scalars.count)
        var place = 0
        // There is room for all: none takes more than four.
        for scalar in source.scalars {
            if scalar.isASCII {
                unsafe bytes.initializeElement(at: place, to: UInt8(truncatingIfNeeded: scalar.value))
                place += 1
            } else {
                for unit in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
                    unsafe bytes.initializeElement(at: place, to: unit)
                    place += 1
                }
            }
        }
        guard unsafe yaml_parser_initialize(parser) == 1 else {
            throw SyntaxError(problem: "out of memory", context: "", problemIndex: 0, contextIndex: 0)
        }
        unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        unsafe yaml_parser_set_input_string(parser, bytes.baseAddress, place)
    }

    deinit {
        // Safe after a failed initialisation too: the structure is then all zeros.
        unsafe yaml_parser_delete(parser)
        unsafe parser.deallocate()
        unsafe bytes.deallocate()
    }

    /// The next event. After the end of the stream, and after an error, do not ask again.
    func next() throws(SyntaxError) -> Event {
        // The library fills the event in before anything of it is looked at, of `data` the member that goes with its
        // type; what it points to is there until the event is deleted.
        var event = unsafe yaml_event_t()
        guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw error() }
        defer { unsafe yaml_event_delete(&event) }
        let start = unsafe index(event.start_mark)
        let range = unsafe start..<max(start, index(event.end_mark))

        switch unsafe event.type {
        case YAML_DOCUMENT_START_EVENT:
            return Event(kind: .documentStart, range: range)
        case YAML_DOCUMENT_END_EVENT:
            return Event(kind: .documentEnd, range: range)
        case YAML_ALIAS_EVENT:
            return Event(kind: .alias, range: range)
        case YAML_SCALAR_EVENT:
            let scalar = unsafe event.data.scalar
            let bytes = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
            let text = unsafe String(decoding: bytes, as: UTF8.self)
            return unsafe Event(
                kind: .scalar(Scalar(text: text, style: Scalar.Style(scalar.style))), range: range,
                hasAnchor: scalar.anchor != nil, hasTag: scalar.tag != nil)
        case YAML_SEQUENCE_START_EVENT:
            let list = unsafe event.data.sequence_start
            return unsafe Event(
                kind: .listStart(isFlow: list.style == YAML_FLOW_SEQUENCE_STYLE), range: range,
                hasAnchor: list.anchor != nil, hasTag: list.tag != nil)
        case YAML_SEQUENCE_END_EVENT:
            return Event(kind: .listEnd, range: range)
        case YAML_MAPPING_START_EVENT:
            let mapping = unsafe event.data.mapping_start
            return unsafe Event(
                kind: .mappingStart(isFlow: mapping.style == YAML_FLOW_MAPPING_STYLE), range: range,
                hasAnchor: mapping.anchor != nil, hasTag: mapping.tag != nil)
        case YAML_MAPPING_END_EVENT:
            return Event(kind: .mappingEnd, range: range)
        case YAML_STREAM_START_EVENT:
            return Event(kind: .streamStart, range: range)
        default:
            return Event(kind: .streamEnd, range: range)
        }
    }

    private func error() -> SyntaxError {
        // What the parser says of an error is there as long as it is itself, and ends with a zero byte.
        let state = unsafe parser.pointee
        let problem = unsafe index(state.problem_mark)
        return SyntaxError(
            problem: unsafe state.problem.map { unsafe String(cString: $0) } ?? "out of memory",
            context: unsafe state.context.map { unsafe String(cString: $0) } ?? "",
            problemIndex: problem,
            contextIndex: unsafe state.context == nil ? problem : index(state.context_mark))
    }

    /// libyaml counts code points as we do, but only line and column are trusted to come through every kind of break.
    private func index(_ mark: yaml_mark_t) -> Int {
        let line = Int(clamping: mark.line)
        guard line < source.lineStarts.count else { return source.scalars.count }
        return min(source.lineStarts[line] + Int(clamping: min(mark.column, 1 << 30)), source.scalars.count)
    }
}

extension Scalar.Style {
    fileprivate init(_ style: yaml_scalar_style_t) {
        switch style {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE: self = .singleQuoted
        case YAML_DOUBLE_QUOTED_SCALAR_STYLE: self = .doubleQuoted
        case YAML_LITERAL_SCALAR_STYLE: self = .literal
        case YAML_FOLDED_SCALAR_STYLE: self = .folded
        default: self = .plain
        }
    }
}
