extension Diagnostic {
    /// Whether this one is to be shown before `other`: by file, then place in the file, then gravity.
    ///
    /// Complaints without a file come first, and those about a whole file before those about its lines. Identifier and
    /// message settle the rest, so that the same complaints are always printed in the same order.
    package func precedes(_ other: Diagnostic) -> Bool {
        if place?.file != other.place?.file {
            guard let file = place?.file else { return true }
            guard let otherFile = other.place?.file else { return false }
            return file < otherFile
        }
        let start = place?.start
        let otherStart = other.place?.start
        if start != otherStart {
            guard let start else { return true }
            guard let otherStart else { return false }
            return start < otherStart
        }
        return (severity.rank, id, message) < (other.severity.rank, other.id, other.message)
    }
}

extension Severity {
    /// 0 for the gravest.
    fileprivate var rank: Int {
        switch self {
        case .error: 0
        case .warning: 1
        case .note: 2
        }
    }
}

extension Place {
    /// Where only the line is known, its beginning.
    fileprivate var start: Position? { range?.start ?? line.map { Position(line: $0, column: 0) } }
}
