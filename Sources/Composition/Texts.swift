import Model
import Report
import Template

/// What the placeholders in a report's texts stand for.
struct FilledNames {
    let council: Council
    let scorecard: Scorecard
    /// That the report goes to.
    var meeting: Meeting?

    func filled(_ text: String, section: Section? = nil, tracker: Priority? = nil) -> String {
        PatternText(text).filled { placeholder in
            switch placeholder {
            case .council: council.name
            case .directorate: scorecard.directorate
            case .code: scorecard.code
            case .director: scorecard.director
            case .year: council.period.year.description
            case .quarter: council.period.quarter.description
            case .period: council.period.written
            case .months: council.period.months
            case .lastYear: council.period.year.later(by: -1)?.description
            case .nextYear: council.period.year.later(by: 1)?.description
            case .yearAfterNext: council.period.year.later(by: 2)?.description
            case .lastDay: council.period.lastDayWritten
            case .earlierPeriod: council.earlierPeriod.map { "\($0.quarter) \($0.year)" }
            case .board: meeting?.body
            case .meeting: meeting?.inWords ?? council.name
            case .sectionTitle: section?.title
            case .measuresHeading: section.map { $0.measuresHeading ?? "" }
            case .priorityCodes: tracker?.codesInWords
            case .priorityTitle: tracker.map { ([$0.title] + $0.combined.map(\.title)).joined(separator: "; ") }
            case .officer: tracker?.officer
            }
        }
    }
}

/// The words that a report's sheets share: placeholders filled in, titles, feet of pages.
struct Texts {
    let names: FilledNames
    let lines: ScorecardLines

    init(names: FilledNames, lines: ScorecardLines) {
        self.names = names
        self.lines = lines
    }

    init(council: Council, scorecard: Scorecard, lines: ScorecardLines, meeting: Meeting? = nil) {
        self.init(names: FilledNames(council: council, scorecard: scorecard, meeting: meeting), lines: lines)
    }

    var council: Council { names.council }
    var scorecard: Scorecard { names.scorecard }
    var meeting: Meeting? { names.meeting }

    func filled(_ text: String, section: Section? = nil, tracker: Priority? = nil) -> String {
        names.filled(text, section: section, tracker: tracker)
    }

    func titleBlocks(_ template: SheetTemplate, section: Section? = nil, tracker: Priority? = nil) -> [Block] {
        let subtitle = filled(template.subtitle, section: section, tracker: tracker)
        return [.title(filled(template.title, section: section, tracker: tracker))]
            + (subtitle.isEmpty ? [] : [.subtitle(subtitle)]) + [.space]
    }

    func page(_ template: SheetTemplate) -> Page {
        let whose = scorecard.directorate == council.name ? "" : ": \(scorecard.directorate.shortened)"
        let footer = "\(council.name.shortened)\(whose), \(council.period.title)"
        return switch template.paper {
        case .a3Landscape: Page(paper: .a3, landscape: true, footer: footer)
        case .a3Portrait: Page(paper: .a3, landscape: false, footer: footer)
        case .a4Landscape: Page(paper: .a4, landscape: true, footer: footer)
        case .a4Portrait: Page(paper: .a4, landscape: false, footer: footer)
        }
    }
}

extension Meeting {
    /// `Executive Board, 9 December 2009`.
    fileprivate var inWords: String { [body, date?.written].compactMap { $0 }.joined(separator: ", ") }
}

extension String {
    /// At most 80 UTF-16 units: what a page's foot or a document's property can take of a name.
    var shortened: String { abridged(to: 80) }

    /// At most so many UTF-16 units, with a mark where something was cut off.
    func abridged(to units: Int) -> String {
        guard utf16.count > units else { return self }
        var short = ""
        for character in self {
            guard short.utf16.count + character.utf16.count < units else { break }
            short.append(character)
        }
        return short + "\u{2026}"
    }
}
