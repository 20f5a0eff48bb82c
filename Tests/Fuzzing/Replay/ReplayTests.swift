import Foundation
import Testing

/// What the fuzzer found worth keeping, and what it once broke, held to the same promises in every run of the tests.
@Suite("Inputs that the fuzzer kept") struct ReplayTests {
    struct Input: Sendable, CustomTestStringConvertible {
        let target: FuzzTarget
        let file: URL
        var testDescription: String { "\(target.name)/\(file.lastPathComponent)" }
    }

    private static func inputs(of target: FuzzTarget) -> [Input] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Corpora/\(target.name)")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.sorted().map { Input(target: target, file: folder.appendingPathComponent($0)) }
    }

    @Test(arguments: FuzzTarget.all.flatMap(inputs)) func everyPromiseHolds(_ input: Input) throws {
        try input.target.check(Array(Data(contentsOf: input.file)))
    }

    @Test(arguments: FuzzTarget.all.map(\.name)) func thereAreInputs(_ name: String) throws {
        let target = try #require(FuzzTarget.named(name))
        #expect(!Self.inputs(of: target).isEmpty)
    }
}
