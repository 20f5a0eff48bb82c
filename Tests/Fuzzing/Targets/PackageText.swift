/// The parts of a workbook as one text, each below a line `#part NAME`. What is not named is there with what nearly every
/// workbook has; a part that is no whole document stands within its usual root element, so that few bytes say much.
struct PackageText {
    let parts: [(name: String, bytes: [UInt8])]

    /// - Parameter first: the name of what stands above the first line that names a part.
    init(_ bytes: ArraySlice<UInt8>, first: String) {
        let mark = Array("#part ".utf8)
        var parts: [(name: String, bytes: [UInt8])] = []
        var (name, content) = (first, [UInt8]())
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            if line.starts(with: mark) {
                if !content.isEmpty { parts.append((name, Self.whole(name, content))) }
                name = String(decoding: line.dropFirst(mark.count).prefix(60), as: UTF8.self)
                content = []
            } else {
                if !content.isEmpty { content.append(0x0A) }
                content += line
            }
        }
        if !content.isEmpty { parts.append((name, Self.whole(name, content))) }
        let given = Set(parts.map(\.name))
        for (name, content) in Self.usual where !given.contains(name) {
            parts.append((name, Self.whole(name, Array(content.utf8))))
        }
        self.parts = parts
    }

    var zipped: [UInt8] { StoredZip.file(parts) }

    static let sheet = "xl/worksheets/sheet1.xml"

    private static let usual: [(String, String)] = [
        (
            "_rels/.rels",
            "<Relationship Id=\"r1\" Type=\"/officeDocument\" Target=\"xl/workbook.xml\"/>"
                + "<Relationship Id=\"r2\" Type=\"/core-properties\" Target=\"docProps/core.xml\"/>"
        ),
        (
            "xl/workbook.xml",
            "<workbookPr/><bookViews><workbookView/></bookViews><sheets>"
                + "<sheet name=\"One\" r:id=\"r1\"/></sheets>"
        ),
        (
            "xl/_rels/workbook.xml.rels",
            "<Relationship Id=\"r1\" Type=\"/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                + "<Relationship Id=\"r2\" Type=\"/sharedStrings\" Target=\"sharedStrings.xml\"/>"
                + "<Relationship Id=\"r3\" Type=\"/styles\" Target=\"styles.xml\"/>"
                + "<Relationship Id=\"r4\" Type=\"/theme\" Target=\"theme/theme1.xml\"/>"
        ),
        ("xl/worksheets/sheet1.xml", "<sheetData/>"),
        ("xl/sharedStrings.xml", "<si><t>Name</t></si><si><t>Green</t></si>"),
        (
            "xl/styles.xml",
            "<numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/></numFmts>"
                + "<cellXfs><xf/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"9\"/></cellXfs>"
        ),
    ]

    private static func whole(_ name: String, _ content: [UInt8]) -> [UInt8] {
        guard content.first == UInt8(ascii: "<"), !content.starts(with: Array("<?xml".utf8)),
            let root = root(of: name)
        else { return content }
        return Array("<\(root.name) \(root.spaces)>".utf8) + content + Array("</\(root.name)>".utf8)
    }

    private static func root(of part: String) -> (name: String, spaces: String)? {
        let main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
        let relationships = "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
        let other = "xmlns:x=\"urn:other\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
        let spaces = "\(main) \(relationships) \(other)"
        if part.hasSuffix(".rels") {
            return ("Relationships", "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"")
        }
        let folder = part.split(separator: "/").dropLast().last ?? ""
        switch (folder, part.split(separator: "/").last ?? "") {
        case ("worksheets", _): return ("worksheet", spaces)
        case ("tables", _): return ("table", spaces)
        case ("drawings", _): return ("xdr:wsDr", "xmlns:xdr=\"urn:drawing\" xmlns:a=\"urn:a\" \(other)")
        case ("theme", _): return ("a:theme", "xmlns:a=\"urn:a\"")
        case ("xl", "workbook.xml"): return ("workbook", spaces)
        case ("xl", "sharedStrings.xml"): return ("sst", spaces)
        case ("xl", "styles.xml"): return ("styleSheet", spaces)
        case ("docProps", _): return ("cp:coreProperties", "xmlns:cp=\"urn:cp\" xmlns:dc=\"urn:dc\"")
        case (_, let last) where last.hasPrefix("comments"): return ("comments", spaces)
        default: return nil
        }
    }
}
