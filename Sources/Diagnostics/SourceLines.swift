/// A file's text cut into lines, for showing the line that a complaint points at.
struct SourceLines {
    private let scalars: [Unicode.Scalar]
    /// The index in `scalars` at which each line begins.
    private let starts: [Int]

    init(_ text: String) {
        var scalars = Array(text.unicodeScalars)
        // Positions do not count a byte order mark.
        if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
        var starts = [0]
        for (index, scalar) in scalars.enumerated() {
            let endsLine = scalar == "\n" || (scalar == "\r" && scalars.element(after: index) != "\n")
            if endsLine { starts.append(index + 1) }
        }
        self.scalars = scalars
        self.starts = starts
    }

    /// The text of a line, counted from 1, without its line break; `nil` where the file has no such line.
    func line(_ number: Int) -> ArraySlice<Unicode.Scalar>? {
        guard number >= 1, number <= starts.count else { return nil }
        let start = starts[number - 1]
        var end = number < starts.count ? starts[number] : scalars.count
        while end > start, scalars[end - 1] == "\n" || scalars[end - 1] == "\r" { end -= 1 }
        return scalars[start..<end]
    }
}

extension Array {
    fileprivate func element(after index: Int) -> Element? {
        index + 1 < count ? self[index + 1] : nil
    }
}
