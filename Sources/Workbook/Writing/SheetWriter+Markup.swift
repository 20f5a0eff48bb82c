import CXLSXWriter

import struct Rows.GridPoint

extension SheetWriter {
    /// Marks an area up as a table, without a filter and without colours of its own.
    func write(_ markup: PlacedMarkup, formats: inout FormatCache) throws(WorkbookError) {
        // Each `unsafe` holds as those of `SheetWriter` do; the columns and the list of them stay in their places while
        // the library copies them.

        // The library writes the headings again: in the formats that they have.
        var headingFormats: [UnsafeMutablePointer<lxw_format>?] = unsafe []
        for column in markup.area.columns {
            let origin = GridPoint(row: markup.area.rows.lowerBound, column: column)
            let cell = sheet.cells.first { $0.area.origin == origin }
            try unsafe headingFormats.append(
                cell.map { (cell) throws(WorkbookError) in try unsafe formats.format(cell.style) })
        }
        let names = [markup.name] + markup.headings.map(StoredText.cell)
        try unsafe CText.with(names) { (texts) throws(WorkbookError) in
            var columns = unsafe zip(texts.dropFirst(), headingFormats).map { text, format in
                var column = unsafe lxw_table_column()
                unsafe column.header = text
                unsafe column.header_format = format
                return unsafe column
            }
            let error = unsafe columns.withUnsafeMutableBufferPointer { columns in
                var pointers: [UnsafeMutablePointer<lxw_table_column>?] = unsafe columns.indices.map {
                    unsafe columns.baseAddress?.advanced(by: $0)
                }
                // The list ends with nothing.
                unsafe pointers.append(nil)
                return unsafe pointers.withUnsafeMutableBufferPointer { pointers in
                    var options = unsafe lxw_table_options()
                    unsafe options.name = texts[0]
                    unsafe options.no_autofilter = 1
                    unsafe options.no_banded_rows = 1
                    unsafe options.style_type = UInt8(LXW_TABLE_STYLE_TYPE_LIGHT.rawValue)
                    unsafe options.style_type_number = 0
                    unsafe options.columns = pointers.baseAddress
                    let (rows, columns) = (markup.area.rows, markup.area.columns)
                    return unsafe worksheet_add_table(
                        worksheet, lxw_row_t(rows.lowerBound), lxw_col_t(columns.lowerBound),
                        lxw_row_t(rows.upperBound), lxw_col_t(columns.upperBound), &options)
                }
            }
            try check(error, during: "the table \(markup.name)")
        }
    }
}
