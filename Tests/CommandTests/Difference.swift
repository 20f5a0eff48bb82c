/// Two texts line by line: `-` before a line that was expected, `+` before one that came instead.
enum Difference {
    static func between(expected: [String], actual: [String]) -> String {
        let difference = actual.difference(from: expected)
        var removed: Set<Int> = []
        var inserted: Set<Int> = []
        for change in difference {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): inserted.insert(offset)
            }
        }
        var text = ""
        var (old, new) = (0, 0)
        while old < expected.count || new < actual.count {
            if removed.contains(old) {
                text += "- \(expected[old])\n"
                old += 1
            } else if inserted.contains(new) {
                text += "+ \(actual[new])\n"
                new += 1
            } else {
                text += "  \(actual[new])\n"
                old += 1
                new += 1
            }
        }
        return text
    }

    /// The same without the lines that both have.
    static func changes(expected: [String], actual: [String]) -> String {
        between(expected: expected, actual: actual).split(separator: "\n")
            .filter { !$0.hasPrefix("  ") }.map { $0 + "\n" }.joined()
    }
}
