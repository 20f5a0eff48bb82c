import Rows

/// Windows-1252 → UTF-8.
enum Windows1252 {
    /// Every byte is some character: the five that Windows-1252 leaves undefined (81, 8D, 8F, 90, 9D) stay the control
    /// characters of those numbers, as browsers read them, so that nothing is lost.
    ///
    /// - Parameter text: takes the UTF-8.
    static func decode(_ piece: Span<UInt8>, into text: inout [UInt8]) {
        var start = 0
        for at in piece.indices where piece[at] >= 0x80 {
            text.append(piece.extracting(start..<at))
            start = at + 1
            text.append(contentsOf: characters[Int(piece[at]) - 0x80])
        }
        text.append(piece.extracting(start...))
    }

    /// The UTF-8 of 80 to FF.
    private static let characters: [[UInt8]] = {
        let first =
            "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars.map { Array(String($0).utf8) }
        return first + (0xA0...0xFF).map { (byte: UInt8) in Array(String(UnicodeScalar(byte)).utf8) }
    }()
}
