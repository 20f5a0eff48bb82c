import Foundation
import Testing

/// The action trackers of the year's end 2008/09 beside the published ones.
@Suite(.serialized) struct `The Leeds trackers` {
    /// Every row of the published tables of codes and of indicators.
    @Test(.enabled(if: SourceDocument.text("004") != nil, "the source documents are not beside the project"))
    func `hold every code, indicator, target and result of the source`() throws {
        let source = try #require(SourceDocument.text("004"))
        let tables = SourceDocument.folded(try BuiltReport("leeds-2008-09", report: "action-trackers").tables())
        var cells: [String] = []
        for line in source.split(whereSeparator: \.isNewline) {
            let row = line.split(separator: "\t", omittingEmptySubsequences: true).map(String.init)
            guard let first = row.first, first.wholeMatch(of: /(BP-|NI )\d+|(VP|Vfm|IO)-\d[a-z]/) != nil else {
                continue
            }
            // Officers of several priorities stand in one published cell: each is looked for by himself below.
            cells += first.hasPrefix("BP") || first.hasPrefix("NI") ? row : Array(row.prefix(2))
        }
        try #require(cells.count > 120, "too few cells to mean anything: \(cells.count)")
        let missing = Set(cells.map { SourceDocument.folded($0) }.filter { !tables.contains($0) })
            .subtracting(Self.written)
        #expect(missing.isEmpty, "\(missing.sorted())")
    }

    /// Every figure of the narrative, and every role.
    @Test(.enabled(if: SourceDocument.text("004") != nil, "the source documents are not beside the project"))
    func `hold every figure of the source's narrative`() throws {
        let source = try #require(SourceDocument.text("004"))
        let tables = try BuiltReport("leeds-2008-09", report: "action-trackers").tables()
        let figures = Set(source.matches(of: /£?\d[\d,.]*\d[%k]?|\b\d%/).map { String($0.0) })
        try #require(figures.count > 50, "\(figures.count)")
        let missing = figures.filter { !tables.contains($0) }.subtracting(Self.otherFigures)
        #expect(missing.isEmpty, "\(missing.sorted())")
        let roles = [
            "Head of Communications", "Corporate Consultation Manager", "Chief Officer Policy & Partnerships",
            "All Chief Officer Resources and Strategy", "CORS and communications leads in Directorates",
            "Chief Asset Management Officer", "Chief Officer Business Transformation", "Head of Equality",
            "Chief Officer HR", "Chief Procurement Officer", "Chief Democratic Services Officer",
            "Chief Officer Customer Services", "Chief Customer Services Officer", "Chief ICT Officer",
            "Head of Information, Knowledge Management", "Customer Strategy Board members", "Web Content Manager",
            "CO Revenues & Benefits", "CO Environmental Services", "ALMO Chief Executives",
        ]
        for role in roles { #expect(source.contains(role) && tables.contains(role), "\(role)") }
    }

    @Test(.needs(Tool.python, "Python with openpyxl and python-calamine"))
    func `have a sheet each, an index, and all that a tracker has`() throws {
        let cells = try BuiltReport("leeds-2008-09", report: "action-trackers").cells()
        for sheet in [
            "Index", "VP-2c", "Vfm-4c", "IO-3a and IO-3b", "VP-4b and VP-4c", "IO-2a to IO-2f", "What ratings mean",
            "How ratings are calculated",
        ] { #expect(cells.contains("== \(sheet)\n"), "\(sheet)") }
        #expect(cells.contains("Council Business Plan\t75% (9 of 12)\t9\t3\t0\t0"))
        #expect(
            cells.contains("BP-09: year\tResult\tTarget\n2007/08\t69%\n2008/09\t72%\t76%\n2009/10\t86%\n2010/11\t95%"))
    }

    /// What the published text has otherwise, by a slip of its own or of its conversion to text.
    private static let written: Set<String> = [
        // One level of concern, and not a sentence about it.
        "noconcernswithdata",
        // Cells that run over two columns.
        "dotassessmentnolongercarriedoutundercaaimprovingadequately",
    ]

    private static let otherFigures: Set<String> = []
}
