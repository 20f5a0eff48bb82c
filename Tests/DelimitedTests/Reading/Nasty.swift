/// Text that is hard on a reader of CSV, the same in every run.
struct Nasty {
    private var generator: Generator

    init(seed: UInt64) { generator = Generator(state: seed) }

    /// SplitMix64.
    private struct Generator: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    private static let pieces = [
        "\"", "\"\"", ",", ";", "\t", "|", "\r", "\n", "\r\n", " ", "a", "7", "word of some length", "£", "é", "😀", "'",
        "=", "-", "+", "@", "\u{301}", "\u{FEFF}",
    ]

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

    mutating func text(upTo count: Int) -> String {
        var text = ""
        for _ in 0..<number(0...count) { text += Self.pieces[number(0...Self.pieces.count - 1)] }
        return text
    }

    mutating func bytes(upTo count: Int) -> [UInt8] {
        let common = Array("\"\",,;\t|\r\n\na1 ".utf8)
        return (0..<number(0...count)).map { _ in
            number(0...9) == 0 ? UInt8(number(0...255)) : common[number(0...common.count - 1)]
        }
    }
}
