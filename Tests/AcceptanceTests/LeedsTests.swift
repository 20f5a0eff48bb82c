import Foundation
import ScorecardKit
import Testing

/// The 2012/13 CAP scorecard as its readers get it.
@Suite(.serialized) struct `The Leeds scorecard` {
    private static func build() throws -> (folder: TemporaryFolder, workbook: URL) {
        let built = try BuiltReport("leeds-2012-13", report: "directorate-scorecard")
        return (built.folder, try #require(built.workbooks.first))
    }

    @Test(.needs(Tool.python, "Python with openpyxl and python-calamine"))
    func `opens in other programs, which read what stands in it`() throws {
        let (folder, workbook) = try Self.build()
        defer { withExtendedLifetime(folder) {} }
        let python = try #require(Tool.python)
        let script = Package.root.appendingPathComponent("Tests/AcceptanceTests/Scripts/open_workbook.py")
        let report = try python.run([script.path, workbook.path])
        #expect(report.hasSuffix("all is well\n"), "\(report)")
    }

    /// A line that a row is too low for is missing from the page, and its words with it.
    @Test(
        .needs(Tool.libreOffice, "LibreOffice"), .needs(Tool.pdfToText, "pdftotext"),
        .needs(Tool.python, "Python with openpyxl and python-calamine"))
    func `is printed whole, no text cut`() throws {
        let (folder, workbook) = try Self.build()
        let output = try LibreOffice.convert(workbook, to: "pdf", in: folder)
        let pdf = output.appendingPathComponent(workbook.deletingPathExtension().lastPathComponent + ".pdf")
        let printed = try #require(Tool.pdfToText).run(["-layout", pdf.path, "-"])
        let script = Package.root.appendingPathComponent("Tests/AcceptanceTests/Scripts/workbook_words.py")
        let stored = try #require(Tool.python).run([script.path, workbook.path])
        let (have, need) = (Self.wordCounts(printed), Self.wordCounts(stored))
        try #require(need.count > 400, "too few words to mean anything: \(need.count)")
        let missing = need.filter { have[$0.key, default: 0] < $0.value }.keys.sorted()
        #expect(missing.isEmpty, "not printed, or not as often as they stand in cells: \(missing)")
    }

    @Test(.needs(Tool.libreOffice, "LibreOffice"))
    func `is unedited when another program has only saved it`() throws {
        let (folder, workbook) = try Self.build()
        #expect(try WorkbookMerge(workbook.path).edits().isEmpty)
        let output = try LibreOffice.convert(workbook, to: "xlsx", in: folder)
        let saved = try WorkbookMerge(output.appendingPathComponent(workbook.lastPathComponent).path).edits()
        #expect(saved.isEmpty, "\(saved.list)")
    }

    @Test(.needs(Tool.python, "Python with openpyxl and python-calamine"))
    func `keeps what somebody typed into it when finance's rows are merged`() throws {
        let (folder, workbook) = try Self.build()
        let edited = folder.path("edited.xlsx")
        try #require(Tool.python).run([
            "-c",
            """
            import sys, openpyxl
            book = openpyxl.load_workbook(sys.argv[1])
            sheet = book["Scorecard"]
            [cell] = [cell for row in sheet.iter_rows() for cell in row if cell.value == 0.72]
            cell.value = 0.5
            sheet["P3"] = "a note"
            # Sheets that move when there is a budget, and a row that moves in one.
            book["Ratings by quarter"]["A1"] = "Our title"
            rules = book["How ratings are calculated"]
            [red] = [row for row in rules.iter_rows() if row[0].value == "Red"]
            red[1].value = "Our meaning"
            book.save(sys.argv[2])
            """, workbook.path, edited,
        ])
        let merge = try WorkbookMerge(edited)
        let edits = try merge.edits()
        #expect(edits.canBeKept)
        let lines = edits.list.split(separator: "\n")
        #expect(lines.count == 4)
        #expect(lines.contains { $0.hasSuffix("'72%' was built, '50%' stands there") })

        let ledger = Data("Directorate,Cost centre,Revised budget,Forecast\nCAP,1,100.10,110.30\n".utf8)
        let finance = FinanceMerge(
            RowInput(path: "ledger.csv") { take in _ = take(ledger.span) },
            mapping: InputFile(name: "finance.yaml", bytes: Array("units: £\n".utf8)), into: merge.scorecards,
            budgets: merge.budgets)
        #expect(finance.isClean, "\(finance.complaints())")
        let scorecards = try #require(merge.scorecards(with: finance))
        let file = try #require(try merge.workbook(of: scorecards, keeping: edits)).file
        let merged = folder.path("merged.xlsx")
        try file.write(to: merged, on: .foundation)
        let seen = try #require(Tool.python).run([
            "-c",
            """
            import sys, openpyxl
            book = openpyxl.load_workbook(sys.argv[1], data_only=True)
            sheet = book["Scorecard"]
            [cell] = [cell for row in sheet.iter_rows() for cell in row if cell.value == 0.5]
            print(cell.number_format, [c.value for c in sheet[cell.row]].count("Red"), sheet["P3"].value)
            print([[c.value for c in row][:5] for row in book["Budget"].iter_rows() if row[0].value == "Total"])
            print(book["Ratings by quarter"]["A1"].value, book["Budget"]["A1"].value[-6:])
            rules = book["How ratings are calculated"]
            print([[c.value for c in row][:2] for row in rules.iter_rows() if row[0].value == "Red"])
            """, merged,
        ])
        let total = "['Total', 100.1, 110.3, 10.2, 0.102]"
        #expect(seen == "0% 1 a note\n[\(total)]\nOur title budget\n[['Red', 'Our meaning']]\n")
        // What was kept is still there to be seen, and the lines are the workbook's own now.
        let again = try WorkbookMerge(merged)
        #expect(try again.edits().list.split(separator: "\n").count == lines.count)
        let second = FinanceMerge(
            RowInput(path: "ledger.csv") { take in _ = take(ledger.span) },
            mapping: InputFile(name: "finance.yaml", bytes: Array("units: £\n".utf8)), into: again.scorecards,
            budgets: again.budgets)
        #expect(second.changesNothing)
    }

    @Test(.needs(Tool.python, "Python with openpyxl and python-calamine"))
    func `is not built again where finance's rows leave no place for what somebody typed`() throws {
        let (folder, workbook) = try Self.build()
        func merge(_ rows: String, into path: String) throws -> (merge: WorkbookMerge, scorecards: Scorecards) {
            let merge = try WorkbookMerge(path)
            let bytes = Data(("Directorate,Cost centre,Revised budget,Forecast\n" + rows).utf8)
            let finance = FinanceMerge(
                RowInput(path: "ledger.csv") { take in _ = take(bytes.span) },
                mapping: InputFile(name: "finance.yaml", bytes: Array("units: £\n".utf8)), into: merge.scorecards,
                budgets: merge.budgets)
            return (merge, try #require(merge.scorecards(with: finance)))
        }
        let first = try merge("CAP,1,100,110\n", into: workbook.path)
        let built = folder.path("built.xlsx")
        try #require(try first.merge.workbook(of: first.scorecards, keeping: nil)).file.write(
            to: built, on: .foundation)
        try #require(Tool.python).run([
            "-c",
            """
            import sys, openpyxl
            book = openpyxl.load_workbook(sys.argv[1])
            sheet = book["Budget"]
            [total] = [row for row in sheet.iter_rows() if row[0].value == "Total"]
            sheet.cell(total[0].row, 12, "stays beside the total")
            sheet.cell(total[0].row + 1, 1, "below the total")
            book.save(sys.argv[1])
            """, built,
        ])
        let second = try merge("CAP,1,100,110\nCAP,2,5,6\n", into: built)
        let edits = try second.merge.edits()
        let error = #expect(throws: UnkeptEdits.self) {
            try second.merge.workbook(of: second.scorecards, keeping: edits)
        }
        let homeless = error?.edits.list.split(separator: "\n") ?? []
        #expect(homeless.map { $0.hasSuffix("'below the total' stands there") } == [true])
        #expect(error?.edits.canBeKept == false)
    }

    @Test(.needs(Tool.python, "Python with openpyxl and python-calamine"))
    func `is not built again where somebody put a comment into it`() throws {
        let (folder, workbook) = try Self.build()
        let commented = folder.path("commented.xlsx")
        try #require(Tool.python).run([
            "-c",
            """
            import sys, openpyxl
            from openpyxl.comments import Comment
            book = openpyxl.load_workbook(sys.argv[1])
            book["Scorecard"]["A1"].comment = Comment("Ask the director", "An officer")
            book.save(sys.argv[2])
            """, workbook.path, commented,
        ])
        let edits = try WorkbookMerge(commented).edits()
        #expect(!edits.canBeKept)
        #expect(edits.list == "  Scorecard!A1: a comment, 'Ask the director'\n")
        #expect(edits.complaint(isKeeping: true).message.hasPrefix("1 thing that is no cell was added since"))
    }

    private static func wordCounts(_ text: String) -> [String: Int] {
        var counts: [String: Int] = [:]
        for word in text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) where word.count > 2 {
            counts[word.lowercased(), default: 0] += 1
        }
        return counts
    }

    /// Every short cell of the source: titles, targets, results, ratings, portfolios. Its narrative is written anew.
    @Test(.enabled(if: sourceText != nil, "the source documents are not beside the project"))
    func `holds every row of the source`() throws {
        let source = try #require(Self.sourceText)
        let (folder, workbook) = try Self.build()
        let name = workbook.deletingPathExtension().lastPathComponent + "-scorecard.csv"
        let csv = Self.folded(try String(contentsOfFile: folder.path(name), encoding: .utf8))
        let cells = source.split(whereSeparator: \.isNewline).flatMap { $0.split(separator: "\t") }
            .map { Self.folded(String($0)) }.filter { !$0.isEmpty && $0.count < 300 && !Self.narrative($0) }
        try #require(cells.count > 120, "too few cells to mean anything: \(cells.count)")
        let missing = Set(cells.filter { !csv.contains($0) }).subtracting(Self.slipsOfTheSource)
        #expect(missing.isEmpty, "\(missing.sorted())")
    }

    private static let sourceText = try? String(
        contentsOf: Package.root.deletingLastPathComponent()
            .appendingPathComponent("shared/source-documents/003_9d9dddf948658e70.txt"), encoding: .utf8)

    /// Letters and figures only, small: the two differ in full stops, quotation marks and line breaks.
    private static func folded(_ text: String) -> String {
        String(text.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "%" || $0 == "£" })
    }

    private static func narrative(_ folded: String) -> Bool {
        ["abalancedbudgetisprojected", "therewas100%compliance"].contains { folded.hasPrefix($0) }
    }

    /// What stands in no cell of the scorecard: the page's own furniture, slips of the conversion to text, and parts
    /// that the source has in one cell and the scorecard in a row each.
    private static let slipsOfTheSource: Set<String> = [
        // The heads of its pages, and headings that the workbook has and a CSV file has not.
        "201213capdirectoratescorecard", "201213capdirectoratescorecardreportingperiodquarter1201213",
        "reportingperiodquarter1201213", "quarter1201213", "selfassessment", "headlineindicator",
        // Misspelt: Portfolio, Report, SOCITM.
        "executivepotfolio",
        "establisharesearchandintelligencecapabilityforthecityandproduceanannualstateofthecityeport",
        "topquartileinsoctimsurvey",
        // One measure in two parts: 7.50 and 7.50, 6.88 and 6.70.
        "a750b750", "a688b670",
        "increaseaveragescoreoutof10givenbystaffthatathevaluesinfluencehowtheydotheirjob"
            + "btheyrecognisethevaluesinhowtheircolleagueswork",
    ]
}
