import Composition
import FoundationEssentials

/// What was asked for beside a workbook's files, as the workbook carries it.
struct CarriedSettings: Sendable, Hashable {
    /// Of the program that built it.
    var version: String
    var quarter: String
    /// Seconds since 1970.
    var created: Int

    private static let name = "build"

    var file: CarriedFile {
        CarriedFile(
            kind: .setting, name: Self.name, text: "version: \(version)\nquarter: \(quarter)\ncreated: \(created)")
    }

    init(version: String, quarter: String, created: Int) {
        self.version = version
        self.quarter = quarter
        self.created = created
    }

    init?(_ files: [CarriedFile]) {
        guard let file = files.first(where: { $0.kind == .setting && $0.name == Self.name }) else { return nil }
        var values: [Substring: String] = [:]
        for line in file.text.split(separator: "\n") {
            let parts = line.split(separator: ":", maxSplits: 1)
            if parts.count == 2 { values[parts[0]] = String(parts[1].drop { $0 == " " }) }
        }
        guard let version = values["version"], let quarter = values["quarter"],
            let created = values["created"].flatMap({ Int($0) })
        else { return nil }
        self.init(version: version, quarter: quarter, created: created)
    }
}

extension CarriedFile {
    init(_ kind: Kind, _ file: InputFile, name: String? = nil) {
        self.init(kind: kind, name: name ?? String(file.source.lastName), text: Self.text(file.bytes))
    }

    /// A file that another names: a logo is no text.
    init(named path: String, _ file: InputFile) {
        if file.bytes.contains(where: { $0 < 0x20 && ![0x09, 0x0A, 0x0D].contains($0) })
            || String(validating: file.bytes, as: UTF8.self) == nil
        {
            self.init(kind: .namedBytes, name: path, text: Data(file.bytes).base64EncodedString())
        } else {
            self.init(.named, file, name: path)
        }
    }

    /// With line ends in LF and without a byte order mark, which YAML and CSV read alike.
    static func text(_ bytes: [UInt8]) -> String {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        var text = ""
        var isAfterReturn = false
        for scalar in String(decoding: bytes.starts(with: mark) ? bytes[3...] : bytes[...], as: UTF8.self)
            .unicodeScalars
        {
            if !(scalar == "\n" && isAfterReturn) {
                text.unicodeScalars.append(scalar == "\r" ? "\n" : scalar)
            }
            isAfterReturn = scalar == "\r"
        }
        return text
    }

    /// The file as it was read, in a folder of a name of its own.
    func input(in folder: String) -> InputFile? {
        switch kind {
        case .namedBytes: Data(base64Encoded: text).map { InputFile(name: "\(folder)/\(name)", bytes: Array($0)) }
        default: InputFile(name: "\(folder)/\(name)", bytes: Array(text.utf8))
        }
    }
}
