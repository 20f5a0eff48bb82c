import Report
import Rows

/// Colours: who cannot see them must miss nothing.
extension Rule {
    static let notByColourAlone = Rule(
        "M10", "Nothing is said by colour alone.", check: "Cells of a table that have a fill and hold nothing.",
        byHand: "That the words say all that colours say.",
        onSheets: { sheet, _, breaches in
            for point in sheet.emptyFilled where sheet.isInTable(point) {
                breaches.add(sheet, point, "says something by its fill alone")
            }
        })

    /// The least contrast of text with its ground: WCAG 2.2, criterion 1.4.3.
    private static let leastContrast = 4.5

    static let contrast = Rule(
        "M11", "Text has a contrast of 4.5 to 1 and more with its ground.",
        check: "The colours of fonts and fills, those of conditions too.",
        byHand: "Pictures and charts, and the colours of a table's style.",
        onSheets: { sheet, workbook, breaches in
            var seen: Set<Int> = []
            for (point, cell) in sheet.cells where !seen.contains(cell.look) {
                let contrast = workbook.look(of: cell).contrast
                guard contrast < leastContrast else { continue }
                seen.insert(cell.look)
                breaches.add(sheet, point, "is the first of its look with a contrast of \(shown(contrast)) to 1")
            }
            for look in sheet.conditionalLooks where look.text != nil || look.fill != nil {
                let own = sheet.cell(at: look.area.origin).map { workbook.look(of: $0) } ?? CellLook()
                var shownLook = own
                shownLook.text = look.text ?? own.text
                shownLook.fill = look.fill ?? own.fill
                guard shownLook.contrast < leastContrast else { continue }
                breaches.add(
                    sheet, look.area, "has, by a condition, a contrast of \(shown(shownLook.contrast)) to 1")
            }
        })

    /// Cut, not rounded: 4.49 is no 4.5.
    private static func shown(_ contrast: Double) -> String {
        let hundredths = Int(contrast * 100)
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }

    static let noFills = Rule(
        "S3", "Cells have no fills.",
        check: "Fills of cells, of conditions and of the styles of tables, white left out.",
        onSheets: { sheet, workbook, breaches in
            var seen: Set<Int> = []
            for (point, cell) in sheet.cells where !seen.contains(cell.look) {
                guard workbook.look(of: cell).hasVisibleFill else { continue }
                seen.insert(cell.look)
                breaches.add(sheet, point, "is the first of its look with a fill")
            }
            if let point = sheet.emptyFilled.first { breaches.add(sheet, point, "is the first empty cell with a fill") }
            var filled: Set<Area> = []
            for look in sheet.conditionalLooks where look.fill != nil && filled.insert(look.area).inserted {
                breaches.add(sheet, look.area, "has fills by a condition")
            }
            for table in sheet.tables where table.hasFills {
                breaches.add(sheet, table.area, "is a table whose style has fills")
            }
        })
}
