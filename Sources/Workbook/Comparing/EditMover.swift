import Report

/// Carries what somebody typed into a workbook over to a report that was composed anew: to the same sheet, row and column,
/// wherever those are now.
package struct EditMover: Sendable {
    private let old: [String: SheetLandmarks]
    private let new: [String: SheetLandmarks]

    package init(from old: Report, to new: Report, theme: Theme) throws(WorkbookError) {
        self.old = Self.landmarks(try Layout(old, theme: theme))
        self.new = Self.landmarks(try Layout(new, theme: theme))
    }

    private static func landmarks(_ layout: Layout) -> [String: SheetLandmarks] {
        Dictionary(layout.sheets.map { ($0.name.lowercased(), SheetLandmarks($0)) }) { first, _ in first }
    }

    /// - Returns: nil where the new report has no such place.
    package func moved(_ place: CellEdit.Place) -> CellEdit.Place? {
        switch place {
        case .report(let path):
            for (name, sheet) in old {
                guard let landmark = sheet.landmark(of: path) else { continue }
                return new[name]?.cell(at: landmark).map { .report($0.path) }
            }
            return nil
        case .beside(let sheet, let row, let column):
            return self.row(of: row, in: sheet.lowercased(), free: column).map {
                .beside(sheet: sheet, row: $0, column: column)
            }
        }
    }

    /// Whether the new report builds something else in a place than the old one did, and than what somebody typed there.
    ///
    /// - Parameters:
    ///   - edit: with its place in the old report.
    ///   - place: where that is in the new one.
    /// - Returns: what it builds; nil where nothing is at odds.
    package func conflict(of edit: CellDifference, at place: CellEdit.Place) -> String? {
        guard case .report(let path) = place, let cell = new.values.lazy.compactMap({ $0.cell(of: path) }).first,
            cell.shown != edit.expected, !cell.holds(edit.found)
        else { return nil }
        return cell.shown
    }

    /// The row that has beside it what an old one had, and nothing in the column.
    private func row(of row: Int, in sheet: String, free column: Int) -> Int? {
        guard let before = old[sheet] else { return new[sheet] == nil ? row : nil }
        guard let after = new[sheet] else { return nil }
        // The lowest cell tells the row best: one that is merged from many reaches into all of them.
        let neighbour = before.cells(inRow: row).min { $0.area.rows.count < $1.area.rows.count }
        var moved = row
        if let neighbour {
            guard let landmark = before.landmark(of: neighbour.path), let there = after.cell(at: landmark) else {
                return nil
            }
            moved = there.area.rows.lowerBound + row - neighbour.area.rows.lowerBound
            guard there.area.rows.contains(moved) else { return nil }
        }
        let neighbours = after.cells(inRow: moved)
        guard neighbour != nil || neighbours.isEmpty else { return nil }
        return neighbours.contains { $0.area.columns.contains(column) } ? nil : moved
    }
}

extension PlacedCell {
    fileprivate func holds(_ found: CellContent) -> Bool {
        switch (content, found) {
        case (.empty, .empty): true
        case (.text(let text), .text(let typed)): text == typed
        case (.number(let number), .number(let typed)), (.formula(_, .number(let number)), .number(let typed)):
            number == Double(typed.value.description)
        default: false
        }
    }
}
