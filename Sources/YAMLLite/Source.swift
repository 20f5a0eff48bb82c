import Diagnostics

/// The characters of a file, with what is needed to find a place among them.
struct Source {
    /// Without a byte order mark. One line break is LF, CR or CRLF: the others are never let in (see ``Decoding``).
    private(set) var scalars: [Unicode.Scalar]
    /// The index in `scalars` at which each line begins.
    let lineStarts: [Int]

    init(_ scalars: [Unicode.Scalar]) {
        self.scalars = scalars
        var starts = [0]
        for (index, scalar) in scalars.enumerated() {
            let isPair = scalar == "\r" && index + 1 < scalars.count && scalars[index + 1] == "\n"
            if scalar.isLineBreak && !isPair { starts.append(index + 1) }
        }
        lineStarts = starts
    }

    /// The character at an index, or `nil` past either end.
    func scalar(at index: Int) -> Unicode.Scalar? {
        scalars.indices.contains(index) ? scalars[index] : nil
    }

    /// The stretch of the line, counted from 0, without its line break.
    func line(_ number: Int) -> Range<Int> {
        guard lineStarts.indices.contains(number) else { return scalars.count..<scalars.count }
        let start = lineStarts[number]
        var end = number + 1 < lineStarts.count ? lineStarts[number + 1] : scalars.count
        while end > start, scalars[end - 1].isLineBreak { end -= 1 }
        return start..<end
    }

    /// The line, counted from 0, that the character at `index` is on.
    func lineNumber(at index: Int) -> Int {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= index { low = middle } else { high = middle }
        }
        return low
    }

    func position(at index: Int) -> Position {
        let index = min(max(index, 0), scalars.count)
        let line = lineNumber(at: index)
        return Position(line: line + 1, column: index - lineStarts[line] + 1)
    }

    func range(_ indices: Range<Int>) -> SourceRange {
        SourceRange(start: position(at: indices.lowerBound), end: position(at: indices.upperBound))
    }

    func text(_ indices: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[indices.clamped(to: 0..<scalars.count)])
        return String(view)
    }

    /// The first index from `index` on whose character is not a space or tab, at most `end`.
    func skipBlanks(from index: Int, to end: Int) -> Int {
        var index = index
        while index < end, scalar(at: index)?.isBlank == true { index += 1 }
        return index
    }

    /// `indices` without the spaces and tabs at its end.
    func trimmed(_ indices: Range<Int>) -> Range<Int> {
        var end = indices.upperBound
        while end > indices.lowerBound, scalar(at: end - 1)?.isBlank == true { end -= 1 }
        return indices.lowerBound..<end
    }

    /// Overwrites a stretch of one line with a harmless character, so that every other place stays where it is.
    mutating func cover(_ indices: Range<Int>, with filler: Unicode.Scalar) {
        for index in indices.clamped(to: 0..<scalars.count) where !scalars[index].isLineBreak {
            scalars[index] = filler
        }
    }
}

extension Unicode.Scalar {
    var isLineBreak: Bool { self == "\n" || self == "\r" }
    var isBlank: Bool { self == " " || self == "\t" }
    /// A space, a tab or a line break.
    var isBlankOrBreak: Bool { isBlank || isLineBreak }
}
