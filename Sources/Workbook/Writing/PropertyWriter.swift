import CXLSXWriter
import Glibc
import Report

/// What the file says of itself.
enum PropertyWriter {
    static func write(
        _ properties: DocumentProperties, to workbook: UnsafeMutablePointer<lxw_workbook>
    ) throws(WorkbookError) {
        var copies: [UnsafeMutablePointer<CChar>?] = []
        defer { for copy in copies { free(copy) } }
        func kept(_ text: String) -> UnsafeMutablePointer<CChar>? {
            guard !text.isEmpty else { return nil }
            copies.append(strdup(text))
            return copies[copies.count - 1]
        }
        var fields = lxw_doc_properties()
        fields.title = kept(properties.title)
        fields.subject = kept(properties.subject)
        fields.author = kept(properties.author)
        fields.company = kept(properties.author)
        fields.keywords = kept(properties.keywords)
        fields.comments = kept(properties.comments)
        // Zero would mean now to the library.
        fields.created = properties.created == 0 ? 1 : properties.created
        try check(workbook_set_properties(workbook, &fields), during: "the document's properties")
    }
}
