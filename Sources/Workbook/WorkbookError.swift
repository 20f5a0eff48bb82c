import Glibc

/// Why a report cannot be a workbook. Excel's limits are checked before the library sees a value: it aborts on some,
/// and passes others into a file that Excel then calls corrupt.
package enum WorkbookError: Error, Sendable, Hashable {
    /// A workbook has at least one sheet.
    case noSheets
    /// A sheet's name has 1 to 31 UTF-16 units, none of `[]:*?/\`, no control character and no apostrophe at either
    /// end; `History` is Excel's own.
    case sheetName(String)
    /// Two sheets' names differ by more than case.
    case sheetNameTaken(String)
    /// A cell holds at most 32,767 UTF-16 units.
    case textTooLong(at: String, units: Int)
    /// Text holds no control characters but tab and line feed, and no U+FFFE or U+FFFF: XML has no way to write them.
    case controlCharacter(at: String, code: UInt32)
    /// A number is finite.
    case notANumber(at: String)
    /// A sheet has at most 1,048,576 rows.
    case tooManyRows(sheet: String)
    /// A sheet has at most 16,384 columns.
    case tooManyColumns(sheet: String)
    /// A column is 0 to 255 characters wide.
    case columnWidth(sheet: String, Double)
    /// A font is 1 to 409 points high.
    case fontSize(Double)
    /// Every row has one cell for each column; spans stay within their table, lie on `.covered` cells only, never
    /// overlap, and leave no `.covered` cell bare. Row and column count from 0 below the headings.
    case brokenSpan(table: String, row: Int, column: Int)
    /// A table's id stands once in a report.
    case tableTwice(String)
    /// A marked-up table's name begins with a letter, goes on with letters, digits and underscores, has at most 255
    /// characters and is no cell's.
    case tableName(String)
    /// Two marked-up tables' names differ by more than case.
    case tableNameTaken(String)
    /// A marked-up table has headings of 1 to 255 UTF-16 units in one line, no two alike whatever their case, at least one
    /// row, and no cell that covers others.
    case tableShape(String)
    /// A formula, a link or a chart points into a table that the report holds.
    case unknownTable(String)
    /// A reference stays within its table.
    case outsideTable(String, row: Int, column: Int)
    /// A link leads to a sheet that the report holds.
    case unknownSheet(String)
    /// Every blank of a pattern is filled, and there is none outside a pattern.
    case blankInFormula(at: String)
    /// A formula has at most 8,192 characters.
    case formulaTooLong(at: String)
    /// A text within a formula has at most 255 characters.
    case formulaTextTooLong(at: String)
    /// A prompt has at most 255 UTF-16 units, its title at most 32.
    case promptTooLong(at: String)
    /// A page's footer has at most 255 UTF-16 units, the page number's included.
    case footerTooLong(sheet: String)
    /// A property of the document has at most 255 UTF-16 units and no control characters.
    case property(String)
    /// A document is created from 1970 to the year 9999, in seconds since 1970.
    case created(Int)
    /// A number format has at most 127 bytes (the library cuts it there) and no control characters.
    case numberFormat(at: String)
    /// A loose cell lies where nothing else does.
    case looseCellCovered(at: String)
    /// A sheet holds at most 65,530 links.
    case tooManyLinks(sheet: String)
    /// A logo is a PNG or JPEG file of a size greater than nothing.
    case unreadableLogo
    /// The system would not take the file, for the reason that its number stands for: ENOSPC for a full disk.
    case unwritable(number: Int32)
    /// What was written cannot be read back: the disk is full, as a rule.
    case notWhole(part: String?, reason: String)
    /// The library refused a call: its own code and message, and what was being written.
    case library(code: Int, message: String, during: String)
}

extension WorkbookError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .noSheets: "the report has no sheets"
        case .sheetName(let name):
            "'\(name)' cannot name a sheet: 1 to 31 characters, none of []:*?/\\, no apostrophe at either end, not History"
        case .sheetNameTaken(let name): "two sheets are named '\(name)' (upper and lower case are the same)"
        case .textTooLong(let place, let units):
            "the text in \(place) has \(units) characters; a cell holds at most 32,767"
        case .controlCharacter(let place, let code):
            "the text in \(place) holds the control character U+\(hexadecimal(code))"
        case .notANumber(let place): "the number in \(place) is not a number"
        case .tooManyRows(let sheet): "the sheet '\(sheet)' needs more than 1,048,576 rows"
        case .tooManyColumns(let sheet): "the sheet '\(sheet)' needs more than 16,384 columns"
        case .columnWidth(let sheet, let width):
            "a column of the sheet '\(sheet)' is \(width) characters wide; 0 to 255 are possible"
        case .fontSize(let size): "a font of \(size) points; 1 to 409 are possible"
        case .brokenSpan(let table, let row, let column):
            "the cells of the table '\(table)' do not fit together in row \(row + 1), column \(column + 1)"
        case .tableTwice(let table): "two tables are named '\(table)'"
        case .tableName(let name):
            "'\(name)' cannot name a table: a letter, then letters, digits and underscores, and no cell's name"
        case .tableNameTaken(let name): "two tables are named '\(name)' (upper and lower case are the same)"
        case .tableShape(let table):
            "the table '\(table)' cannot be marked up: it needs headings that differ, a row, and no merged cells"
        case .unknownTable(let table): "a formula, link or chart points to the table '\(table)', which is missing"
        case .outsideTable(let table, let row, let column):
            "a formula, link or chart points to row \(row + 1), column \(column + 1), outside the table '\(table)'"
        case .unknownSheet(let sheet): "a link leads to the sheet '\(sheet)', which is missing"
        case .blankInFormula(let place): "the formula in \(place) has a blank that no cell fills"
        case .formulaTooLong(let place): "the formula in \(place) has more than 8,192 characters"
        case .formulaTextTooLong(let place): "a text in the formula in \(place) has more than 255 characters"
        case .promptTooLong(let place):
            "the prompt in \(place) has more than 255 characters, or its title more than 32"
        case .footerTooLong(let sheet): "the footer of the sheet '\(sheet)' has more than 255 characters"
        case .property(let name): "the document's \(name) has more than 255 characters or a control character"
        case .created(let seconds): "\(seconds) seconds since 1970 is no date of the years 1970 to 9999"
        case .numberFormat(let place): "the number format in \(place) has more than 127 bytes or a control character"
        case .looseCellCovered(let place): "what was typed in \(place) would lie on other cells"
        case .tooManyLinks(let sheet): "the sheet '\(sheet)' has more than 65,530 links"
        case .unreadableLogo: "the logo is not a PNG or JPEG file that can be read"
        case .unwritable(let number): SystemReason.words(number)
        case .notWhole(let part, let reason):
            "the workbook was not written whole, so it was thrown away; is the disk full? "
                + "(\(part.map { "\($0): " } ?? "")\(reason))"
        case .library(let code, let message, let during): "cannot write \(during): \(message) (libxlsxwriter \(code))"
        }
    }

    private func hexadecimal(_ code: UInt32) -> String {
        let digits = String(code, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
