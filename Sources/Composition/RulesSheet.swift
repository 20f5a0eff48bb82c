import Model
import Report
import Template

/// Where the lists stand that cells offer and formulas look up.
struct RuleLists {
    let ratings: ColumnRange
    let directions: ColumnRange
    /// Words that are no ratings, beside what is shown for them.
    let states: Formula
}

/// How ratings are calculated, from the rules in force: never typed, so that it cannot say otherwise than the figures.
struct RulesSheet {
    let template: SheetTemplate
    let texts: Texts

    private var ratingsTable: TableID { TableID("\(template.name), ratings") }
    private var directionsTable: TableID { TableID("\(template.name), directions") }
    private var statesTable: TableID { TableID("\(template.name), states") }

    var lists: RuleLists {
        RuleLists(
            ratings: ColumnRange(ratingsTable, column: 0, rows: 0...(RAG.allCases.count - 1)),
            directions: ColumnRange(directionsTable, column: 0, rows: 0...(Direction.allCases.count - 1)),
            states: .block(ColumnRange(statesTable, column: 0, rows: 0...(Self.stateWords.count - 1)), columns: 2))
    }

    func sheet() -> Sheet {
        let stated = statedRatings
        var blocks = texts.titleBlocks(template)
        blocks += [
            .paragraph(
                "A measure's rating is calculated from its result and its target by the rules below. A result that "
                    + "lies exactly on a boundary has the better of the two ratings\(exception). In a workbook, "
                    + "ratings follow what is typed in it, by the same rules."),
            .space, .heading("Rules for measures"), .table(rules), .space,
        ]
        if let budget = texts.scorecard.budget(in: texts.council.period.quarter) { blocks += budgetBlocks(budget) }
        if let stated {
            blocks += [
                .heading("Ratings that were stated, not calculated"), .table(stated), .space,
            ]
        }
        blocks += [
            .heading("Ratings of priorities"),
            .paragraph(
                "A priority's overall rating is given by its accountable officer and agreed with the director. "
                    + "It is never calculated."),
            .table(priorityRatings), .space,
            .heading("Direction of travel"), .table(directionRules), .space, .table(directions), .space,
            .heading("Words that are no ratings"),
            .paragraph("They may stand in a result's place, and are never counted as a rating."),
            .table(states),
        ]
        return Sheet(
            name: template.name, widths: [28, 22, 28, 36, 30, 22], blocks: blocks, page: texts.page(template))
    }

    /// What a boundary that is told by "less than" does otherwise; nothing where no rule has one.
    private var exception: String {
        let isThere = texts.lines.lines.contains { if case .under = $0.rule.amber.value { true } else { false } }
        return isThere ? ", unless the rule says \u{201C}less than\u{201D}" : ""
    }

    /// The rule for the budget, below the same headings as the measures'.
    var budgetRule: Row {
        let rule = texts.scorecard.budgetRule(in: texts.council)
        return Row(cells: [
            .text("All budget lines, and their total", emphasis: .strong), .text(rule.goodInWords(aim: "budget")),
            Self.toned(rule.greenInWords(aim: "budget"), .green),
            Self.toned(rule.amberInWords(aim: "budget"), .amber), Self.toned(rule.redInWords, .red),
            .text(rule.setBy),
        ])
    }

    private func budgetBlocks(_ budget: Budget) -> [Block] {
        let figure = budget.basis.rawValue.lowercased()
        return [
            .heading("Rule for the budget"),
            .paragraph(
                "A budget line's rating is calculated from its \(figure) and its budget. A percentage is of the "
                    + "budget's size, be it above zero or below. A percentage of a budget of zero is zero, so that any "
                    + "overspend is beyond it."),
            .table(
                Table(
                    id: TableID("\(template.name), budget rule"),
                    columns: ["Budget", "Good performance", "Green", "Amber", "Red", "Where it was set"].map {
                        Column(heading: $0)
                    }, rows: [budgetRule])), .space,
        ]
    }

    /// Each rule once, the one that most measures have first, and named by its measures where there are others.
    var rules: Table {
        let rated = texts.lines.lines.filter { $0.stated == nil }
        let groups = Self.groups(rated) { $0.rule.ratesLike($1.rule) }
        let rows = groups.enumerated().compactMap { offset, lines -> Row? in
            guard let rule = lines.first?.rule else { return nil }
            return Row(cells: [
                .text(Self.applies(to: lines, isUsual: offset == 0, of: groups.count), emphasis: .strong),
                .text(rule.goodInWords()), Self.toned(rule.greenInWords(), .green),
                Self.toned(rule.amberInWords(), .amber),
                Self.toned(rule.redInWords, .red), .text(rule.setBy),
            ])
        }
        return Table(
            id: TableID("\(template.name), rules"),
            columns: ["Measures", "Good performance", "Green", "Amber", "Red", "Where it was set"].map {
                Column(heading: $0)
            }, rows: rows)
    }

    var directionRules: Table {
        let groups = Self.groups(texts.lines.lines) { $0.directionRule.tellsLike($1.directionRule) }
        let rows = groups.enumerated().compactMap { offset, lines -> Row? in
            guard let rule = lines.first?.directionRule else { return nil }
            return Row(
                cells: [
                    .text(Self.applies(to: lines, isUsual: offset == 0, of: groups.count), emphasis: .strong)
                ] + Self.spanning(rule.inWords, 4) + [.text(rule.setBy)])
        }
        return Table(
            id: TableID("\(template.name), direction rules"),
            columns: [Column(heading: "Measures")] + Self.spanning(heading: "How it is told", 4)
                + [Column(heading: "Where it was set")], rows: rows)
    }

    var statedRatings: Table? {
        let quarters = texts.council.reported
        let rows = texts.lines.lines.flatMap { line in
            quarters.compactMap { quarter -> Row? in
                guard case .stated(let stated)? = line.assessment(in: quarter)?.reason else { return nil }
                return Row(
                    cells: [
                        .text("\(line.code), \(quarter)", emphasis: .strong),
                        Cell(.text(stated.rating.word), tone: stated.rating.tone),
                    ] + Self.spanning(stated.reason ?? "No reason given", 4))
            }
        }
        guard !rows.isEmpty else { return nil }
        return Table(
            id: TableID("\(template.name), stated"),
            columns: ["Measure and quarter", "Rating"].map { Column(heading: $0) }
                + Self.spanning(heading: "Reason", 4), rows: rows)
    }

    var priorityRatings: Table {
        Table(
            id: ratingsTable, columns: [Column(heading: "Rating")] + Self.spanning(heading: "Meaning", 5),
            rows: RAG.allCases.map { rag in
                Row(
                    cells: [
                        Cell(.text(rag.rawValue), tone: rag.tone, emphasis: .strong)
                    ] + Self.spanning(rag.meaning, 5))
            })
    }

    var directions: Table {
        Table(
            id: directionsTable, columns: [Column(heading: "Direction")] + Self.spanning(heading: "Meaning", 5),
            rows: Direction.allCases.map { direction in
                Row(cells: [.text(direction.shown, emphasis: .strong)] + Self.spanning(direction.meaning, 5))
            })
    }

    private static let stateWords: [(word: String, state: Unrated)] = Unrated.allCases.flatMap { state in
        ([state.rawValue] + state.alsoWritten).map { ($0, state) }
    }

    private var states: Table {
        Table(
            id: statesTable,
            columns: ["Word in a result's place", "Shown as"].map { Column(heading: $0) }
                + Self.spanning(heading: "Meaning", 4),
            rows: Self.stateWords.map { word, state in
                Row(
                    cells: [.text(word, emphasis: .strong), .text(state.rawValue)]
                        + Self.spanning(state.meaning, 4))
            })
    }

    /// Every table of the sheet is as wide as the sheet, however few its columns are.
    private static func spanning(_ text: String, _ columns: Int) -> [Cell] {
        [Cell(.text(text), columnSpan: columns)] + Array(repeating: .covered, count: columns - 1)
    }

    private static func spanning(heading: String, _ columns: Int) -> [Column] {
        [Column(heading: heading, headingSpan: columns)]
            + Array(repeating: Column(heading: ""), count: columns - 1)
    }

    private static func toned(_ text: String, _ tone: Tone) -> Cell {
        text == "Never" ? .text(text, emphasis: .muted) : Cell(.text(text), tone: tone)
    }

    private static func applies(to lines: [Line], isUsual: Bool, of groups: Int) -> String {
        if isUsual { return groups == 1 ? "All measures" : "All measures that are not named below" }
        return lines.map(\.code).joined(separator: ", ")
    }

    /// Lines that are alike, the largest group first.
    private static func groups(_ lines: [Line], alike: (Line, Line) -> Bool) -> [[Line]] {
        var groups: [[Line]] = []
        for line in lines {
            if let index = groups.firstIndex(where: { $0.first.map { alike($0, line) } ?? false }) {
                groups[index].append(line)
            } else {
                groups.append([line])
            }
        }
        // A stable order for groups of one size: that of the scorecard.
        return groups.enumerated().sorted {
            ($0.element.count, $1.offset) > ($1.element.count, $0.offset)
        }.map(\.element)
    }
}
