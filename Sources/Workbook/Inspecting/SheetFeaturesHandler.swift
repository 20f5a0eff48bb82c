import Accessibility
import Rows

/// Reads what a sheet's part says beside values: panes, merged and hidden cells, filters, links, fills of empty cells.
final class SheetFeaturesHandler: XMLHandler {
    private enum State {
        case outside, sheet, views, view, columns, rows, row, cell, merges, links, conditional, footer, other
    }

    private(set) var sheet = InspectedSheet(name: "")
    /// Widths in characters of the Normal style, of runs of columns.
    private(set) var widths: [(columns: ClosedRange<Int>, width: Double)] = []
    private(set) var usualWidth = 8.43
    /// Points of the rows whose height was set; the others fit when the workbook is opened.
    private(set) var heights: [Int: Double] = [:]

    private let looks: LooksHandler
    private var states: [State] = []
    private var state: State { states.last ?? .outside }
    private var row = -1
    private var column = -1
    private var point = GridPoint(row: 0, column: 0)
    private var look = 0
    private var holdsSomething = false
    private var areas: [Area] = []

    init(looks: LooksHandler) { self.looks = looks }

    override func start(_ element: borrowing XMLElement) throws(ReadFailure) -> Bool {
        guard let next = next(element) else { return false }
        states.append(next)
        return true
    }

    /// Nil for an element that nothing within is wanted of.
    private func next(_ element: borrowing XMLElement) -> State? {
        guard element.vocabulary == .spreadsheet else { return nil }
        switch state {
        case .outside: return .sheet
        case .sheet: return part(element)
        case .views where element.isNamed("sheetView"): return .view
        case .view: readView(element)
        case .columns where element.isNamed("col"): readColumn(element)
        case .rows where element.isNamed("row"):
            readRow(element)
            return .row
        case .row where element.isNamed(letter: "c"):
            readCell(element)
            return .cell
        // A value, a text or a formula.
        case .cell: holdsSomething = true
        case .merges where element.isNamed("mergeCell"):
            if let area = Self.area(element.attribute("ref")), sheet.merged.count < Self.most {
                sheet.merged.append(area)
            }
        case .links where element.isNamed("hyperlink"):
            if let area = Self.area(element.attribute("ref")), sheet.links.count < Self.most {
                sheet.links.append(InspectedLink(area: area, location: element.attribute("location")))
            }
        case .conditional where element.isNamed("cfRule"): readCondition(element)
        case .footer: return .other
        default: break
        }
        return nil
    }

    private func part(_ element: borrowing XMLElement) -> State? {
        if element.isNamed("sheetViews") { return .views }
        if element.isNamed("sheetFormatPr") {
            let given =
                element.attribute("defaultColWidth").flatMap { Double($0) }
                ?? element.attribute("baseColWidth").flatMap { Double($0) }.map { $0 + 0.43 }
            if let given, (0...255).contains(given) { usualWidth = given }
        }
        if element.isNamed("cols") { return .columns }
        if element.isNamed("sheetData") { return .rows }
        if element.isNamed("mergeCells") { return .merges }
        if element.isNamed("hyperlinks") { return .links }
        if element.isNamed("headerFooter") { return .footer }
        if element.isNamed("autoFilter") { sheet.filter = Self.area(element.attribute("ref")) }
        if element.isNamed("conditionalFormatting") {
            areas = (element.attribute("sqref") ?? "").split(separator: " ").prefix(Self.most)
                .compactMap { Self.area(String($0)) }
            return .conditional
        }
        return nil
    }

    override func end() {
        if state == .cell, !holdsSomething, looks.hasFill(look), sheet.emptyFilled.count < Self.most {
            sheet.emptyFilled.append(point)
        }
        states.removeLast()
    }

    override func text(_ bytes: Span<UInt8>) {
        if state == .other, !bytes.isEmpty { sheet.hasHeaderOrFooter = true }
    }

    /// Kept of each kind: more would only be counted.
    private static let most = 10_000

    private func readView(_ element: borrowing XMLElement) {
        if element.isNamed("pane") {
            sheet.hasFrozenPanes = (element.attribute("state") ?? "").hasPrefix("frozen")
        } else if element.isNamed("selection"), let cell = Self.area(element.attribute("activeCell")) {
            sheet.cursor = cell.origin
        }
    }

    private func readColumn(_ element: borrowing XMLElement) {
        guard let first = element.attribute("min").flatMap({ Int($0) }),
            let last = element.attribute("max").flatMap({ Int($0) }), first >= 1, last >= first,
            last <= ReadingLimits.columns, first > (widths.last?.columns.upperBound ?? -1) + 1
        else { return }
        let columns = (first - 1)...(last - 1)
        if Self.isTrue(element.attribute("hidden")) { sheet.hiddenColumns.append(columns) }
        if let width = element.attribute("width").flatMap({ Double($0) }), (0...255).contains(width) {
            widths.append((columns, width))
        }
    }

    private func readRow(_ element: borrowing XMLElement) {
        // Counted from 1 in the file; one that no sheet has is for the reader of values to refuse.
        let given = element.attribute("r").flatMap { Int($0) }.flatMap {
            (1...ReadingLimits.rows).contains($0) ? $0 : nil
        }
        row = given.map { $0 - 1 } ?? min(row + 1, ReadingLimits.rows)
        column = -1
        guard (0..<ReadingLimits.rows).contains(row) else { return }
        if Self.isTrue(element.attribute("hidden")) {
            if let last = sheet.hiddenRows.last, last.upperBound == row - 1 {
                sheet.hiddenRows[sheet.hiddenRows.count - 1] = last.lowerBound...row
            } else if sheet.hiddenRows.count < Self.most {
                sheet.hiddenRows.append(row...row)
            }
        }
        if Self.isTrue(element.attribute("customHeight")), let height = element.attribute("ht").flatMap({ Double($0) })
        {
            heights[row] = height
        }
    }

    private func readCell(_ element: borrowing XMLElement) {
        column = min(column + 1, ReadingLimits.columns)
        if let place = Self.area(element.attribute("r")) { (row, column) = (place.origin.row, place.origin.column) }
        point = GridPoint(row: max(0, row), column: max(0, column))
        look = element.attribute("s").flatMap { Int($0) } ?? 0
        holdsSomething = false
    }

    private func readCondition(_ element: borrowing XMLElement) {
        guard let number = element.attribute("dxfId").flatMap({ Int($0) }),
            let colours = looks.conditional(number)
        else { return }
        for area in areas where sheet.conditionalLooks.count < Self.most {
            sheet.conditionalLooks.append(ConditionalLook(area: area, text: colours.text, fill: colours.fill))
        }
    }

    private static func isTrue(_ text: String?) -> Bool { ["1", "true", "on"].contains(text ?? "") }

    static func area(_ text: String?) -> Area? {
        guard let text else { return nil }
        let ends = text.split(separator: ":", maxSplits: 1).map { end in
            // Swift ends the text with a zero byte for the call.
            unsafe CellPlace.parse(String(end.filter { $0 != "$" }))
        }
        guard let first = ends.first.flatMap({ $0 }), let last = ends.last.flatMap({ $0 }), last.row >= first.row,
            last.column >= first.column
        else { return nil }
        return Area(rows: (first.row - 1)...(last.row - 1), columns: first.column...last.column)
    }
}
