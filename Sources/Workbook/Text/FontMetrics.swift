import Report

/// How wide a font draws each character: facts of Arial and Calibri, so that text can be measured without either.
///
/// Covers Latin-1, Latin Extended-A, general punctuation and the signs a report uses. Any other character counts as an
/// em, wider than nearly every letter, so that a row is rather too high than too low.
struct FontMetrics: Sendable {
    private let advances: [UInt16]
    private let lineFactor: Double

    init(font: Theme.Font, bold: Bool) {
        switch (font, bold) {
        case (.arial, false): advances = ArialWidths.regular
        case (.arial, true): advances = ArialWidths.bold
        case (.calibri, false): advances = CalibriWidths.regular
        case (.calibri, true): advances = CalibriWidths.bold
        }
        // Ascent and descent as a spreadsheet sets them on screen: Arial 10 lines are 12.75 points apart, Calibri 11
        // lines 15.
        lineFactor = font == .arial ? 1.2 : 1.27
    }

    /// The characters whose widths are known, in the order of the tables.
    static let repertoire: [ClosedRange<Int>] =
        [0x20...0x7E, 0xA0...0x17F, 0x2010...0x2044]
        + [
            0x20AC, 0x2122, 0x2190, 0x2191, 0x2192, 0x2193, 0x2194, 0x2195, 0x2212, 0x2248, 0x2260, 0x2264, 0x2265,
            0x25A0, 0x25B2, 0x25BA, 0x25BC, 0x25CF, 0x25CB,
        ].map { $0...$0 }

    /// In 2,048ths of the font size.
    func advance(_ scalar: Unicode.Scalar) -> Int {
        let code = Int(scalar.value)
        // Nearly every character of a report; the tables begin with them.
        return (0x20...0x7E).contains(code) ? Int(advances[code - 0x20]) : rareAdvance(code)
    }

    private func rareAdvance(_ code: Int) -> Int {
        // Combining marks, joiners and direction marks add nothing to a line.
        if (0x300...0x36F).contains(code) || (0x200B...0x200F).contains(code) { return 0 }
        var index = 0
        for range in Self.repertoire {
            if range.contains(code) {
                index += code - range.lowerBound
                return index < advances.count ? Int(advances[index]) : 2048
            }
            index += range.count
        }
        return 2048
    }

    /// Points that a text takes on one line.
    func width(_ text: some StringProtocol, size: Double) -> Double {
        Double(text.unicodeScalars.reduce(0) { $0 + advance($1) }) * size / 2048
    }

    /// Points from one line to the next: whole pixels of 0.75 points, as a screen sets them, and one of air.
    func lineHeight(size: Double) -> Double {
        ((size * lineFactor / 0.75).rounded(.up) + 1) * 0.75
    }
}
