import Model
import Report
import Template

/// What one scorecard gives: a workbook's report and the tables of its CSV files.
package struct ComposedReport: Sendable {
    /// Without an ending, and safe in every file system.
    package let fileName: String
    package let report: Report
    /// False for a report of CSV files alone, which has no sheets.
    package let hasWorkbook: Bool
    /// Each with its file's name, of the same kind. Those without rows are left out.
    package let csvTables: [(fileName: String, table: Table)]
    /// What the CSV files say of themselves; nil where they do not, or where there are none.
    package let publication: Publication?
    package let lines: ScorecardLines
}

/// Model and template in, report out: what stands where, what follows what, and in which words.
package enum ReportComposer {
    /// - Parameters:
    ///   - created: seconds since 1970; nil takes the date of publication, or else the period's last day.
    ///   - carried: the files that the workbook shall carry.
    package static func compose(
        _ scorecard: Scorecard, of council: Council, by template: ReportTemplate, created: Int? = nil,
        carried: [CarriedFile] = []
    ) -> ComposedReport {
        compose(.directorate(scorecard), of: council, by: template, created: created, carried: carried)
    }

    package static func compose(
        _ subject: ReportSubject, of council: Council, by template: ReportTemplate, created: Int? = nil,
        carried: [CarriedFile] = []
    ) -> ComposedReport {
        let texts = subject.texts(of: council)
        let finder = RowFinder(texts, scorecards: subject.scorecards(in: council))
        let fileName = fileName(texts.filled(template.fileName))
        let sheets =
            switch template.layout {
            case .printed: printedSheets(of: template, texts: texts, finder: finder, carried: carried)
            case .accessible: AccessibleSheets(template: template, texts: texts, finder: finder).sheets()
            }
        let csvTables = template.csvFiles.map { csv in
            CSVTable(csv, named: Self.fileName(of: csv, beside: fileName), finder: finder)
        }.filter { !$0.table.rows.isEmpty }
        return ComposedReport(
            fileName: fileName,
            report: Report(
                properties: properties(of: texts, template, created), sheets: sheets,
                look: template.layout == .accessible ? .plain : .themed),
            hasWorkbook: !template.sheets.isEmpty, csvTables: csvTables.map { ($0.fileName, $0.table) },
            publication: template.hasMetadata && !csvTables.isEmpty
                ? publication(of: csvTables, in: council, by: template, named: fileName) : nil,
            lines: texts.lines)
    }

    private static func printedSheets(
        of template: ReportTemplate, texts: Texts, finder: RowFinder, carried: [CarriedFile]
    ) -> [Sheet] {
        let (lines, scorecard, council) = (texts.lines, texts.scorecard, texts.council)
        let grid = template.sheets.first { $0.content == .measures }.map {
            MeasuresGrid(sheet: $0, lines: lines, council: council, scorecard: scorecard)
        }
        let budget = template.sheets.first { $0.content == .budget }.flatMap { sheet in
            scorecard.budget(in: council.period.quarter).map {
                BudgetGrid($0, rule: scorecard.budgetRule(in: council), sheet: sheet.name)
            }
        }
        let rules = template.sheets.first { $0.content == .ratingRules }.map { RulesSheet(template: $0, texts: texts) }
        let ratings = template.sheets.first { $0.content == .ratingsByQuarter }.map {
            RatingsSheet(template: $0, texts: texts, grid: grid, lists: rules?.lists)
        }
        let details = template.sheets.first { $0.content == .measureDetails }
            .map { MeasuresGrid(sheet: $0, lines: lines, council: council, scorecard: scorecard) }
            .flatMap { $0.showsOnlyWhatIsAlwaysThere ? nil : $0 }
        let blocks = BlockSheets(template, texts: texts, finder: finder, budget: budget, lists: rules?.lists)
        let shown = template.sheets.filter { sheet in
            switch sheet.content {
            case .measureDetails: details != nil
            case .budget: budget != nil
            case .source: !carried.isEmpty
            case .summary, .measures, .ratingsByQuarter, .ratingRules, .blocks: true
            }
        }
        let measuresSheet = { (sheet: SheetTemplate, grid: MeasuresGrid) in
            MeasuresSheet(template: sheet, grid: grid, budget: budget, texts: texts, lists: rules?.lists).sheet()
        }
        return shown.flatMap { sheet -> [Sheet] in
            let one: Sheet? =
                switch sheet.content {
                case .measures: grid.map { measuresSheet(sheet, $0) }
                case .measureDetails: details.map { measuresSheet(sheet, $0) }
                case .budget:
                    budget.map { BudgetSheet(template: sheet, grid: $0, texts: texts, lists: rules?.lists).sheet() }
                case .ratingsByQuarter: ratings?.sheet()
                case .ratingRules: rules?.sheet()
                case .source: SourceSheet(template: sheet, texts: texts, files: carried).sheet()
                case .summary:
                    SummarySheet(template: sheet, texts: texts, grid: grid, ratings: ratings, budget: budget)
                        .sheet(links: links(from: sheet, to: shown))
                case .blocks: nil
                }
            return one.map { [$0] } ?? blocks.sheets(of: sheet, links: links(from: sheet, to: shown))
        }
    }

    /// The names of all files that ``compose(_:of:by:created:)`` gives, and of CSV files that would have no rows.
    package static func fileNames(
        of subject: ReportSubject, in council: Council, by template: ReportTemplate
    ) -> (report: String, csv: [String]) {
        let report = fileName(subject.names(in: council).filled(template.fileName))
        return (report, template.csvFiles.map { fileName(of: $0, beside: report) })
    }

    private static func fileName(of csv: CSVTemplate, beside report: String) -> String {
        fileName("\(report)-\(csv.name)")
    }

    private static func publication(
        of tables: [CSVTable], in council: Council, by template: ReportTemplate, named name: String
    ) -> Publication {
        Publication(
            name: name, title: "\(council.name): \(template.report), \(council.period.title)",
            publisher: council.name, language: "en-GB", licence: council.licence, issued: council.published?.iso,
            tables: tables.map(\.published))
    }

    private static func links(from sheet: SheetTemplate, to sheets: [SheetTemplate]) -> [Block] {
        sheets.filter { $0.name != sheet.name && !$0.content.isHidden && $0.forEach == nil }.map {
            .link(text: $0.invitation, to: .sheet($0.name))
        }
    }

    /// When files say they were made, in seconds since 1970: a workbook's clock begins there.
    ///
    /// - Parameter stated: nil takes the date of publication, or else the period's last day.
    package static func created(_ council: Council, _ stated: Int?) -> Int {
        max(0, stated ?? day(of: council)?.secondsSince1970 ?? 0)
    }

    /// The date of publication, or else the period's last day.
    package static func day(of council: Council) -> PublicationDate? {
        let day = council.period.lastDay
        return council.published ?? PublicationDate(year: day.year, month: day.month, day: day.day)
    }

    private static func properties(of texts: Texts, _ template: ReportTemplate, _ created: Int?) -> DocumentProperties {
        DocumentProperties(
            title:
                "\(texts.scorecard.directorate.shortened): \(template.report.shortened), \(texts.council.period.title)",
            subject: "Reporting period: \(texts.council.period.written)", author: texts.council.name.shortened,
            keywords:
                "\(texts.scorecard.code.shortened), \(texts.council.period.year), \(texts.council.period.quarter)",
            comments: "Made by Scorecard from the directorate's files.",
            created: Self.created(texts.council, created))
    }

    /// Lower case, with dashes: a name that survives every file system and every address.
    package static func fileName(_ text: String) -> String {
        let dashed = text.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
        // Systems take 255 bytes, of which an ending and the name of a part-written file need some.
        let name = String(dashed).split(separator: "-").joined(separator: "-").prefix(120)
        return name.isEmpty ? "scorecard" : String(name.last == "-" ? name.dropLast() : name)
    }
}

extension SheetTemplate {
    /// The words of a link to it.
    fileprivate var invitation: String {
        if case .blocks = content { name } else { "\(name): \(content.invitation)" }
    }
}

extension SheetContent {
    /// What a reader finds there.
    fileprivate var invitation: String {
        switch self {
        case .summary: "the position at a glance"
        case .measures: "every priority with its progress, measures, targets and results"
        case .measureDetails: "what lies behind each measure"
        case .budget: "every budget line with its variance, rating and explanation, and their total"
        case .ratingsByQuarter: "every rating, quarter by quarter"
        case .ratingRules: "how a result turns green, and what the words mean"
        case .source: "what it was built from"
        case .blocks: ""
        }
    }
}
