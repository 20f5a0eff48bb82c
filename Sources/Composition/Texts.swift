import Model
import Report
import Template

/// The words that a report's sheets share: placeholders filled in, titles, feet of pages.
struct Texts {
    let council: Council
    let scorecard: Scorecard
    let lines: ScorecardLines

    func filled(_ text: String, section: Section? = nil) -> String {
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
            case .sectionTitle: section?.title
            case .measuresHeading: section.map { $0.measuresHeading ?? "" }
            }
        }
    }

    func titleBlocks(_ template: SheetTemplate) -> [Block] {
        let subtitle = filled(template.subtitle)
        return [.title(filled(template.title))] + (subtitle.isEmpty ? [] : [.subtitle(subtitle)]) + [.space]
    }

    func page(_ template: SheetTemplate) -> Page {
        let footer = "\(council.name.shortened): \(scorecard.directorate.shortened), \(council.period.title)"
        return switch template.paper {
        case .a3Landscape: Page(paper: .a3, landscape: true, footer: footer)
        case .a3Portrait: Page(paper: .a3, landscape: false, footer: footer)
        case .a4Landscape: Page(paper: .a4, landscape: true, footer: footer)
        case .a4Portrait: Page(paper: .a4, landscape: false, footer: footer)
        }
    }
}

extension String {
    /// At most 80 UTF-16 units: what a page's foot or a document's property can take of a name.
    var shortened: String {
        guard utf16.count > 80 else { return self }
        var short = ""
        for character in self {
            guard short.utf16.count + character.utf16.count < 80 else { break }
            short.append(character)
        }
        return short + "\u{2026}"
    }
}
