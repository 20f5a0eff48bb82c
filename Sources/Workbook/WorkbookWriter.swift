import CXLSXWriter
import Report

/// Report → XLSX: the report is laid out on the grid, then every placed value becomes a call of the library.
package enum WorkbookWriter {
    /// Writes one file at the path, over whatever is there: the caller writes beside its target and renames.
    ///
    /// The same report gives the same bytes. The file is read back: what does not come back as the report has it is an
    /// error.
    package static func write(_ report: Report, theme: Theme, to path: String) throws(WorkbookError) {
        let layout = try Layout(report, theme: theme)
        try NumericLocale.plain { () throws(WorkbookError) in
            let file = try WorkbookFile(path: path)
            // The file is open until the last line of this.
            try unsafe PropertyWriter.write(layout.properties, to: file.handle)
            var formats = unsafe FormatCache(workbook: file.handle, theme: theme)
            for (index, sheet) in layout.sheets.enumerated() {
                var writer = try unsafe SheetWriter(sheet, workbook: file.handle, theme: theme)
                try writer.write(formats: &formats)
                if index == 0 { writer.activate() } else if sheet.isHidden { writer.hide() }
            }
            try file.close()
        }
        try LanguageWriter.write(to: path)
        try WrittenWorkbook.prove(path, holds: layout)
    }
}
