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
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { metrics.width($0, size: size) }.max() ?? 0
    }

    /// Lines when wrapped to a width in points: at least one.
    func lines(_ text: String, width: Double) -> Int {
        let room = Int(min(max(width, 1), 10_000) * 2048 / max(size, 1))
        return text.split(separator: "\n", omittingEmptySubsequences: false)
            .reduce(0) { $0 + lines(ofParagraph: $1, room: room) }
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

    private func lines(ofParagraph text: Substring, room: Int) -> Int {
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
        for scalar in text.unicodeScalars {
            let advance = metrics.advance(scalar)
            if scalar == " " || scalar == "\t" {
                place()
                spaces += advance
                continue
            }
            if word > 0, word + advance > room {
                // Nothing to break at: the line is filled and the word goes on below.
                if used > 0 { lines += 1 }
                lines += 1
                (used, word, spaces) = (0, 0, 0)
            }
            word += advance
            if scalar == "-" || scalar == "/" || scalar == "\u{2010}" || scalar == "\u{2013}" || scalar == "\u{2014}" {
                place()
            }
        }
        place()
        return lines
    }
}
