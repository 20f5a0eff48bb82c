import Rows
import Workbook

/// A workbook of parts that a test writes itself.
struct HandMade {
    static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

    /// In the order in which they are packed.
    var parts: [(name: String, text: String)]

    /// - Parameters:
    ///   - rows: what stands in `sheetData`, for each sheet.
    ///   - strings: what stands in `sst`; nil for no such part.
    ///   - formats: the number formats of styles 1, 2 …: a number for a built-in one.
    init(_ rows: String..., strings: String? = nil, formats: [String]? = nil, from1904: Bool = false) {
        let properties = from1904 ? "<workbookPr date1904=\"1\"/>" : ""
        let sheets = rows.indices.map { "<sheet name=\"Sheet \($0 + 1)\" sheetId=\"\($0 + 1)\" r:id=\"s\($0)\"/>" }
        var relationships = rows.indices.map {
            Self.relationship("s\($0)", "worksheet", "worksheets/sheet\($0 + 1).xml")
        }
        if strings != nil { relationships.append(Self.relationship("t", "sharedStrings", "sharedStrings.xml")) }
        if formats != nil { relationships.append(Self.relationship("f", "styles", "styles.xml")) }
        parts = [
            ("_rels/.rels", Self.relationships([Self.relationship("w", "officeDocument", "xl/workbook.xml")])),
            ("xl/workbook.xml", Self.workbook(properties + "<sheets>" + sheets.joined() + "</sheets>")),
            ("xl/_rels/workbook.xml.rels", Self.relationships(relationships)),
        ]
        for (index, rows) in rows.enumerated() {
            parts.append(("xl/worksheets/sheet\(index + 1).xml", Self.sheet(rows)))
        }
        if let strings { parts.append(("xl/sharedStrings.xml", "<sst xmlns=\"\(Self.main)\">\(strings)</sst>")) }
        if let formats { parts.append(("xl/styles.xml", Self.styles(formats))) }
    }

    static func workbook(_ inside: String) -> String {
        "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\">\(inside)</workbook>"
    }

    static func sheet(_ rows: String, after: String = "") -> String {
        "<worksheet xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheetData>\(rows)</sheetData>\(after)</worksheet>"
    }

    static func relationship(_ id: String, _ kind: String, _ target: String) -> String {
        "<Relationship Id=\"\(id)\" Type=\"\(office)/\(kind)\" Target=\"\(target)\"/>"
    }

    static func relationships(_ list: [String]) -> String {
        "<Relationships xmlns=\"\(package)\">\(list.joined())</Relationships>"
    }

    static func styles(_ formats: [String]) -> String {
        var own = ""
        var cells = "<xf numFmtId=\"0\"/>"
        for (index, format) in formats.enumerated() {
            if Int(format) == nil { own += "<numFmt numFmtId=\"\(200 + index)\" formatCode=\"\(escaped(format))\"/>" }
            cells += "<xf numFmtId=\"\(Int(format) ?? 200 + index)\"/>"
        }
        return "<styleSheet xmlns=\"\(main)\"><numFmts>\(own)</numFmts><cellXfs>\(cells)</cellXfs></styleSheet>"
    }

    static func escaped(_ text: String) -> String {
        text.reduce(into: "") { result, character in
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case "\"": result += "&quot;"
            default: result.append(character)
            }
        }
    }

    /// The text of a part, to look at or to change; adds the part where it is not there.
    subscript(name: String) -> String {
        get { parts.first { $0.name == name }?.text ?? "" }
        set {
            if let index = parts.firstIndex(where: { $0.name == name }) {
                parts[index].text = newValue
            } else {
                parts.append((name, newValue))
            }
        }
    }

    mutating func remove(_ name: String) { parts.removeAll { $0.name == name } }
    mutating func rename(_ name: String, _ other: String) {
        for index in parts.indices where parts[index].name == name { parts[index].name = other }
    }

    func write(to path: String) throws { try ZipFile.write(parts.map { ($0.name, $0.text) }, to: path) }

    /// What is read of it: for each sheet that holds cells its name, then its cells.
    func read() throws -> [String] {
        let folder = try TestFolder()
        try write(to: folder.file())
        return try ReadBack.lines(folder.file())
    }

    /// Why it is refused; empty where it is not.
    func refusal() throws -> String {
        do {
            _ = try read()
            return ""
        } catch let failure as ReadFailure {
            return failure.reason
        }
    }
}
