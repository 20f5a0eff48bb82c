import Foundation
import Testing

/// A command that makes one state of a folder into another, and both of them.
struct FaultScene {
    let arguments: String
    /// Each file by its path; nil stands for an empty folder.
    let old: [String: [UInt8]?]
    let new: [String: [UInt8]?]
    /// Whether all that it writes takes its place in one step.
    let isOneStep: Bool
    /// Holds the old state in `old`, and where the command runs, `work`.
    let sandbox: Sandbox

    /// - Parameter script: makes the folders `old` and `new` in which nothing else stands.
    init(_ arguments: String, isOneStep: Bool = false, script: String) throws {
        sandbox = try Sandbox()
        try SmallCouncil.write(to: sandbox, "first", result: "71.50%")
        try SmallCouncil.write(to: sandbox, "second", result: "61.50%")
        for (folder, forecast) in [("first", 110), ("second", 120)] {
            try sandbox.write("units: £\n", to: "\(folder)/finance.yaml")
            try sandbox.write(
                "Directorate,Cost centre,Revised budget,Forecast\nCAP,1,100,\(forecast)\n", to: "\(folder).csv")
        }
        let made = try Shell.run("set -e; mkdir old new; \(script)", in: sandbox.url)
        try #require(made.status == 0, "\(made.stderr)")
        (self.arguments, self.isOneStep) = (arguments, isOneStep)
        old = FolderSnapshot(of: sandbox.url.appendingPathComponent("old")).contents
        new = FolderSnapshot(of: sandbox.url.appendingPathComponent("new")).contents
        try #require(old != new)
    }

    /// Runs the command in the old state.
    ///
    /// - Parameter program: what runs it, such as `strace` with its options.
    func run(_ program: String) throws -> Outcome {
        try Shell.run(
            """
            rm -rf work tmp && cp -r old work && mkdir tmp && cd work && TMPDIR="$PWD/../tmp" exec \(program) \
            scorecard \(arguments)
            """, in: sandbox.url)
    }

    /// Runs it once more, in what the last run left.
    func runAgain(_ program: String = "") throws -> Outcome {
        try Shell.run("cd work && TMPDIR=\"$PWD/../tmp\" exec \(program) scorecard \(arguments)", in: sandbox.url)
    }

    var found: [String: [UInt8]?] { FolderSnapshot(of: sandbox.url.appendingPathComponent("work")).contents }

    /// What is left in the folder for temporary files.
    var temporary: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: sandbox.path("tmp"))) ?? []).sorted()
    }
}

extension FaultScene {
    enum Command: String, CaseIterable, Sendable, CustomTestStringConvertible {
        case build
        case buildAtATime = "build several at a time"
        case mergeIntoFolder = "merge into a folder"
        case mergeIntoWorkbook = "merge into a workbook"
        case publish

        var testDescription: String { rawValue }
    }

    init(_ command: Command) throws {
        switch command {
        case .build:
            try self.init(
                "build council --jobs 1 --output out",
                script: """
                    for name in first second; do
                        scorecard merge $name.csv --into $name >merged
                        scorecard build $name --output $name.out >built 2>&1
                    done
                    cp -r second old/council; cp -r second new/council; cp -r first.out old/out; cp -r second.out new/out
                    """)
        case .buildAtATime:
            try self.init(
                "build council --jobs 2 --output out",
                script: """
                    for name in first second; do
                        sed 's/CAP/ASC/; s/CC-/AD-/; s/Customer Access/Adults/' $name/cap.yaml >$name/asc.yaml
                        scorecard build $name --output $name.out >built 2>&1
                    done
                    cp -r second old/council; cp -r second new/council; cp -r first.out old/out; cp -r second.out new/out
                    """)
        case .mergeIntoFolder:
            try self.init(
                "merge second.csv --into council",
                script: """
                    for state in old new; do
                        cp -r first $state/council; cp second.csv $state
                        scorecard merge first.csv --into $state/council >merged
                    done
                    scorecard merge second.csv --into new/council >merged
                    """)
        case .mergeIntoWorkbook:
            try self.init(
                "merge second.csv --into books/cap.xlsx --map finance.yaml",
                script: """
                    scorecard build first --format xlsx --output out >built
                    for state in old new; do
                        mkdir $state/books; cp out/*.xlsx $state/books/cap.xlsx; cp second.csv first/finance.yaml $state
                        scorecard merge first.csv --into $state/books/cap.xlsx --map first/finance.yaml >merged 2>&1
                    done
                    scorecard merge second.csv --into new/books/cap.xlsx --map first/finance.yaml >merged 2>&1
                    """)
        case .publish:
            try self.init(
                "publish council --to web/site", isOneStep: true,
                script: """
                    for state in old new; do
                        mkdir $state/web; cp -r second $state/council
                        scorecard publish first --to $state/web/site >published 2>&1
                        printf keep >$state/web/site/web.config
                    done
                    scorecard publish second --to new/web/site >published 2>&1
                    """)
        }
    }
}
