import Composition
import Config
import Model
import Report
import Template

/// The reports that a folder gives, in the order of the council's files: one for each directorate, or whatever else its
/// template speaks of.
///
/// Each is made whenever it is asked for: of thousands, only those at hand are held.
public struct ScorecardReports: Sendable {
    private let composition: ReportComposition?
    private let formats: [OutputFormat]

    /// - Parameter composition: nil gives no reports.
    init(_ composition: ReportComposition?, formats: [OutputFormat]) {
        self.composition = composition
        self.formats = formats
    }

    public var count: Int { composition?.count ?? 0 }

    /// Whom a report is about, without making it.
    ///
    /// - Parameter index: from 0 to one less than ``count``.
    public func subject(at index: Int) -> String { composition?.subject(at: index) ?? "" }

    /// - Parameter index: from 0 to one less than ``count``.
    /// - Throws: where a file of the folder cannot be read once more as it was.
    public func report(at index: Int) throws(InputFailure) -> ScorecardReport {
        guard let composition, (0..<count).contains(index) else {
            throw InputFailure("there is no report number \(index)")
        }
        return try composition.report(at: index, as: formats)
    }

    /// All of them at once.
    ///
    /// - Throws: where a file of the folder cannot be read once more as it was.
    public func all() throws(InputFailure) -> [ScorecardReport] {
        var reports: [ScorecardReport] = []
        for index in 0..<count { reports.append(try report(at: index)) }
        return reports
    }
}

/// What each report's files are to show.
struct ReportComposition: Sendable {
    private let council: FiledCouncil
    private let template: ReportTemplate
    private let theme: Theme
    private let created: Int
    private let carried: CarriedFiles?
    private let subjects: [ReportSubject]

    /// - Parameters:
    ///   - created: seconds since 1970 that the files say they were made.
    ///   - carried: nil where workbooks carry nothing.
    init(council: FiledCouncil, template: ReportTemplate, theme: Theme, created: Int, carried: CarriedFiles?) {
        self.council = council
        self.template = template
        self.theme = theme
        self.created = created
        self.carried = carried
        subjects = council.subjects(by: template.scope)
    }

    var count: Int { subjects.count }

    func subject(at index: Int) -> String { subjects[index].name(in: council.shared) }

    /// - Throws: where a file cannot be read once more as it was.
    func composed(at index: Int) throws(InputFailure) -> ComposedReport {
        let (council, subject) = try council.open(for: subjects[index], number: index)
        var files: [CarriedFile] = []
        // Only a workbook of one directorate is built again.
        if case .directorate(let scorecard) = subject, let carried { files = try carried.files(for: scorecard.code) }
        return ReportComposer.compose(subject, of: council, by: template, created: created, carried: files)
    }

    func report(at index: Int, as formats: [OutputFormat]) throws(InputFailure) -> ScorecardReport {
        let composed = try composed(at: index)
        let period = council.shared.period
        return ScorecardReport(
            subject: subject(at: index), period: period.written,
            sections: composed.lines.sections.map { SectionSummary($0, in: period.quarter) },
            files: formats.flatMap { $0.files(of: composed, theme: theme) })
    }
}

extension FiledCouncil {
    /// The subjects of a template's files, of which no more than their names is known.
    func subjects(by scope: ReportScope) -> [ReportSubject] {
        ReportSubject.all(directorates.map(\.names), boards: boards, by: scope)
    }

    /// All directorates with what they report.
    func opened() throws(InputFailure) -> OpenedCouncil {
        do throws(UnreadableFile) { return try open() } catch { throw InputFailure(error) }
    }

    /// The directorates that a report is about, and its subject with what it reports.
    ///
    /// - Parameter number: the subject's among all of its kind.
    fileprivate func open(
        for subject: ReportSubject, number: Int
    ) throws(InputFailure) -> (council: Council, subject: ReportSubject) {
        do throws(UnreadableFile) {
            switch subject {
            case .directorate:
                let council = try open([number]).council
                return (council, council.scorecards.first.map { .directorate($0) } ?? subject)
            case .council: return (try open().council, subject)
            case .board(let board):
                let wanted = directorates.indices.filter { directorates[$0].boards.contains(board) }
                return (try open(wanted).council, subject)
            }
        } catch {
            throw InputFailure(error)
        }
    }
}
