import Testing

/// With less of something than the program needs, every file is the old one or the new one, and what the exit status says.
struct LimitTests {
    /// Of `ulimit`, from too little to enough: kilobytes of addresses, open files, blocks of a file.
    static let limits: [(option: String, amounts: [Int])] = [
        ("-v", [40_000, 80_000, 100_000, 120_000, 140_000, 170_000, 200_000, 500_000]),
        ("-n", [4, 5, 6, 7, 8, 9, 10, 12, 16, 32]),
        ("-f", [0, 1, 2, 4, 8, 16, 24, 32, 64, 1024]),
    ]

    @Test(
        "A limit spoils no file, whatever it stops", .timeLimit(.minutes(30)), arguments: FaultScene.Command.allCases,
        limits.map(\.option))
    func limit(_ command: FaultScene.Command, _ option: String) throws {
        let scene = try FaultScene(command)
        var statuses: [Int32] = []
        for amount in Self.limits.filter({ $0.option == option }).flatMap(\.amounts) {
            let outcome = try scene.run("sh -c 'ulimit \(option) \(amount); exec \"$@\"' sh")
            let found = scene.found
            let what: Comment = "\(option) \(amount): exit \(outcome.status): \(outcome.stderr)"
            if outcome.status == 0 {
                #expect(found == scene.new, what)
            } else {
                // A program that gets no memory is ended by a signal, and leaves its work folder to the next run.
                let isEnded = outcome.status > 128
                let kept = found.filter { !isEnded || !$0.key.contains(".part") }
                // What is printed goes to files here, and may be all that does not fit.
                #expect(kept == scene.old || (kept == scene.new && option == "-f"), what)
                #expect(isEnded || !outcome.stderr.isEmpty || option == "-f", what)
            }
            statuses.append(outcome.status)
        }
        #expect(statuses.first != 0 && statuses.last == 0, "\(option): \(statuses)")
    }
}
