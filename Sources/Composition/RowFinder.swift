import Model
import Report
import Template

/// The rows of a report, of whatever kind, in the order of the files.
struct RowFinder {
    let texts: Texts
    /// The directorates that the report is about.
    private let scorecards: [Scorecard]
    private let earlier: EarlierRatings
    private var council: Council { texts.council }

    init(_ texts: Texts, scorecards: [Scorecard]) {
        self.texts = texts
        self.scorecards = scorecards
        earlier = EarlierRatings(texts.council)
    }

    /// - Parameters:
    ///   - conditions: which rows are wanted.
    ///   - trackers: which trackers they may belong to.
    ///   - evenWithoutMeasures: whether a priority without measures has a row among them all the same.
    func rows(
        _ kind: RowKind, where conditions: [FieldCondition] = [], of trackers: (RowContext) -> Bool = { _ in true },
        evenWithoutMeasures: Bool = false
    ) -> [RowContext] {
        let rows =
            switch kind {
            case .focusAreas: focusAreas
            case .budget: budgetLines.filter(trackers)
            default:
                self.trackers.filter(trackers).flatMap { tracker in
                    self.rows(kind, of: tracker, evenWithoutMeasures: evenWithoutMeasures)
                }
            }
        return rows.filter { conditions.hold(for: $0) }
    }

    /// A row for each tracker, with the lines that belong to it known by its number.
    var trackers: [RowContext] {
        texts.lines.sections.flatMap(\.priorities).enumerated().map { number, priority in
            var row = blank
            row.scorecard = priority.scorecard
            row.section = priority.section
            row.priority = priority.priority
            row.owner = .tracker(number)
            return row
        }
    }

    /// A row about no priority: what stands in it is said of the whole report.
    var blank: RowContext {
        var row = RowContext(
            council: council, scorecard: texts.scorecard, section: Section(title: ""),
            priority: Priority(title: "", code: ""), line: nil, quarter: council.period.quarter)
        row.meeting = texts.meeting
        row.earlier = earlier
        return row
    }

    private var focusAreas: [RowContext] {
        council.focusAreas.enumerated().map { number, area in
            var row = blank
            row.focusArea = area
            row.owner = .focusArea(number)
            return row
        }
    }

    private var budgetLines: [RowContext] {
        scorecards.enumerated().flatMap { number, scorecard -> [RowContext] in
            guard let budget = scorecard.budget(in: council.period.quarter) else { return [] }
            let rule = scorecard.budgetRule(in: council)
            let money = BudgetGrid.Monies(budget)
            var row = blank
            row.scorecard = scorecard
            row.owner = .budget(number)
            return budget.lines.enumerated().map { number, line in
                row.with(\.budget, BudgetRow(budget: budget, rule: rule, money: money, line: line))
                    .with(\.budgetNumber, number)
            }
        }
    }

    func lines(of tracker: RowContext) -> [Line] {
        guard case .tracker(let number) = tracker.owner else { return [] }
        let priorities = texts.lines.sections.flatMap(\.priorities)
        return priorities.indices.contains(number) ? priorities[number].lines : []
    }

    private func rows(_ kind: RowKind, of tracker: RowContext, evenWithoutMeasures: Bool) -> [RowContext] {
        let progress = tracker.priority.progress[tracker.quarter]
        switch kind {
        case .trackers, .focusAreas, .budget: return [tracker]
        case .priorities: return tracker.priority.codes.indices.map { tracker.with(\.covered, $0) }
        case .measures, .measuresByQuarter:
            let quarters = kind == .measures ? [tracker.quarter] : council.reported
            let lines: [Line?] = lines(of: tracker)
            return (lines.isEmpty && evenWithoutMeasures ? [nil] : lines).enumerated().flatMap { number, line in
                quarters.map { tracker.with(\.line, line).with(\.lineNumber, number).with(\.quarter, $0) }
            }
        case .actions:
            return (progress?.actions ?? []).enumerated().map { number, action in
                tracker.with(\.action, action).with(\.actionNumber, number)
            }
        case .activities, .nextSteps:
            return (progress?.activities ?? []).enumerated().flatMap { number, activity -> [RowContext] in
                let row = tracker.with(\.activity, activity).with(\.activityNumber, number)
                guard kind == .nextSteps else { return [row] }
                return activity.nextSteps.enumerated().map { number, step in
                    row.with(\.step, step).with(\.stepNumber, number)
                }
            }
        }
    }
}

extension RowContext {
    fileprivate func with<Value>(_ path: WritableKeyPath<RowContext, Value>, _ value: Value) -> RowContext {
        var row = self
        row[keyPath: path] = value
        return row
    }
}
