import Report

/// Counts the lines that a text takes when a spreadsheet wraps it.
///
/// Lines break at spaces and behind hyphens and slashes; a word that is wider than the line is broken where it is full.
struct TextMeasure: Sendable {
    let metrics: FontMetrics
    let size: Double

    init(font: Theme.Font, size: Double, bold: Bool = false) {
        metrics = FontMetrics(font: font, bold: bold)
        self.size = size
    }

    /// Points that the longest line of a text takes when nothing is wrapped.
    func width(_ text: String) -> Double {
        var (longest, line) = (0, 0)
        for scalar in text.unicodeScalars {
            line = scalar == "\n" ? 0 : line + metrics.advance(scalar)
            longest = max(longest, line)
        }
        return Double(longest) * size / 2048
    }

    /// Lines when wrapped to a width in points: at least one.
    func lines(_ text: String, width: Double) -> Int {
        let room = Int(min(max(width, 1), 10_000) * 2048 / max(size, 1))
        return lines(text, room: room)
    }

    /// Points of height when wrapped to a width in points.
    ///
    /// Spreadsheets draw a little wider than they measure, and the error adds up: texts of four lines and more get one
    /// line to spare, and another for every further 25.
    func height(_ text: String, width: Double) -> Double {
        let lines = lines(text, width: width)
        let spare = lines >= 4 ? 1 + lines / 25 : 0
        return Double(lines + spare) * metrics.lineHeight(size: size)
    }

    /// - Parameter room: in 2,048ths of the font size.
    private func lines(_ text: String, room: Int) -> Int {
        var lines = 1
        var used = 0
        var word = 0
        // Spaces at the end of a line hang over its edge; they count only once a word follows.
        var spaces = 0
        func place() {
            guard word > 0 else { return }
            if used + spaces + word <= room {
                used += spaces + word
            } else {
                if used > 0 { lines += 1 }
                used = word
            }
            (word, spaces) = (0, 0)
        }
        func append(_ scalar: Unicode.Scalar) {
            let advance = metrics.advance(scalar)
            if word > 0, word + advance > room {
                // Nothing to break at: the line is filled and the word goes on below.
                if used > 0 { lines += 1 }
                lines += 1
                (used, word, spaces) = (0, 0, 0)
            }
            word += advance
        }
        for scalar in text.unicodeScalars {
            switch scalar {
            // Nearly every one of a report's; no line breaks at them.
            case "0"..."~": append(scalar)
            case "\n":
                place()
                lines += 1
                (used, spaces) = (0, 0)
            case " ", "\t":
                place()
                spaces += metrics.advance(scalar)
            case "-", "/", "\u{2010}", "\u{2013}", "\u{2014}":
                append(scalar)
                place()
            default: append(scalar)
            }
        }
        place()
        return lines
    }
}
