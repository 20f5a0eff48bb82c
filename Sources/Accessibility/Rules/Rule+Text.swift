import Rows

/// Words for everyone, those too who have a sheet read out.
extension Rule {
    static let linkTexts = Rule(
        "M17", "The text of a link says where it leads.",
        check: "Links without a text, with an address as their text, or with words such as 'click here'.",
        byHand: "That other texts say where the link leads.",
        onSheets: { sheet, _, breaches in
            for link in sheet.links where !breaches.isFull(sheet) {
                let text = sheet.cell(at: link.area.origin)?.text ?? ""
                let words = text.lowercased().filter { $0.isLetter || $0 == " " }.split(separator: " ")
                    .joined(separator: " ")
                let isAddress = text.contains("://") || text.lowercased().hasPrefix("www.")
                if words.isEmpty || isAddress || emptyLinkTexts.contains(words) {
                    breaches.add(
                        sheet, link.area,
                        text.isEmpty
                            ? "is a link without a text"
                            : "is a link whose text does not "
                                + "say where it leads: '\(text.beginning)'")
                }
            }
        })

    private static let emptyLinkTexts: Set<String> = [
        "click", "click here", "here", "link", "more", "read more", "see more", "this", "go", "download", "open",
        "this link", "see here",
    ]

    static let noTextBoxes = Rule(
        "M19", "No text stands in boxes above the cells.", check: "Text boxes and shapes.",
        onSheets: { sheet, _, breaches in
            for drawing in sheet.drawings where drawing.kind == .textBox || drawing.kind == .shape {
                breaches.add(sheet, drawing.place, "lies below a text box or a shape")
            }
        })

    static let noSymbols = Rule(
        "M20", "Notes are not marked with symbols or raised figures.",
        check: "Texts that end or begin with an asterisk, a dagger or a raised figure.",
        byHand: "Figures that only their format raises.",
        onSheets: { sheet, _, breaches in
            for (point, cell) in sheet.cells where cell.kind == .text {
                let text = cell.text
                // Most texts are of ASCII, and have no star.
                guard text.utf8.contains(where: { $0 == UInt8(ascii: "*") || $0 > 0x7F }) else { continue }
                guard text.unicodeScalars.contains(where: symbols.contains) else { continue }
                // Square and cubic metres are no notes.
                let isMarked =
                    text.contains(/[\p{L}\p{N}%)][*†‡§]+\s*$/) || text.contains(/^[*†‡§]+\s*\p{L}/)
                    || text.contains(/[^m\s][¹²³⁴-⁹]\s*$/) || text.contains(/^[¹²³⁴-⁹]/)
                if isMarked { breaches.add(sheet, point, "marks a note with a symbol: '\(text.beginning)'") }
            }
        })

    private static let symbols = Set("*†‡§¹²³⁴⁵⁶⁷⁸⁹".unicodeScalars)

    static let notes = Rule(
        "M21", "Notes are numbered as [note 1], and stand on a sheet of notes.",
        check: "Marks of notes such as [1] or (note 1), and numbers that no sheet with 'notes' in its name explains.",
        onSheets: { sheet, workbook, breaches in
            let explained = workbook.shownSheets.filter { $0.name.lowercased().contains("notes") }.reduce(
                into: Set<String>()
            ) { numbers, notes in
                for (point, cell) in notes.cells where point.column == 0 {
                    if let match = cell.text.lowercased().firstMatch(of: /^\[?(?:note )?([0-9]+)\]?/) {
                        numbers.insert(String(match.1))
                    }
                }
            }
            for (point, cell) in sheet.cells where cell.kind == .text && !breaches.isFull(sheet) {
                guard cell.text.utf8.contains(where: { "[(".utf8.contains($0) }) else { continue }
                if cell.text.contains(/\[[0-9]{1,2}\]|\((?:[Nn]ote|NOTE) [0-9]+\)/) {
                    breaches.add(sheet, point, "refers to a note otherwise than as [note 1]: '\(cell.text.beginning)'")
                }
                for match in cell.text.matches(of: /\[note ([0-9]+)\]/) where !explained.contains(String(match.1)) {
                    breaches.add(sheet, point, "refers to note \(match.1), which no sheet of notes holds")
                }
            }
        })

    static let noItalics = Rule(
        "S4", "No text is in italics.", check: "The fonts of cells.",
        onSheets: { sheet, workbook, breaches in
            for (point, cell) in sheet.cells where workbook.look(of: cell).isItalic {
                breaches.add(sheet, point, "is in italics")
            }
        })

    static let font = Rule(
        "S9", "Text is in a sans serif font of 12 points or more.",
        check: "The fonts of cells: their sizes, and whether their names are known to be without serifs.",
        onSheets: { sheet, workbook, breaches in
            var seen: Set<Int> = []
            for (point, cell) in sheet.cells where !seen.contains(cell.look) {
                let look = workbook.look(of: cell)
                guard look.size < 12 || !isSansSerif(look.font) else { continue }
                seen.insert(cell.look)
                breaches.add(sheet, point, "is the first of its look in \(look.font), \(points(look.size)) points")
            }
        })

    private static func points(_ size: Double) -> String {
        size == size.rounded() && size.magnitude < 1000 ? "\(Int(size))" : "\(size)"
    }

    private static func isSansSerif(_ font: String) -> Bool {
        let name = font.lowercased()
        return name.contains("sans") || sansSerifs.contains { name.hasPrefix($0) }
    }

    private static let sansSerifs = [
        "arial", "aptos", "calibri", "carlito", "century gothic", "franklin gothic", "gds transport", "helvetica",
        "lato", "liberation sans", "roboto", "segoe ui", "tahoma", "trebuchet", "verdana",
    ]
}
