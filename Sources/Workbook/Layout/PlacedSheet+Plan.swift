import FoundationEssentials
import Report

extension PlacedSheet {
    /// Writes the formulas of a plan, now that every table has its place, and decides how it is printed.
    init(_ plan: SheetPlan, book: AddressBook, figures: Figures) throws(WorkbookError) {
        let sheet = plan.sheet
        guard "&L&8 \(sheet.page.footer)&R&8 Page &P of &N".utf16.count + sheet.page.footer.count(of: "&") <= 255,
            TextCheck.firstForbidden(sheet.page.footer) == nil
        else { throw .footerTooLong(sheet: sheet.name) }
        name = sheet.name
        columnPixels = plan.columns.pixels
        rowHeights = plan.rowHeights
        page = sheet.page
        logo = plan.logo

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
        repeatedRows = heading.map { heading in
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

extension PlacedCell {
    fileprivate init(_ draft: SheetPlan.Draft, text: FormulaText) throws(WorkbookError) {
        area = draft.area
        style = draft.style
        switch draft.cell.content {
        case .empty, .covered: content = .empty
        case .text(let string):
            try TextCheck.check(string, at: text.place)
            content = string.isEmpty ? .empty : .text(string)
        case .number(let number): content = .number(try Self.double(number, at: text.place))
        case .formula(let formula, .text(let now)):
            try TextCheck.check(now, at: text.place)
            content = .formula(try text.text(formula), now: .text(now))
        case .formula(let formula, .number(let now)):
            content = .formula(try text.text(formula), now: .number(try Self.double(now, at: text.place)))
        }
        link = nil
        if let target = draft.cell.link { link = try text.book.target(target) }
        note = draft.cell.note
        if let note { try TextCheck.check(note, at: text.place) }
    }

    /// The nearest binary number; fifteen digits come back unchanged.
    private static func double(_ number: ShownNumber, at place: String) throws(WorkbookError) -> Double {
        guard number.value.isFinite, let double = Double(number.value.description), double.isFinite else {
            throw .notANumber(at: place)
        }
        return double
    }
}

extension PlacedChoices {
    fileprivate init(_ choices: Choices, area: Area, book: AddressBook, place: String) throws(WorkbookError) {
        guard choices.promptTitle.utf16.count <= 32, choices.prompt.utf16.count <= 255 else {
            throw .promptTooLong(at: place)
        }
        try TextCheck.check(choices.promptTitle, at: place)
        try TextCheck.check(choices.prompt, at: place)
        self.init(
            area: area, source: try book.range(choices.range).name, promptTitle: choices.promptTitle,
            prompt: choices.prompt)
    }
}

extension PlacedChart {
    fileprivate init(
        _ chart: Chart, row: Int, columns: GridColumns, book: AddressBook, figures: Figures
    ) throws(WorkbookError) {
        for text in [chart.title, chart.valueTitle, chart.description] + chart.series.map(\.name) {
            try TextCheck.check(text, at: chart.title)
        }
        kind = chart.kind
        title = chart.title
        valueTitle = chart.valueTitle
        description = chart.description
        categories = try book.range(chart.categories)
        series = []
        for one in chart.series {
            series.append(Series(name: one.name, values: try book.range(one.values), tone: one.tone))
        }
        self.row = row
        let last = min(max(1, chart.columns), columns.pixels.count) - 1
        width = Double(max(100, columns.width(0...last)))
        height = min(max(chart.height, 60), 4_000) / GridColumns.pointsPerPixel
        let isStacked = kind == .stackedBars || kind == .stackedColumns
        let sets = isStacked ? [chart.series.map(\.values)] : chart.series.map { [$0.values] }
        let highest = sets.map { figures.highestSum($0) }
        countsByOnes = highest.allSatisfy { $0.map { $0 <= 10 } ?? false }
    }
}

extension String {
    fileprivate func count(of character: Character) -> Int { self.count { $0 == character } }
}
