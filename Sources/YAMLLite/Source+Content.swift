extension Source {
    /// The first character from `index` on that is not blank, a break, or in a comment on a line of its own; `nil` where
    /// there is none before the end of the file.
    func firstContent(from index: Int) -> Int? {
        var index = index
        while let scalar = scalar(at: index) {
            if scalar == "#" {
                index = line(lineNumber(at: index)).upperBound
            } else if scalar.isBlankOrBreak {
                index += 1
            } else {
                return index
            }
        }
        return nil
    }

    /// Without the blank lines that libyaml counts to the end of a `|` or `>` text.
    func withoutTrailingBreaks(_ range: Range<Int>) -> Range<Int> {
        var end = range.upperBound
        while end > range.lowerBound, scalar(at: end - 1)?.isBlankOrBreak == true { end -= 1 }
        return range.lowerBound..<end
    }

    /// The next line, counted from 0, after `number` that holds more than blanks and comments.
    func nextContentLine(after number: Int) -> Int? {
        guard number + 1 < lineStarts.count, let index = firstContent(from: lineStarts[number + 1]) else { return nil }
        return lineNumber(at: index)
    }

    /// The nearest line, counted from 0, before `number` that holds more than blanks and comments.
    func previousContentLine(before number: Int) -> Int? {
        var number = number - 1
        while number >= 0 {
            let line = line(number)
            let start = skipBlanks(from: line.lowerBound, to: line.upperBound)
            if start < line.upperBound, scalar(at: start) != "#" { return number }
            number -= 1
        }
        return nil
    }
}
