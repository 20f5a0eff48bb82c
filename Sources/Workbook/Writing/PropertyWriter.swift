import CXLSXWriter
import Report

/// What the file says of itself.
enum PropertyWriter {
    /// - Parameter workbook: must be open.
    @unsafe
    static func write(
        _ properties: DocumentProperties, to workbook: UnsafeMutablePointer<lxw_workbook>
    ) throws(WorkbookError) {
        let words = [
            properties.title, properties.subject, properties.author, properties.keywords, properties.comments,
        ]
        // There is a text for each word, and the library copies all before it returns.
        try unsafe CText.with(words) { (texts) throws(WorkbookError) in
            var fields = unsafe lxw_doc_properties()
            unsafe fields.title = texts[0]
            unsafe fields.subject = texts[1]
            unsafe fields.author = texts[2]
            unsafe fields.company = texts[2]
            unsafe fields.keywords = texts[3]
            unsafe fields.comments = texts[4]
            // Zero would mean now to the library.
            unsafe fields.created = properties.created == 0 ? 1 : properties.created
            try check(unsafe workbook_set_properties(workbook, &fields), during: "the document's properties")
        }
    }
}
