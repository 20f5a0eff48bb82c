import CXLSXWriter
import Report

extension SheetWriter {
    /// One page wide, headings repeated, page ends where they cut nothing.
    func setPage() throws(WorkbookError) {
        let page = sheet.page
        // Each `unsafe` holds as those of `SheetWriter` do.
        // Excel's own codes of paper sizes.
        unsafe worksheet_set_paper(worksheet, page.paper == .a3 ? 8 : 9)
        if page.landscape {
            unsafe worksheet_set_landscape(worksheet)
        } else {
            unsafe worksheet_set_portrait(worksheet)
        }
        unsafe worksheet_set_margins(worksheet, PrintRoom.side, PrintRoom.side, PrintRoom.top, PrintRoom.bottom)
        unsafe worksheet_fit_to_pages(worksheet, 1, 0)
        if !sheet.footer.isEmpty {
            var options = unsafe lxw_header_footer_options()
            unsafe options.margin = PrintRoom.footer
            try check(
                unsafe worksheet_set_footer_opt(worksheet, sheet.footer, &options),
                during: "the footer of \(sheet.name)")
        }
        // LibreOffice prints hidden sheets too, unless they alone have no print area.
        guard let last = sheet.lastRow, !sheet.isHidden else { return }
        try check(
            unsafe worksheet_print_area(worksheet, 0, 0, lxw_row_t(last), lxw_col_t(sheet.columnCount - 1)),
            during: "the print area of \(sheet.name)")
        if let rows = sheet.repeatedRows {
            try check(
                unsafe worksheet_repeat_rows(worksheet, lxw_row_t(rows.lowerBound), lxw_row_t(rows.upperBound)),
                during: "the repeated rows of \(sheet.name)")
        }
        if !sheet.pageBreaks.isEmpty {
            // The list ends with a zero.
            var breaks = sheet.pageBreaks.map { lxw_row_t($0) } + [0]
            try check(unsafe worksheet_set_h_pagebreaks(worksheet, &breaks), during: "the page ends of \(sheet.name)")
        }
    }
}
