import Diagnostics
import Testing
import YAMLLite

/// Whatever the bytes, reading ends, and every complaint has a place that can be printed.
@Suite struct MutationTests {
    /// The same numbers on every run, so that a failure can be repeated (SplitMix64).
    private struct Numbers: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    private static let good = """
        directorate: City Development
        sections:
          - title: "Cross-council: priorities"
            priorities:
              - title: Ward '#3'
                progress:
                  Q1:
                    rating: Green
                    summary: |
                      On track.
                        - indented £5

                measures: # comment
                  - code: CAP 1
                    target: 95%
                    results:
                      Q1: '94.95'
                      Q2:

        """

    private func read(_ bytes: [UInt8]) {
        let (node, found) = Reader.parse(bytes, file: "cap.yaml")
        #expect(node != nil || !found.isEmpty)
        let printed = DiagnosticPrinter(sources: ["cap.yaml": SourceText { bytes }], colour: false).text(found)
        #expect(!printed.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
        for range in found.compactMap({ $0.place?.range }) {
            #expect(range.start.line >= 1 && range.start.column >= 1 && range.start <= range.end)
        }
    }

    @Test(arguments: 0..<8)
    func survivesChangedBytes(seed: Int) {
        var numbers = Numbers(state: UInt64(seed))
        let likely = Array("\n\t :-#'\"[]{}&*!%@`|>?,\\\r\0".utf8)
        for _ in 0..<250 {
            var bytes = Array(Self.good.utf8)
            for _ in 0..<Int.random(in: 1...4, using: &numbers) {
                let place = bytes.indices.randomElement(using: &numbers) ?? 0
                let byte =
                    Bool.random(using: &numbers)
                    ? likely.randomElement(using: &numbers) ?? 0 : UInt8.random(in: 0...255, using: &numbers)
                switch Int.random(in: 0..<3, using: &numbers) {
                case 0: bytes[place] = byte
                case 1: bytes.insert(byte, at: place)
                default: bytes.removeSubrange(place..<min(place + 8, bytes.count))
                }
            }
            read(bytes)
        }
    }

    @Test func survivesEveryBeginning() {
        let bytes = Array(Self.good.utf8)
        for end in bytes.indices { read(Array(bytes[..<end])) }
    }

    /// Inputs that take a naive reader time in the square of their length or more.
    @Test(
        .timeLimit(.minutes(30)),
        arguments: [
            "[", "- ", "? ", "%TAG !a! b\n", "a: b: c\n", "a: b\n", "&a ", "a: [&b c, ", "- @a\n", "#\n", "\t\n", "'",
            "\0", "x\n",
        ])
    func staysFastOnRepeated(piece: String) {
        read(Array(String(repeating: piece, count: Limits.bytes / piece.utf8.count).utf8))
    }
}
