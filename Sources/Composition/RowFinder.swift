import Model
import Report
import Template

/// The rows of a report, of whatever kind, in the order of the files.
struct RowFinder {
    let texts: Texts
    /// The directorates that the report is about.
    private let scorecards: [Scorecard]
    private let earlier: EarlierRatings
    /// Of all sections, by the numbers of their trackers.
    private let priorities: [ScorecardLines.PriorityLines]
    private var council: Council { texts.council }

    init(_ texts: Texts, scorecards: [Scorecard]) {
        self.texts = texts
        self.scorecards = scorecards
        earlier = EarlierRatings(texts.council, of: scorecards)
        priorities = texts.lines.sections.flatMap(\.priorities)
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
            case .budget, .budgetByQuarter: budgetLines(kind).filter(trackers)
            default:
                self.trackers.filter(trackers).flatMap { tracker in
                    self.rows(kind, of: tracker, evenWithoutMeasures: evenWithoutMeasures)
                }
            }
        return rows.filter { conditions.hold(for: $0) }
    }

    /// A row for each tracker, with the lines that belong to it known by its number.
    var trackers: [RowContext] {
        priorities.enumerated().map { number, priority in
            var row = RowContext(
                setting: RowSetting(
                    council: council, scorecard: priority.scorecard, section: priority.section,
                    priority: priority.priority, meeting: texts.meeting, earlier: earlier),
                quarter: council.period.quarter)
            row.owner = .tracker(number)
            return row
        }
    }

    /// A row about no priority: what stands in it is said of the whole report.
    var blank: RowContext { blank(for: texts.scorecard) }

    private func blank(for scorecard: Scorecard) -> RowContext {
        RowContext(
            setting: RowSetting(council: council, scorecard: scorecard, meeting: texts.meeting, earlier: earlier),
            quarter: council.period.quarter)
    }

    private var focusAreas: [RowContext] {
        let blank = self.blank
        return council.focusAreas.enumerated().map { number, area in
            var row = blank
            row.focusArea = area
            row.owner = .focusArea(number)
            return row
        }
    }

    private func budgetLines(_ kind: RowKind) -> [RowContext] {
        scorecards.enumerated().flatMap { number, scorecard -> [RowContext] in
            let rule = scorecard.budgetRule(in: council)
            var row = blank(for: scorecard)
            row.owner = .budget(number)
            return quarters(of: kind).flatMap { quarter -> [RowContext] in
                guard let budget = scorecard.budget(in: quarter) else { return [] }
                let money = BudgetGrid.Monies(budget)
                return budget.lines.enumerated().map { number, line in
                    row.with(\.quarter, quarter).with(\.budgetNumber, number)
                        .with(\.budget, BudgetRow(budget: budget, rule: rule, money: money, line: line))
                }
            }
        }
    }

    private func quarters(of kind: RowKind) -> [Quarter] {
        kind.coversEveryQuarter ? council.reported : [council.period.quarter]
    }

    func lines(of tracker: RowContext) -> [Line] {
        guard case .tracker(let number) = tracker.owner else { return [] }
        return priorities.indices.contains(number) ? priorities[number].lines : []
    }

    private func rows(_ kind: RowKind, of tracker: RowContext, evenWithoutMeasures: Bool) -> [RowContext] {
        let progress = tracker.priority.progress[tracker.quarter]
        let quarters = quarters(of: kind)
        switch kind {
        case .trackers, .focusAreas, .budget, .budgetByQuarter: return [tracker]
        case .priorities, .prioritiesByQuarter:
            return tracker.priority.codes.indices.flatMap { covered in
                quarters.map { tracker.with(\.covered, covered).with(\.quarter, $0) }
            }
        case .measures, .measuresByQuarter:
            let lines = lines(of: tracker).map(Optional.some)
            return (lines.isEmpty && evenWithoutMeasures ? [nil] : lines).enumerated().flatMap { number, line in
                quarters.map { tracker.with(\.line, line).with(\.lineNumber, number).with(\.quarter, $0) }
            }
        case .actions, .actionsByQuarter:
            return quarters.flatMap { quarter in
                (tracker.priority.progress[quarter]?.actions ?? []).enumerated().map { number, action in
                    tracker.with(\.quarter, quarter).with(\.action, action).with(\.actionNumber, number)
                }
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
