import Foundation
import Testing

/// What the published reports of 2009/10 Q2 count and name, in what is made of the example.
@Suite(.serialized, .needs(Tool.python, "Python with openpyxl and python-calamine"))
struct `The reports to the boards` {
    @Test func `a board's pack counts as the published one does, beside the earlier quarter`() throws {
        let pack = try BuiltReport("leeds-2009-10-q2", report: "board-pack")
        let cells = try pack.cells()
        // 43% (6 of 14): 6 green, 5 amber, 3 red; at Q4 2008/09 4 green, 10 amber, none red.
        #expect(cells.contains("Leeds Strategic Plan, Q2 2009/10\t43% (6 of 14)\t6\t5\t3\t0"))
        #expect(cells.contains("Leeds Strategic Plan, Q4 2008/09\t29% (4 of 14)\t4\t10\t0\t0"))
        #expect(cells.contains("Children's Services Scrutiny Board"))
        #expect(cells.contains("Children's Services Scrutiny Board, 10 December 2009. Position at 30 September 2009"))
        #expect(cells.contains("Report of\tHead of Policy and Performance\n"))
        // Two priorities share a tracker, and both are counted.
        #expect(cells.contains("== LN-1a and LN-1b\n"))
        // Trackers from another plan are there and marked.
        #expect(cells.contains("Children and Young People's Plan: not counted"))
        #expect(cells.contains("== CYPP-2\n"))
        // Only those that are red or amber have a sheet.
        let sheets = cells.matches(of: /== (.+)/).map { String($0.1) }
        #expect(
            sheets == [
                "Summary", "Priorities", "LN-1a and LN-1b", "LN-1c", "LN-1d", "HW-1e", "HW-1f", "HW-2a", "TP-2a",
                "CYPP-1", "CYPP-2", "Indicators", "What ratings mean", "What headings mean",
                "How ratings are calculated",
            ])
        // Annual indicators are shown and not counted: 15 of the plan's 21 can be reported.
        #expect(
            cells.contains("Children's Services Scrutiny Board, predicted at the year's end\t40% (6 of 15)\t6\t4\t5\t0")
        )
        #expect(cells.matches(of: /\tannual\b/).count == 6)
    }

    @Test func `the corporate report has the shares, what is outstanding, and what was picked`() throws {
        let cells = try BuiltReport("leeds-2009-10-q2", report: "corporate-report").cells()
        #expect(cells.contains("Executive Board, 9 December 2009. Position at 30 September 2009"))
        #expect(cells.contains("Leeds Strategic Plan\t66% (21 of 32)\t21\t7\t4\t0"))
        #expect(cells.contains("Council Business Plan\t47% (7 of 15)\t7\t7\t1\t2"))
        let outstanding = try #require(cells.split(separator: "== ").first { $0.hasPrefix("Outstanding") })
        #expect(
            outstanding.contains(
                "VP-3a\tStrengthen our democratic processes to improve governance and policy making\tCouncil Business Plan"
            ))
        #expect(
            outstanding.contains(
                "VP-3b\tMaximise member involvement in policy development, decision making and accountability\t"))
        #expect(outstanding.matches(of: /\n(VP|LN|HW|TP|EE|EN)-/).count == 2)
        for area in ["Teenage conception", "Worklessness", "Workforce planning", "Efficiency and value for money"] {
            #expect(cells.contains("\n\(area)\t"), "\(area)")
        }
        // By exception: a summary for each tracker that is red or amber, and for no other.
        let exceptions = try #require(cells.split(separator: "== ").first { $0.hasPrefix("Red and amber") })
        #expect(exceptions.matches(of: /\t(Red|Amber)\t/).count == 18)
        #expect(!exceptions.contains("\tGreen\t"))
    }

    /// The columns that the guidance on accountability reporting explains.
    @Test func `the indicator report has every column of the guidance`() throws {
        let tables = try BuiltReport("leeds-2009-10-q2", report: "indicator-report").tables()
        let heading = try #require(tables.split(whereSeparator: \.isNewline).first)
        for column in [
            "PI type", "Reference", "Title", "Service", "Frequency", "Measure", "Rise or fall", "Baseline",
            "2008/09 result", "2009/10 target", "Q2 result", "Rating", "Direction of travel", "Data quality",
            "Comments",
        ] { #expect(heading.split(separator: ",").contains(Substring(column)), "\(column)") }
        for type in [
            "Leeds Strategic Plan Government Agreed", "Leeds Strategic Plan Partnership Agreed", "Business Plan",
            "National Indicator", "Local Indicator",
        ] { #expect(tables.contains(",\(type),"), "\(type)") }
    }

    @Test func `every column of the indicator report is explained, and every type of indicator`() throws {
        let cells = try BuiltReport("leeds-2009-10-q2", report: "indicator-report").cells()
        let sheets = cells.split(separator: "== ")
        let table = try #require(sheets.first { $0.hasPrefix("Indicators") })
        let guide = try #require(sheets.first { $0.hasPrefix("What headings mean") })
        let headings = try #require(table.split(whereSeparator: \.isNewline).first { $0.hasPrefix("PI type") })
        let columns = headings.split(separator: "\t")
        try #require(columns.count > 14, "\(columns)")
        for column in columns { #expect(guide.contains("\n\(column)\t"), "\(column)") }
        for word in [
            "Leeds Strategic Plan Government Agreed", "Local Indicator", "Green", "Amber", "Red", "Rise", "Fall",
            "No concerns", "Some concerns", "Significant concerns",
        ] { #expect(guide.contains("\n\(word)\t") || guide.contains("\t\(word)\t"), "\(word)") }
    }

    @Test func `traffic light and direction are explained together, all nine of them`() throws {
        let cells = try BuiltReport("leeds-2009-10-q2", report: "board-pack").cells()
        let sheet = try #require(cells.split(separator: "== ").first { $0.hasPrefix("What ratings mean") })
        let rows = sheet.split(whereSeparator: \.isNewline).filter { $0.contains("Taken together") }
        #expect(rows.map { $0.split(separator: "\t").count } == [4, 4, 4])
        #expect(Set(rows.flatMap { $0.split(separator: "\t").dropFirst() }).count == 9)
    }
}

/// A line that a row is too low for is missing from the page, and its words with it.
@Suite(.serialized) struct `Reports on paper` {
    @Test(
        .needs(Tool.libreOffice, "LibreOffice"), .needs(Tool.pdfToText, "pdftotext"),
        .needs(Tool.python, "Python with openpyxl and python-calamine"),
        arguments: [
            ("leeds-2008-09", "action-trackers"), ("leeds-2009-10-q2", "board-pack"),
            ("leeds-2009-10-q2", "corporate-report"), ("leeds-2009-10-q2", "indicator-report"),
        ])
    func `are printed whole, no text cut`(_ example: String, _ report: String) throws {
        let built = try BuiltReport(example, report: report)
        for workbook in built.workbooks {
            let missing = try PrintedWords.missing(from: workbook, in: built.folder)
            #expect(missing.isEmpty, "not printed, or not as often as they stand in cells: \(missing)")
        }
    }
}
