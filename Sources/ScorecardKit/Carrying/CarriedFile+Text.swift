import Composition
import FoundationEssentials

extension CarriedFile {
    init(_ kind: Kind, _ file: InputFile) throws(InputFailure) {
        self.init(kind: kind, name: String(file.source.lastName), text: Self.text(try file.read()))
    }

    /// A file that another names: a logo is no text.
    init(named path: String, _ file: InputFile) throws(InputFailure) {
        let bytes = try file.read()
        if bytes.contains(where: { $0 < 0x20 && ![0x09, 0x0A, 0x0D].contains($0) })
            || String(validating: bytes, as: UTF8.self) == nil
        {
            self.init(kind: .namedBytes, name: path, text: Data(bytes).base64EncodedString())
        } else {
            self.init(kind: .named, name: path, text: Self.text(bytes))
        }
    }

    /// With line ends in LF and without a byte order mark, which YAML and CSV read alike.
    static func text(_ bytes: [UInt8]) -> String {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        var text = bytes.starts(with: mark) ? bytes[3...] : bytes[...]
        if text.contains(UInt8(ascii: "\r")) {
            var isAfterReturn = false
            text = text.reduce(into: []) { text, byte in
                if !(byte == UInt8(ascii: "\n") && isAfterReturn) {
                    text.append(byte == UInt8(ascii: "\r") ? UInt8(ascii: "\n") : byte)
                }
                isAfterReturn = byte == UInt8(ascii: "\r")
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The file as it was read, in a folder of a name of its own.
    func input(in folder: String) -> InputFile? {
        switch kind {
        case .namedBytes: Data(base64Encoded: text).map { InputFile(name: "\(folder)/\(name)", bytes: Array($0)) }
        default: InputFile(name: "\(folder)/\(name)", bytes: Array(text.utf8))
        }
    }
}
