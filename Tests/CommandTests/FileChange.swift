/// What a command did to a file.
struct FileChange: Hashable, Sendable {
    enum Kind: String, Sendable {
        case wrote
        /// Written again, with the same content.
        case rewrote
        case removed
    }

    let kind: Kind
    let path: String
    var content = Content.text("")

    enum Content: Hashable, Sendable {
        case text(String)
        case binary
        /// Longer than a case should be.
        case long
        /// A folder, a link or a pipe.
        case other

        var mark: String {
            switch self {
            case .text: ""
            case .binary: " (binary)"
            case .long: " (long)"
            case .other: " (not a file)"
            }
        }
    }

    /// In bytes.
    private static let longText = 1500

    init(_ kind: Kind, _ path: String, bytes: [UInt8]?) {
        self.kind = kind
        self.path = path
        guard kind == .wrote else { return }
        guard let bytes else {
            content = .other
            return
        }
        if bytes.contains(0) || String(validating: bytes, as: UTF8.self) == nil {
            content = .binary
        } else {
            content = bytes.count > Self.longText ? .long : .text(String(decoding: bytes, as: UTF8.self))
        }
    }

    /// - Parameter rest: the path, and the mark of a content that is not shown.
    init?(_ kind: String, _ rest: String, _ text: String) {
        guard let kind = Kind(rawValue: kind) else { return nil }
        self.kind = kind
        for hidden in [Content.binary, .long, .other] where rest.hasSuffix(hidden.mark) {
            path = String(rest.dropLast(hidden.mark.count))
            content = hidden
            return
        }
        path = rest
        content = .text(text)
    }

    var lines: [String] {
        let heading = "=== \(kind.rawValue) \(path)\(content.mark)"
        guard case .text(let text) = content else { return [heading] }
        return [heading] + VisibleText.encode(text)
    }
}
