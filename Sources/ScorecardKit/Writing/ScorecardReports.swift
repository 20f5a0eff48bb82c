import Composition
import Model
import Report
import Template

/// The reports that a folder gives, in the order of the council's files: one for each directorate, or whatever else its
/// template speaks of.
///
/// Each is made whenever it is asked for: of thousands, only those at hand are held.
public struct ScorecardReports: RandomAccessCollection, Sendable {
    private let entries: [Entry]

    private struct Entry: Sendable {
        let subject: String
        let make: @Sendable () -> ScorecardReport
    }

    /// - Parameter composition: nil gives no reports.
    init(_ composition: ReportComposition?, formats: [OutputFormat]) {
        guard let composition else {
            entries = []
            return
        }
        entries = composition.indices.map { index in
            Entry(subject: composition.subject(at: index)) { composition.report(at: index, as: formats) }
        }
    }

    public var startIndex: Int { entries.startIndex }
    public var endIndex: Int { entries.endIndex }

    /// Whom a report is about, without making it.
    public func subject(at index: Int) -> String { entries[index].subject }

    public subscript(index: Int) -> ScorecardReport { entries[index].make() }
}

/// What each report's files are to show.
struct ReportComposition: RandomAccessCollection, Sendable {
    private let council: Council
    private let template: ReportTemplate
    private let theme: Theme
    private let created: Int
    private let carried: CarriedFiles?
    private let subjects: [ReportSubject]

    /// - Parameters:
    ///   - created: seconds since 1970 that the files say they were made.
    ///   - carried: nil where workbooks carry nothing.
    init(council: Council, template: ReportTemplate, theme: Theme, created: Int, carried: CarriedFiles?) {
        self.council = council
        self.template = template
        self.theme = theme
        self.created = created
        self.carried = carried
        subjects = ReportSubject.all(in: council, by: template.scope)
    }

    var startIndex: Int { 0 }
    var endIndex: Int { subjects.count }

    func subject(at index: Int) -> String { subjects[index].name(in: council) }

    subscript(index: Int) -> ComposedReport {
        let subject = subjects[index]
        var files: [CarriedFile] = []
        // Only a workbook of one directorate is built again.
        if case .directorate(let scorecard) = subject, let carried { files = carried.files(for: scorecard.code) }
        return ReportComposer.compose(subject, of: council, by: template, created: created, carried: files)
    }

    func report(at index: Int, as formats: [OutputFormat]) -> ScorecardReport {
        let composed = self[index]
        return ScorecardReport(
            subject: subject(at: index), period: council.period.written,
            sections: composed.lines.sections.map { SectionSummary($0, in: council.period.quarter) },
            files: formats.flatMap { $0.files(of: composed, theme: theme) })
    }
}
