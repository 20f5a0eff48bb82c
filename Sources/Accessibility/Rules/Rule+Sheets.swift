import Rows

/// What a sheet shows, and in which order.
extension Rule {
    static let visibleText = Rule(
        "M7", "Text is wrapped, and all of it is to be seen.",
        check:
            "Text that its column, its row or the next cell cuts off, as measured with the widths of Arial and Calibri.",
        byHand: "Fonts that are wider than these, and figures that are shown as ####.",
        onSheets: { sheet, _, breaches in
            for (point, cell) in sheet.cells where cell.isCut {
                breaches.add(sheet, point, "does not show all of its text: '\(cell.text.beginning)'")
            }
        })

    static let sheetTitles = Rule(
        "M8", "Cell A1 of every sheet holds a title that says what the sheet holds.",
        check: "That A1 holds text of three letters or more.", byHand: "That the title says what the sheet holds.",
        onSheets: { sheet, _, breaches in
            let origin = GridPoint(row: 0, column: 0)
            let title = sheet.cell(at: origin)
            if title?.kind != .text || (title?.text.count { $0.isLetter } ?? 0) < 3 {
                breaches.add(sheet, origin, "holds no title")
            }
        })

    static let startsInColumnA = Rule(
        "M9", "A table starts in column A, and what is needed to read it stands above it in column A.",
        check: "Tables that start elsewhere, and cells beside a table or above it in other columns.",
        byHand: "That all that is needed is there.",
        onSheets: { sheet, _, breaches in
            for table in sheet.tables where table.area.columns.lowerBound > 0 {
                breaches.add(sheet, table.area, "is a table that does not start in column A")
            }
            guard let last = sheet.tables.map(\.area.rows.upperBound).max() else { return }
            for (point, _) in sheet.cells where point.column > 0 && point.row <= last && !sheet.isInTable(point) {
                breaches.add(sheet, point, "stands beside a table, or above it in another column than A")
            }
        })

    static let noBlankSheets = Rule(
        "M15", "No sheet is blank.", check: "Sheets without cells that hold something.",
        onSheets: { sheet, _, breaches in
            if sheet.rows.isEmpty { breaches.add(sheet, nil, "is blank") }
        })

    static let opensAtA1 = Rule(
        "M16", "The workbook opens with its first sheet, and the cursor in A1.",
        check: "The sheet that is open, and where its cursor is.",
        find: { workbook, breaches in
            guard let first = workbook.sheets.first(where: { !$0.isHidden }) else { return }
            let open =
                workbook.sheets.indices.contains(workbook.openSheet) ? workbook.sheets[workbook.openSheet] : first
            if open.name != first.name {
                breaches.add(open, nil, "is open when the workbook is, and is not the first sheet")
            }
            if first.cursor != GridPoint(row: 0, column: 0) { breaches.add(first, first.cursor, "has the cursor") }
        })

    static let noFeet = Rule(
        "M18", "No sheet has headers or footers of pages.", check: "Headers and footers.",
        onSheets: { sheet, _, breaches in
            if sheet.hasHeaderOrFooter { breaches.add(sheet, nil, "has a header or a footer") }
        })
}
