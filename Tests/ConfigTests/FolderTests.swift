import Diagnostics
import Model
import Rows
import Synchronization
import Testing

@testable import Config

/// Files that must fit together.
@Suite struct FolderTests {
    private let directorate = """
        sections:
          - title: S
            priorities:
              - title: P
                code: X

        """

    @Test func aFolderWithoutFiles() {
        expect(CouncilFolder([], name: "leeds").loaded(), gives: [], whole: ["leeds no-files"])
    }

    @Test func aFolderWithoutADirectorate() {
        expectComplaints(whole: ["folder no-directorate"])
    }

    @Test func severalFilesWithoutTheCouncils() {
        let files = [
            Marked("a.yaml", "directorate: A\ncode: A\n" + directorate),
            Marked("b.yaml", "directorate: B\ncode: B\n" + directorate),
        ]
        let loaded = CouncilFolder(files.map(\.file), name: "leeds").loaded()
        expect(loaded, gives: files, whole: ["leeds no-council-file"])
        #expect(loaded.value == nil)
    }

    @Test func theCouncilsFileUnderAnotherName() {
        let files = [
            Marked("a.yaml", "directorate: A\ncode: A\n" + directorate),
            Marked("main.yaml", "council: C\nyear: 2012/13\nquarter: Q1\n"),
        ]
        let loaded = CouncilFolder(files.map(\.file), name: "leeds").loaded()
        expect(loaded, gives: files, whole: ["leeds no-council-file"])
        #expect(loaded.diagnostics.first?.hint == "'main.yaml' holds its keys: rename that file")
    }

    @Test func aLoneFileHoldsBoth() {
        let text =
            "council: C\nyear: 2012/13\nquarter: Q1\ndirectorate: A\ncode: A\nratings:\n  good: fall\n" + directorate
        for name in ["council.yaml", "a.yaml"] {
            let loaded = CouncilFolder([Marked(name, text).file], name: "leeds").loaded()
            #expect(loaded.diagnostics == [])
            #expect(loaded.value?.settings.good?.value == .fall)
            #expect(loaded.value?.scorecards.map(\.code) == ["A"])
            #expect(loaded.value.flatMap { loaded.origins[$0.scorecards[0].origin] }?.range?.start.line == 5)
        }
        let lone = Marked("a.yaml", "«missing-key»«missing-key»«missing-key»directorate: A\ncode: A\n" + directorate)
        expect(CouncilFolder([lone.file], name: "leeds").loaded(), gives: [lone])
    }

    @Test func directoratesWithOneCode() {
        let found = expectComplaints(
            Marked("a.yaml", "directorate: A\ncode: CAP\n" + directorate),
            Marked("b.yaml", "directorate: B\ncode: «duplicate-directorate»cap\n" + directorate),
            Marked("c.yaml", "directorate: C\ncode: «duplicate-directorate»CAP\n" + directorate))
        #expect(
            found.map(\.message) == [
                "the code 'cap' gives the same file name as 'CAP'", "another directorate has the code 'CAP'",
            ])
        #expect(found[0].related.first?.place.file == "a.yaml")
    }

    @Test func filesAreTakenByNameAndThemesAndTemplatesLeftAlone() {
        let files = [
            Marked("z.yaml", "directorate: Z\ncode: Z\n" + directorate),
            Marked("a.yaml", "directorate: A\ncode: A\n" + directorate),
            Marked("colours.yaml", "name: Ours\ncolours:\n  text: \"#000000\"\n"),
            Marked("mine.yaml", "report: R\nsheets:\n  - name: S\n"),
            Marked("odd.yaml", "name: half a theme\n"),
            Marked("council.yaml", "council: C\nyear: 2012/13\nquarter: Q1\ntheme: odd.yaml\n"),
        ]
        let folder = CouncilFolder(files.map(\.file), name: "leeds")
        #expect(folder.theme?.value == "odd.yaml")
        let loaded = folder.loaded()
        #expect(loaded.diagnostics == [])
        #expect(loaded.value?.scorecards.map(\.code) == ["A", "Z"])
    }

    @Test(arguments: [0, 2, 8])
    func filesReadAtATimeAreReadAlike(jobs: Int) throws {
        let files =
            [
                Marked("council.yaml", "council: C\nyear: 2012/13\nquarter: Q1\ntheme: ./d03.yaml\ncolor: red\n"),
                Marked("main.yaml", "council: D\ncode: D\n" + directorate),
                Marked("broken.yaml", "directorate: B\n code: B\n"),
            ]
            + (10..<40).map { number in
                Marked("d\(number).yaml", "directorate: D\ncode: \(number / 2)\nsize: \(number)\n" + directorate)
            } + [Marked("d03.yaml", "name: half a theme\n")]
        let one = CouncilFolder(files.map(\.file), name: "leeds").loaded()
        let many = CouncilFolder(files.reversed().map(\.file), name: "leeds", jobs: jobs).loaded()
        #expect(many.diagnostics == one.diagnostics)
        #expect(many.sources.mapValues(\.text) == one.sources.mapValues(\.text))
        #expect(many.origins == one.origins)
        #expect(one.diagnostics.count { $0.id == "duplicate-directorate" } == 15)
        #expect(one.diagnostics.count { $0.id == "unknown-key" && $0.place?.file.hasPrefix("d") == true } == 30)
        #expect(!one.diagnostics.contains { $0.place?.file == "d03.yaml" })
    }

    /// More than are held in memory.
    @Test func directoratesAreOpenedAsTheyWereRead() throws {
        let council = Marked("council.yaml", "council: C\nyear: 2012/13\nquarter: Q1\nprevious: ../before\n")
        let last = Marked("before/council.yaml", "council: C\nyear: 2011/12\nquarter: Q4\n")
        func files(_ folder: String) -> [SourceFile] {
            (0..<40).map { number in
                let name = number < 10 ? "0\(number)" : "\(number)"
                let text = "directorate: \(folder) \(number)\ncode: D\(number)\n" + directorate
                return SourceFile(name: "\(folder)\(name).yaml", bytes: Array(text.utf8))
            }
        }
        var folder = CouncilFolder(files("now") + [council.file], name: "now")
        let loaded = folder.load(previous: .files(files("before") + [last.file]), quarter: .q4)
        let filed = try #require(loaded.value, "\(loaded.diagnostics)")
        #expect(filed.directorates.map(\.code) == (0..<40).map { "D\($0)" })
        #expect(filed.boards == [])
        for number in [0, 20, 39] {
            let opened = try filed.open([number])
            #expect(opened.council.scorecards.map(\.directorate) == ["now \(number)"])
            #expect(opened.council.previous.map(\.directorate) == ["before \(number)"])
            let scorecard = try #require(opened.council.scorecards.first)
            #expect(opened.origins[scorecard.origin]?.file == filed.directorates[number].file)
            #expect(opened.origins[scorecard.sections[0].priorities[0].origin]?.range?.start.line == 7)
        }
        let whole = try filed.open()
        #expect(whole.council.scorecards.map(\.code) == filed.directorates.map(\.code))
        #expect(whole.council.scorecards[39] == (try filed.open([39])).council.scorecards[0])
    }

    @Test func whatIsLoadedForAnotherQuarterIsReadOnce() throws {
        let reads = Mutex(0)
        let file = SourceFile(name: "a.yaml") { [text = directorate] in
            reads.withLock { $0 += 1 }
            return Array(("directorate: A\ncode: A\n" + text).utf8)
        }
        var folder = CouncilFolder([goodCouncil.file, file], name: "now")
        for quarter in Quarter.allCases {
            #expect(folder.load(quarter: quarter).value?.shared.period.quarter == quarter)
        }
        #expect(reads.withLock { $0 } == 1)
    }

    @Test func aFileThatCannotBeReadIsComplainedOf() throws {
        let gone = SourceFile(name: "a.yaml") { () throws(ReadFailure) in throw ReadFailure("is gone", hint: "look") }
        let loaded = CouncilFolder([goodCouncil.file, gone], name: "now").loaded()
        #expect(loaded.value == nil)
        #expect(loaded.diagnostics.map(\.id) == ["unreadable-file"])
        #expect(loaded.diagnostics.first?.place == Place(file: "a.yaml"))
    }

    @Test func aFileIsReadAsWhatItIsBesideTheOthers() {
        let mapping = Marked("finance.yaml", "units: pounds\n")
        let lone = Marked("a.yaml", "«missing-key»«missing-key»«missing-key»directorate: A\ncode: A\n" + directorate)
        expect(CouncilFolder([lone, mapping].map(\.file), name: "leeds").loaded(), gives: [lone])

        let files = [
            Marked(
                "council.yaml",
                "council: C\nyear: 2012/13\nquarter: Q1\n«unknown-key»sections:\n  - title: S\n"),
            Marked("a.yaml", "«unknown-key»council: C\ndirectorate: A\ncode: A\n" + directorate),
        ]
        expect(CouncilFolder(files.map(\.file), name: "leeds").loaded(), gives: files)
    }

    // MARK: Last year

    private let council = Marked(
        "council.yaml", "council: C\nyear: 2012/13\nquarter: Q1\nprevious: «previous-folder»../before\n")

    @Test func lastYearsFolderThatCannotBeRead() {
        let files = [council, Marked("a.yaml", "directorate: A\ncode: A\n" + directorate)]
        let loaded = CouncilFolder(files.map(\.file), name: "now")
            .loaded(previous: .unreadable("there is no such folder"))
        expect(loaded, gives: files)
    }

    @Test func lastYearsFolderOfAnotherYear() {
        let now = [
            Marked("council.yaml", "council: C\nyear: 2012/13\nquarter: Q1\nprevious: «previous-year»../before\n"),
            Marked("a.yaml", "directorate: A\ncode: A\n" + directorate),
        ]
        let before = [
            Marked("../before/council.yaml", "council: C\nyear: 2010/11\nquarter: Q4\n«unknown-key»color: red\n"),
            Marked("../before/a.yaml", "directorate: A\ncode: A\n" + directorate),
        ]
        expect(
            CouncilFolder(now.map(\.file), name: "now").loaded(previous: .files(before.map(\.file))),
            gives: now + before)
    }

    // MARK: Quarters to come

    private let ahead = measure("target: 5\nresults:\n  Q1: 5\n  Q2: «later-quarter»6\n  Q3: «later-quarter»7\n")

    private func load(_ stated: String, quarter: Quarter? = nil) -> Loaded<Council> {
        CouncilFolder(
            [
                ahead.file,
                Marked(
                    "council.yaml",
                    "council: C\nyear: 2012/13\nquarter: \(stated)\nchecks:\n  rating missing: off\n"
                ).file,
            ], name: "folder"
        ).loaded(quarter: quarter)
    }

    private func results(_ loaded: Loaded<Council>) -> [String] {
        loaded.value?.scorecards.first?.sections.first?.priorities.first?.measures.first?.results.present
            .compactMap { $0.element.value?.typed } ?? []
    }

    @Test func resultsAfterTheReportingQuarterAreLeftOutWithAWarning() {
        let loaded = load("Q1")
        expect(loaded, gives: [ahead])
        #expect(results(loaded) == ["5"])
    }

    @Test func theyAreLeftOutInSilenceWhereTheQuarterWasAskedFor() {
        let loaded = load("Q4", quarter: .q2)
        #expect(loaded.diagnostics == [])
        #expect(results(loaded) == ["5", "6"])
        #expect(loaded.value?.period.quarter == .q2)
    }
}
