/// The parts of a workbook that a test writes itself.
struct ForgedBook {
    static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

    /// In the order in which they are packed.
    private(set) var parts: [(name: String, text: String)] = []

    /// - Parameters:
    ///   - sheets: each sheet's part.
    ///   - styles: what stands in the part of styles; nil for no such part.
    ///   - texts: what stands in the part of shared texts; nil for no such part.
    init(_ sheets: [String], styles: String? = nil, texts: String? = nil) {
        let names = sheets.indices.map { "<sheet name=\"Sheet \($0 + 1)\" sheetId=\"\($0 + 1)\" r:id=\"s\($0)\"/>" }
        var needs = sheets.indices.map { (kind: "worksheet", target: "worksheets/sheet\($0 + 1).xml", id: "s\($0)") }
        if let styles {
            needs.append(("styles", "styles.xml", "f"))
            self["xl/styles.xml"] = "<styleSheet xmlns=\"\(Self.main)\">\(styles)</styleSheet>"
        }
        if let texts {
            needs.append(("sharedStrings", "sharedStrings.xml", "t"))
            self["xl/sharedStrings.xml"] = "<sst xmlns=\"\(Self.main)\">\(texts)</sst>"
        }
        self["_rels/.rels"] = Self.relationships([("officeDocument", "xl/workbook.xml", "w")])
        self["xl/workbook.xml"] =
            "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.office)\"><sheets>\(names.joined())</sheets></workbook>"
        self["xl/_rels/workbook.xml.rels"] = Self.relationships(needs)
        for (index, sheet) in sheets.enumerated() { self["xl/worksheets/sheet\(index + 1).xml"] = sheet }
    }

    /// With one sheet, of which these are the rows.
    init(rows: String, after: String = "", styles: String? = nil, texts: String? = nil) {
        self.init([Self.sheet(rows, after: after)], styles: styles, texts: texts)
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

    func without(_ name: String) -> [(name: String, text: String)] { parts.filter { $0.name != name } }

    var zip: ForgedZip { ForgedZip(parts) }
    var bytes: [UInt8] { zip.bytes() }

    static func sheet(_ rows: String, after: String = "") -> String {
        "<worksheet xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheetData>\(rows)</sheetData>\(after)</worksheet>"
    }

    static func relationships(_ needs: [(kind: String, target: String, id: String)]) -> String {
        "<Relationships xmlns=\"\(package)\">"
            + needs.map { "<Relationship Id=\"\($0.id)\" Type=\"\(office)/\($0.kind)\" Target=\"\($0.target)\"/>" }
            .joined() + "</Relationships>"
    }
}

extension ForgedBook {
    /// Of one cell, good in every way.
    static let small = ForgedBook(rows: "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")
    /// The part of its one sheet.
    static let sheetPart = "xl/worksheets/sheet1.xml"

    /// With every part that is looked into by one command or another.
    static let full: ForgedBook = {
        var book = ForgedBook(
            rows: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>",
            after: "<tableParts count=\"1\"><tablePart r:id=\"t\"/></tableParts>", styles: "<cellXfs><xf/></cellXfs>",
            texts: "<si><t>x</t></si>")
        book["_rels/.rels"] = relationships([
            ("officeDocument", "xl/workbook.xml", "w"), ("metadata/core-properties", "docProps/core.xml", "c"),
        ])
        book["docProps/core.xml"] = "<coreProperties/>"
        book["xl/_rels/workbook.xml.rels"] = book["xl/_rels/workbook.xml.rels"].replacing(
            "</Relationships>", with: relationships([("theme", "theme.xml", "h")]).drop { $0 != ">" }.dropFirst())
        book["xl/theme.xml"] = "<theme/>"
        book["xl/worksheets/_rels/sheet1.xml.rels"] = relationships([
            ("table", "../table.xml", "t"), ("drawing", "../drawing.xml", "d"),
        ])
        book["xl/table.xml"] = "<table xmlns=\"\(main)\" displayName=\"T\" ref=\"A1:B2\"/>"
        book["xl/drawing.xml"] = "<wsDr/>"
        return book
    }()
}
