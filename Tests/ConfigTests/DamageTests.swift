import Testing

@testable import Config

/// Whatever a file holds, reading it ends, and in complaints at worst.
@Suite struct DamageTests {
    @Test(arguments: 0..<40) func aDamagedExampleIsSurvived(_ seed: UInt64) throws {
        var random = Dice(state: seed)
        var files = try files(in: "Templates/starter")
        for index in files.indices {
            let text = String(decoding: try files[index].read(), as: UTF8.self)
            var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            for _ in 0..<3 {
                let line = random.roll(lines.count)
                switch random.roll(5) {
                case 0: lines.remove(at: line)
                case 1: lines[line] = "  " + lines[line]
                case 2: lines.insert(lines[random.roll(lines.count)], at: line)
                case 3: lines[line] = String(lines[line].dropLast(3))
                default: lines[line] = lines[line].split(separator: ":").reversed().joined(separator: ":")
                }
            }
            files[index] = SourceFile(name: files[index].name, bytes: Array(lines.joined(separator: "\n").utf8))
        }
        let loaded = CouncilFolder(files, name: "starter").loaded()
        #expect(loaded.value != nil || loaded.hasErrors)
        #expect(loaded.diagnostics.allSatisfy { $0.place != nil })
    }
}

/// The same throws for the same seed: a linear congruential generator with Knuth's constants.
private struct Dice {
    var state: UInt64

    mutating func roll(_ sides: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(max(1, sides)))
    }
}
