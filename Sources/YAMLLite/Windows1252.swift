/// The encoding that older Windows programs save text in, for saying what a wrong byte was meant to be.
enum Windows1252 {
    /// The characters of 0x80 to 0x9F, with spaces for the five that are unused. Source: the WHATWG Encoding Standard.
    private static let upper = Array("€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ".unicodeScalars)

    /// The printable character that a byte from 0x80 up stands for.
    static func character(_ byte: UInt8) -> Unicode.Scalar? {
        switch byte {
        case 0x80...0x9F:
            let index = Int(byte) - 0x80
            return upper.indices.contains(index) && upper[index] != " " ? upper[index] : nil
        case 0xA1...0xFF:
            return byte == 0xAD ? nil : Unicode.Scalar(byte)
        default:
            return nil
        }
    }
}
