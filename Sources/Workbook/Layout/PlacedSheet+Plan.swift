import Report

import struct Rows.Area
import struct Rows.GridPoint

extension PlacedSheet {
    /// Writes the formulas of a plan, now that every table has its place, and decides how it is printed.
    init(_ plan: SheetPlan, book: AddressBook, figures: Figures) throws(WorkbookError) {
        let sheet = plan.sheet
        look = plan.looks.look
        footer = look == .plain ? "" : FooterText.text(sheet.page.footer, font: plan.font)
        guard footer.utf16.count <= 255, TextCheck.firstForbidden(footer) == nil else {
            throw .footerTooLong(sheet: sheet.name)
        }
        name = sheet.name
        columnPixels = plan.columns.pixels
        rowHeights = plan.rowHeights
        page = sheet.page
        logo = plan.logo
        markups = plan.markups
        isHidden = sheet.isHidden

        cells = []
        cells.reserveCapacity(plan.drafts.count)
        var coloured: [Runs.Item<[PlacedRules.Key], [ToneRule]>] = []
        var chosen: [Runs.Item<PlacedChoices, PlacedChoices>] = []
        var text = FormulaText(book: book, sheet: SheetName(sheet.name))
        // By their numbers: a loop over the drafts themselves would copy each.
        for number in plan.drafts.indices {
            let area = plan.drafts[number].area
            text.origin = area.origin
            cells.append(try PlacedCell(plan.drafts[number], text: &text))
            let rules = plan.drafts[number].cell.rules
            if !rules.isEmpty {
                let key = try rules.map { rule throws(WorkbookError) in try PlacedRules.Key(rule, from: &text) }
                coloured.append(Runs.Item(area: area, key: key, value: rules))
            }
            if let choices = plan.drafts[number].cell.choices {
                let placed = try PlacedChoices(choices, area: area, book: book, place: text.place)
                var key = placed
                key.area = Area(row: 0, columns: 0...0)
                chosen.append(Runs.Item(area: area, key: key, value: placed))
            }
        }
        guard cells.count(where: { $0.link != nil }) <= 65_530 else { throw .tooManyLinks(sheet: sheet.name) }
        rules = []
        for run in Runs.joined(coloured) {
            text.origin = run.area.origin
            let written = try run.value.map { rule throws(WorkbookError) in
                let formula = try text.text(.filled(rule.condition, rule.cells), style: .relative)
                return PlacedRules.Rule(formula: formula, tone: rule.tone)
            }
            rules.append(PlacedRules(area: run.area, rules: written))
        }
        choices = Runs.joined(chosen).map { run in
            var choices = run.value
            choices.area = run.area
            return choices
        }
        charts = []
        for (chart, row) in plan.charts {
            charts.append(try PlacedChart(chart, row: row, columns: plan.columns, book: book, figures: figures))
        }

        let heading = sheet.frozenHeadings.flatMap { plan.headingRows[$0] }
        frozen = GridPoint(
            row: (heading?.upperBound).map { $0 + 1 } ?? 0,
            column: min(max(0, sheet.frozenColumns), plan.columns.pixels.count))
        let sheetHeight = PrintRoom(sheet.page).sheetHeight(width: plan.columns.width(plan.columns.all))
        let repeatable = heading == nil ? sheet.repeatedHeadings.flatMap { plan.headingRows[$0] } : nil
        repeatedRows =
            repeatable
            ?? heading.map { heading in
                // Titles and legends above the headings are repeated with them while they leave room for the rows.
                let all = 0...heading.upperBound
                return plan.rowHeights[all].reduce(0, +) <= sheetHeight * 0.2 ? all : heading
            }
        let repeated = repeatedRows.map { plan.rowHeights[$0].reduce(0, +) } ?? 0
        pageBreaks = PageBreaks(
            pageHeight: sheetHeight, repeatedHeight: min(repeated, sheetHeight / 2), rowHeights: plan.rowHeights
        ).rows(plan.units)
    }
}

extension PlacedRules {
    /// Equal for two cells' rules where one relative formula serves both.
    fileprivate struct Key: Sendable, Hashable {
        let condition: FormulaPattern
        let cells: [RelativePlace]
        let tone: Tone

        init(_ rule: ToneRule, from text: inout FormulaText) throws(WorkbookError) {
            condition = rule.condition
            cells = try rule.cells.map { cell throws(WorkbookError) in try text.offset(of: cell) }
            tone = rule.tone
        }
    }
}
