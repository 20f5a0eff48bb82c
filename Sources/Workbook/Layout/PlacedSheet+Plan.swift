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
        var coloured: [Runs.Item<PlacedRules.Rule>] = []
        var chosen: [Runs.Item<PlacedChoices>] = []
        for draft in plan.drafts {
            let place = "\(sheet.name)!\(draft.area.origin.name())"
            let text = FormulaText(book: book, sheet: sheet.name, place: place)
            cells.append(try PlacedCell(draft, text: text))
            var rules: [PlacedRules.Rule] = []
            var keys: [PlacedRules.Rule] = []
            for rule in draft.cell.rules {
                let formula = try text.text(rule.condition, style: .relative)
                let key = try text.text(rule.condition, style: .offset(draft.area.origin))
                rules.append(PlacedRules.Rule(formula: formula, tone: rule.tone))
                keys.append(PlacedRules.Rule(formula: key, tone: rule.tone))
            }
            if !rules.isEmpty { coloured.append(Runs.Item(area: draft.area, key: keys, values: rules)) }
            if let choices = draft.cell.choices {
                let placed = try PlacedChoices(choices, area: draft.area, book: book, place: place)
                var key = placed
                key.area = Area(row: 0, columns: 0...0)
                chosen.append(Runs.Item(area: draft.area, key: [key], values: [placed]))
            }
        }
        guard cells.count(where: { $0.link != nil }) <= 65_530 else { throw .tooManyLinks(sheet: sheet.name) }
        rules = Runs.joined(coloured).map { PlacedRules(area: $0.area, rules: $0.values) }
        choices = Runs.joined(chosen).flatMap { run in
            run.values.map { choices in
                var choices = choices
                choices.area = run.area
                return choices
            }
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
