import Diagnostics
import Finance
import Model
import Testing

@testable import Config

@Suite("A mapping file") struct MappingTests {
    private func load(_ file: Marked) -> Loaded<FinanceMapping> { FinanceFile.load(file.file) }

    @Test("tells all that finance's file needs told") func whole() throws {
        let loaded = load(
            Marked(
                "finance.yaml",
                """
                units: £000
                underspend: positive
                sheet: Variance
                header row: 4
                heading rows: 2
                fill down:
                  - directorate
                skip rows:
                  - 7
                  - 12-15
                  - Report run
                columns:
                  cost centre: Analysis code
                  forecast: column G
                  period: none
                directorates:
                  Customer Access & Performance: CAP
                cost centres:
                  0412: CAP
                  4013:
                    directorate: ENV
                    code: WASTE
                  4014:
                    code: X
                periods:
                  Month 3: Q1
                duplicates: add up
                compare: actual
                """))
        #expect(loaded.diagnostics == [])
        let mapping = try #require(loaded.value)
        #expect(mapping.units == .thousands)
        #expect(mapping.underspend == .positive)
        #expect(mapping.sheet?.value == "Variance")
        #expect(mapping.headerRow?.value == 4)
        #expect(mapping.headingRows == 2)
        #expect(mapping.fillDown == [.directorate])
        #expect(mapping.skipRows == [.rows(7...7), .rows(12...15), .beginning("Report run")])
        #expect(mapping.columns[.costCentre]?.value == .heading("Analysis code"))
        #expect(mapping.columns[.forecast]?.value == .column(6))
        #expect(mapping.columns[.period]?.value == .leftOut)
        #expect(mapping.columns.count == 3)
        #expect(mapping.directorates.map(\.word) == ["Customer Access & Performance"])
        #expect(mapping.directorates.map(\.value.value) == ["CAP"])
        #expect(mapping.costCentres.map(\.word) == ["0412", "4013", "4014"])
        #expect(mapping.costCentres.map(\.value.directorate?.value) == ["CAP", "ENV", nil])
        #expect(mapping.costCentres.map(\.value.code) == [nil, "WASTE", "X"])
        #expect(mapping.periods == [Named("Month 3", .q1)])
        #expect(mapping.duplicates == .addUp)
        #expect(mapping.compare == .actual)
        // Complaints about the headings must point here.
        let origin = try #require(mapping.columns[.costCentre]?.origin)
        #expect(loaded.origins[origin]?.range?.start == Position(line: 13, column: 16))
    }

    @Test("can be one line") func short() {
        let loaded = load(Marked("finance.yaml", "units: £\n"))
        #expect(loaded.value == FinanceMapping(units: .pounds))
        #expect(loaded.diagnostics == [])
    }

    @Test("is checked, line by line") func complaints() {
        let file = Marked(
            "finance.yaml",
            """
            underspend: «unknown-word»minus
            «unknown-key»sign: -1
            header row: «bad-number»x
            heading rows: «bad-number»3
            fill down:
              - «unknown-word»cost centre
            skip rows:
              - «bad-row-number»15-12
            columns:
              «unknown-key»budgget: A
            directorates:
              Parks: ENV
              «duplicate-word»PARKS: ENV
              «empty-value»Trees:
            cost centres:
              4012:
                «unknown-key»directorat: ENV
            periods:
              Month 3: «bad-quarter»Q5
            duplicates: «unknown-word»sum
            """)
        let missing = Marked("finance.yaml", "«missing-key»duplicates: error\n")
        expect(load(missing), gives: [missing])
        let loaded = load(file)
        let place = "finance.yaml:1:1 missing-key"
        #expect(loaded.value == nil)
        expect(loaded, gives: [file], whole: [place])
    }

    @Test("that starts a council off is good, and its notes too") func starter() throws {
        let starter = try #require(try files(in: "Templates/starter").first { $0.lastName == "finance.yaml" })
        // What nobody may guess is left open.
        #expect(FinanceFile.load(starter).diagnostics.map(\.id) == ["empty-value"])
        let text = String(decoding: try starter.read(), as: UTF8.self)
            .replacing("\nunits:\n", with: "\nunits: £000\n").replacing("underspend:\n", with: "underspend: negative\n")
        let file = SourceFile(name: starter.name, bytes: Array(text.utf8))
        let loaded = FinanceFile.load(file)
        #expect(loaded.diagnostics == [])
        #expect(loaded.value == FinanceMapping(units: .thousands, underspend: .negative))
        // Every note that is a key, or a line below one, with its # taken off.
        let keys = Records.finance.keys.map { $0.description.name + ":" }
        let uncommented = String(decoding: try file.read(), as: UTF8.self).split(separator: "\n").compactMap { line in
            let plain = line.hasPrefix("# ") ? line.dropFirst(2) : line
            return plain.hasPrefix("  ") || keys.contains { plain.hasPrefix($0) } ? String(plain) : nil
        }
        let whole = FinanceFile.load(
            SourceFile(name: "finance.yaml", bytes: Array((uncommented.joined(separator: "\n") + "\n").utf8)))
        #expect(whole.diagnostics == [], "\(uncommented)")
        #expect(whole.value?.costCentres.count == 2)
        #expect(whole.value?.columns.count == 4)
        #expect(whole.value?.skipRows.count == 3)
    }

    // MARK: In a council's folder

    private let directorate = Marked(
        "env.yaml",
        """
        directorate: Environment
        code: ENV
        sections:
          - title: S
            priorities:
              - title: P
                code: X
        """)

    @Test("is not taken for a directorate's file") func folder() {
        let mapping = Marked("finance.yaml", "units: £\ndirectorate: ENV\n")
        let found = expectComplaints(directorate, mapping)
        #expect(found == [])
        expectComplaints(mapping, whole: ["folder no-directorate"])
    }

    @Test("leaves a lone file alone") func loneFile() throws {
        let lone = Marked("env.yaml", "council: C\nyear: 2012/13\nquarter: Q1\n" + (try directorateText()))
        let mapping = Marked("finance.yaml", "units: £\ndirectorate: ENV\n")
        let loaded = CouncilFolder([lone.file, mapping.file], name: "folder").loaded()
        #expect(loaded.diagnostics == [])
        #expect(loaded.value?.scorecards.map(\.code) == ["ENV"])
    }

    private func directorateText() throws -> String { String(decoding: try directorate.file.read(), as: UTF8.self) }
}
