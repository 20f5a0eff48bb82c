import Composition

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
