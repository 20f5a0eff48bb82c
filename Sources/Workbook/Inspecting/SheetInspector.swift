import Accessibility
import Report
import Rows

/// One sheet of a workbook, with what its part and the parts that belong to it say of looks and places.
struct SheetInspector {
    let reader: WorkbookReader
    let info: SheetInfo
    let part: String
    let looks: LooksHandler

    /// Characters kept of a text: enough for what the rules look for.
    private static let kept = 2_000

    func inspect(
        _ store: inout PartStore, _ budget: inout InspectionBudget
    ) throws(ReadFailure) -> InspectedSheet {
        let features = SheetFeaturesHandler(looks: looks)
        try store.read(part, features)
        var sheet = features.sheet
        sheet.name = info.name
        sheet.isHidden = info.isHidden
        var drawn: Set<String> = []
        for relationship in try store.relationships(of: part) where drawn.insert(relationship.target).inserted {
            switch relationship.kind {
            case "table":
                let handler = TableFeaturesHandler()
                try store.read(relationship.target, handler)
                if let table = handler.table { sheet.tables.append(table) }
            case "drawing":
                guard store.has(relationship.target) else { continue }
                let handler = DrawingHandler()
                try store.read(relationship.target, handler)
                sheet.drawings += handler.drawings
            default: break
            }
        }
        for (index, table) in sheet.tables.enumerated() {
            // No program writes that, and what it means, none says.
            guard !sheet.tables[..<index].contains(where: { $0.area.overlaps(table.area) }) else {
                throw .damaged("two tables of the sheet '\(info.name)' lie over each other", part: part)
            }
        }
        sheet.tables.sort { ($0.area.origin.row, $0.area.origin.column) < ($1.area.origin.row, $1.area.origin.column) }
        let room = TextRoom(features, looks: looks.looks)
        sheet.rows = try rows(room, &budget)
        guard budget.take(tables: sheet.tables.count, cells: sheet.rows.reduce(0) { $0 + $1.cells.count }) else {
            throw .tooLarge("it has more cells in more tables than can be checked", part: part)
        }
        return sheet
    }

    private func rows(_ room: TextRoom, _ budget: inout InspectionBudget) throws(ReadFailure) -> [InspectedRow] {
        var rows: [InspectedRow] = []
        var isTooLarge = false
        var rest = budget
        try reader.readStored(info) { row, stored in
            var cells: [InspectedCell] = []
            for (index, (cell, kept)) in zip(row.cells, stored.cells).enumerated() {
                let text = row.text(of: cell)
                // A formula that gives an empty text shows nothing.
                guard !text.allSatisfy(\.isWhitespace) || cell.kind == .uncalculated else { continue }
                guard rest.take(bytes: text.utf8.count) else {
                    isTooLarge = true
                    return false
                }
                let next = row.cells.indices.contains(index + 1) ? row.cells[index + 1].column : nil
                let isCut =
                    cell.kind == .text
                    && room.cuts(
                        text, at: GridPoint(row: row.number - 1, column: cell.column), look: kept.style, next: next)
                let number = kept.number.map(stored.text)
                let shown = String((number ?? text).prefix(Self.kept))
                cells.append(
                    InspectedCell(
                        column: cell.column, kind: cell.kind, text: shown,
                        look: kept.style, isCut: isCut))
            }
            if !cells.isEmpty { rows.append(InspectedRow(number: row.number - 1, cells: cells)) }
            return true
        }
        guard !isTooLarge else { throw .tooLarge("it has more cells than can be checked", part: part) }
        budget = rest
        return rows
    }
}
