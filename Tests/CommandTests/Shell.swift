import Foundation

/// The shell, with the `scorecard` that was built with the tests first on its path.
enum Shell {
    /// Where the tests' own program is: what else was built stands beside it.
    static let products = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()

    /// Longer than any command takes, so that one that waits for ever fails instead.
    private static let mostSeconds = 120

    /// Runs a line of shell in an environment without anything of the user's.
    ///
    /// - Returns: what it printed and its exit status, which is 124 where it took too long.
    static func run(_ command: String, in folder: URL, environment: [String: String] = [:]) throws -> Outcome {
        // Files take what is printed: a pipe that nobody empties would stop the program.
        let printed = try Sandbox()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["timeout", "--kill-after=1", "\(mostSeconds)", "/bin/sh", "-c", command]
        process.currentDirectoryURL = folder
        process.environment = [
            "HOME": folder.path, "LANG": "C", "PATH": "\(products.path):/usr/local/bin:/usr/bin:/bin", "TZ": "UTC",
        ].merging(environment) { _, given in given }
        process.standardInput = FileHandle.nullDevice
        let output = try handle(printed.path("stdout"))
        let errors = try handle(printed.path("stderr"))
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        process.waitUntilExit()
        try output.close()
        try errors.close()
        // A shell ends with 128 and the number of the signal that ended its command; so does this where the shell went
        // the same way.
        let status = process.terminationStatus + (process.terminationReason == .uncaughtSignal ? 128 : 0)
        return Outcome(
            stdout: String(decoding: try printed.read("stdout"), as: UTF8.self),
            stderr: String(decoding: try printed.read("stderr"), as: UTF8.self), status: status)
    }

    private static func handle(_ path: String) throws -> FileHandle {
        _ = FileManager.default.createFile(atPath: path, contents: nil)
        return try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    }
}
