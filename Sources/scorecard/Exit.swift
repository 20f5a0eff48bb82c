import ArgumentParser

/// What the exit status says.
enum Exit {
    static let inputHasMistakes = ExitCode(1)
    static let couldNotWork = ExitCode(2)
}
