/// What came of a command.
struct Outcome: Hashable, Sendable {
    var stdout = ""
    var stderr = ""
    var status: Int32 = 0
    /// In the order of their paths.
    var files: [FileChange] = []

    /// Takes a part of a case's file.
    ///
    /// - Returns: whether it is one.
    mutating func take(_ kind: String, _ rest: String, _ text: String) -> Bool {
        switch kind {
        case "stdout": stdout = text
        case "stderr": stderr = text
        case "exit":
            guard let number = Int32(rest) else { return false }
            status = number
        default:
            guard let change = FileChange(kind, rest, text) else { return false }
            files.append(change)
        }
        return true
    }

    /// As it stands in a case's file.
    var lines: [String] {
        var lines: [String] = []
        if !stdout.isEmpty { lines += ["=== stdout"] + VisibleText.encode(stdout) }
        if !stderr.isEmpty { lines += ["=== stderr"] + VisibleText.encode(stderr) }
        if status != 0 { lines.append("=== exit \(status)") }
        return lines + files.flatMap(\.lines)
    }
}
