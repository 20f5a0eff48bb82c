import CXLSXWriter
import Glibc
import Report

import struct Rows.Area

/// One placed sheet → calls of the library.
@safe struct SheetWriter {
    // Each `unsafe` here holds: the library's handles are there until the workbook is closed. Swift ends each text with
    // a zero byte for the call that it is lent to; of texts and settings, the library copies what it keeps.

    let sheet: PlacedSheet
    let theme: Theme
    let workbook: UnsafeMutablePointer<lxw_workbook>
    let worksheet: UnsafeMutablePointer<lxw_worksheet>

    /// - Parameter workbook: must be open as long as this is used.
    @unsafe
    init(_ sheet: PlacedSheet, workbook: UnsafeMutablePointer<lxw_workbook>, theme: Theme) throws(WorkbookError) {
        guard let worksheet = unsafe workbook_add_worksheet(workbook, sheet.name) else {
            throw .sheetName(sheet.name)
        }
        self.sheet = sheet
        self.theme = theme
        unsafe self.workbook = workbook
        unsafe self.worksheet = worksheet
    }

    /// The tab that is open when the file is.
    func activate() {
        unsafe worksheet_activate(worksheet)
        unsafe worksheet_set_first_sheet(worksheet)
    }

    /// Whoever looks for it can show it again.
    func hide() { unsafe worksheet_hide(worksheet) }

    mutating func write(formats: inout FormatCache) throws(WorkbookError) {
        try setGrid()
        for cell in sheet.cells { try unsafe write(cell, format: formats.format(cell.style)) }
        for markup in sheet.markups { try write(markup, formats: &formats) }
        for rules in sheet.rules { try write(rules, formats: &formats) }
        for choices in sheet.choices.prefix(Self.mostLists) { try write(choices) }
        for chart in sheet.charts {
            try unsafe ChartWriter(chart: chart, theme: theme, workbook: workbook).write(to: worksheet)
        }
        try writeLogo()
        try setPage()
        try ignoreHints()
    }

    private func setGrid() throws(WorkbookError) {
        for (column, pixels) in sheet.columnPixels.enumerated() {
            let column = lxw_col_t(column)
            try check(
                unsafe worksheet_set_column(worksheet, column, column, GridUnits.columnWidth(pixels: pixels), nil),
                during: "the columns of \(sheet.name)")
        }
        for (row, height) in sheet.rowHeights.enumerated() {
            try check(
                unsafe worksheet_set_row(worksheet, lxw_row_t(row), height, nil), during: "the rows of \(sheet.name)")
        }
        if sheet.look == .themed {
            unsafe worksheet_gridlines(worksheet, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
            // An A3 page is wider than most screens.
            if sheet.page.paper == .a3 { unsafe worksheet_set_zoom(worksheet, 85) }
        }
        if sheet.frozen.row > 0 || sheet.frozen.column > 0 {
            unsafe worksheet_freeze_panes(worksheet, lxw_row_t(sheet.frozen.row), lxw_col_t(sheet.frozen.column))
        }
    }

    @unsafe
    private func write(
        _ cell: PlacedCell, format: UnsafeMutablePointer<lxw_format>
    ) throws(WorkbookError) {
        // Told only where something fails.
        var place: String { "\(sheet.name)!\(cell.area.origin.name())" }
        let (row, column) = (lxw_row_t(cell.area.rows.lowerBound), lxw_col_t(cell.area.columns.lowerBound))
        if !cell.area.isSingleCell {
            // Lays the format over all cells; the first is then written as any other.
            try check(
                unsafe worksheet_merge_range(
                    worksheet, row, column, lxw_row_t(cell.area.rows.upperBound),
                    lxw_col_t(cell.area.columns.upperBound), "", format),
                during: place)
        }
        if let link = cell.link {
            try check(
                unsafe worksheet_write_url_opt(worksheet, row, column, "internal:" + link, format, nil, nil),
                during: place)
        }
        switch cell.content {
        case .empty: try check(unsafe worksheet_write_blank(worksheet, row, column, format), during: place)
        case .text(let text):
            try check(
                unsafe worksheet_write_string(worksheet, row, column, StoredText.cell(text), format), during: place)
        case .number(let number):
            try check(unsafe worksheet_write_number(worksheet, row, column, number, format), during: place)
        case .formula(let formula, .number(let now)):
            try check(
                unsafe worksheet_write_formula_num(worksheet, row, column, "=" + formula, format, now), during: place)
        case .formula(let formula, .text(let now)):
            try check(
                unsafe worksheet_write_formula_str(
                    worksheet, row, column, "=" + formula, format, StoredText.cell(now)),
                during: place)
        }
    }

    private func write(_ rules: PlacedRules, formats: inout FormatCache) throws(WorkbookError) {
        let (rows, columns) = (rules.area.rows, rules.area.columns)
        for rule in rules.rules {
            let format = try unsafe formats.format(rule.tone)
            try unsafe CText.with(["=" + rule.formula]) { (texts) throws(WorkbookError) in
                var conditional = unsafe lxw_conditional_format()
                unsafe conditional.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
                unsafe conditional.value_string = texts[0]
                unsafe conditional.format = format
                // The first that holds wins.
                unsafe conditional.stop_if_true = 1
                try check(
                    unsafe worksheet_conditional_format_range(
                        worksheet, lxw_row_t(rows.lowerBound), lxw_col_t(columns.lowerBound),
                        lxw_row_t(rows.upperBound), lxw_col_t(columns.upperBound), &conditional),
                    during: "the colours of \(sheet.name)!\(rules.area.name())")
            }
        }
    }

    /// The library counts a sheet's lists in one byte: with one more, all would be gone.
    private static let mostLists = 255

    private func write(_ choices: PlacedChoices) throws(WorkbookError) {
        let (rows, columns) = (choices.area.rows, choices.area.columns)
        let words = [
            "=" + choices.source, StoredText.cell(choices.promptTitle), StoredText.cell(choices.prompt),
            "Not on the list", "The list does not hold this. Keep it all the same?",
        ]
        try unsafe CText.with(words) { (texts) throws(WorkbookError) in
            var validation = unsafe lxw_data_validation()
            unsafe validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
            unsafe validation.value_formula = texts[0]
            unsafe validation.input_title = texts[1]
            unsafe validation.input_message = texts[2]
            unsafe validation.error_title = texts[3]
            unsafe validation.error_message = texts[4]
            // Asks, and does not forbid: words such as N/A are typed as well.
            unsafe validation.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_WARNING.rawValue)
            try check(
                unsafe worksheet_data_validation_range(
                    worksheet, lxw_row_t(rows.lowerBound), lxw_col_t(columns.lowerBound),
                    lxw_row_t(rows.upperBound), lxw_col_t(columns.upperBound), &validation),
                during: "the list of \(sheet.name)!\(choices.area.name())")
        }
    }

    private func writeLogo() throws(WorkbookError) {
        guard let logo = sheet.logo, let bytes = theme.logo else { return }
        try unsafe CText.with(["Logo"]) { (texts) throws(WorkbookError) in
            var options = unsafe lxw_image_options()
            unsafe options.x_offset = Int32(clamping: logo.x)
            unsafe options.y_offset = Int32(clamping: logo.y)
            unsafe options.x_scale = logo.scaleAcross
            unsafe options.y_scale = logo.scaleDown
            unsafe options.object_position = UInt8(LXW_OBJECT_MOVE_DONT_SIZE.rawValue)
            unsafe options.description = texts[0]
            try check(
                unsafe worksheet_insert_image_buffer_opt(worksheet, 0, 0, bytes, bytes.count, &options),
                during: "the logo of \(sheet.name)")
        }
    }

    /// Green corners that mean nothing here: texts that look like numbers are meant to be texts, and formulas differ
    /// from their neighbours where the rows' rules differ.
    private func ignoreHints() throws(WorkbookError) {
        guard let last = sheet.lastRow else { return }
        let all = Area(rows: 0...last, columns: 0...(sheet.columnCount - 1)).name()
        for hint in [
            LXW_IGNORE_NUMBER_STORED_AS_TEXT, LXW_IGNORE_FORMULA_DIFFERS, LXW_IGNORE_FORMULA_RANGE,
            LXW_IGNORE_LIST_DATA_VALIDATION,
        ] {
            try check(
                unsafe worksheet_ignore_errors(worksheet, UInt8(hint.rawValue), all),
                during: "the hints of \(sheet.name)")
        }
    }
}
