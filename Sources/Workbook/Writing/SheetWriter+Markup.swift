import CXLSXWriter

import struct Rows.GridPoint

extension SheetWriter {
    /// Marks an area up as a table, without a filter and without colours of its own.
    func write(_ markup: PlacedMarkup, formats: inout FormatCache) throws(WorkbookError) {
        // The library writes the headings again: in the formats that they have.
        var headingFormats: [UnsafeMutablePointer<lxw_format>?] = []
        for column in markup.area.columns {
            let origin = GridPoint(row: markup.area.rows.lowerBound, column: column)
            let cell = sheet.cells.first { $0.area.origin == origin }
            headingFormats.append(try cell.map { (cell) throws(WorkbookError) in try formats.format(cell.style) })
        }
        let names = [markup.name] + markup.headings.map(StoredText.cell)
        try CText.with(names) { (texts) throws(WorkbookError) in
            var columns = zip(texts.dropFirst(), headingFormats).map { text, format in
                var column = lxw_table_column()
                column.header = text
                column.header_format = format
                return column
            }
            let error = columns.withUnsafeMutableBufferPointer { columns in
                var pointers: [UnsafeMutablePointer<lxw_table_column>?] = columns.indices.map {
                    columns.baseAddress?.advanced(by: $0)
                }
                // The list ends with nothing.
                pointers.append(nil)
                return pointers.withUnsafeMutableBufferPointer { pointers in
                    var options = lxw_table_options()
                    options.name = texts[0]
                    options.no_autofilter = 1
                    options.no_banded_rows = 1
                    options.style_type = UInt8(LXW_TABLE_STYLE_TYPE_LIGHT.rawValue)
                    options.style_type_number = 0
                    options.columns = pointers.baseAddress
                    let (rows, columns) = (markup.area.rows, markup.area.columns)
                    return worksheet_add_table(
                        worksheet, lxw_row_t(rows.lowerBound), lxw_col_t(columns.lowerBound),
                        lxw_row_t(rows.upperBound), lxw_col_t(columns.upperBound), &options)
                }
            }
            try check(error, during: "the table \(markup.name)")
        }
    }
}
