/// What a file is by its first bytes, whatever its name ends in.
enum FileContent {
    /// A zip archive, as an XLSX workbook is, or the container of the workbooks before it and of encrypted ones.
    case workbook
    /// Text, as far as the beginning shows.
    case text
    /// Something that no rows can be read from: the end of a sentence that begins with the file's name, and what to do.
    case other(reason: String, hint: String?)

    /// How many of a file's first bytes are looked at.
    static let length = 1024

    /// - Parameters:
    ///   - start: the file's first bytes.
    ///   - name: its name, for where that says something else.
    init(_ start: [UInt8], name: String) {
        if Self.workbooks.contains(where: start.starts(with:)) {
            self = .workbook
        } else if let known = Self.signatures.first(where: { start.starts(with: $0.bytes) }) {
            self = .other(reason: "is \(known.what), which has no rows to read", hint: known.hint)
        } else if let markup = Self.markup(start, name) {
            self = markup
        } else if Self.isSYLK(start) {
            self = .other(reason: "is a SYLK file, a spreadsheet of old", hint: Self.resave)
        } else {
            // What reads workbooks says what is wrong with one that begins late.
            let isLate = start.indices.contains { start[$0...].starts(with: Self.zip) }
            self = isLate ? .workbook : .text
        }
    }

    private static let zip = Array("PK\u{3}\u{4}".utf8)
    private static let workbooks: [[UInt8]] = [
        zip, Array("PK\u{5}\u{6}".utf8), [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
    ]

    private static let ask = "ask for the figures as a workbook or as CSV"
    private static let resave = "open it in Excel, and save it as .xlsx"
    private static let unpack = "unpack it, and name the file that was in it"

    private static let signatures: [(bytes: [UInt8], what: String, hint: String)] = [
        (Array("%PDF-".utf8), "a PDF", ask),
        ([0x1F, 0x8B], "a compressed file", unpack),
        (
            Array("7z\u{BC}\u{AF}".unicodeScalars.map { UInt8($0.value & 0xFF) }), "an archive",
            unpack
        ),
        (Array("Rar!".utf8), "an archive", unpack),
        (Array("{\\rtf".utf8), "a Rich Text document", ask),
        ([0x89, 0x50, 0x4E, 0x47], "a picture", ask),
        ([0xFF, 0xD8, 0xFF], "a picture", ask),
        (Array("GIF8".utf8), "a picture", ask),
        (Array("SQLite format 3".utf8), "a database", ask),
    ]

    /// Whether the lines are records of SYLK. Its first, `ID;P`, alone might be headings of a CSV file: `ID;Period`.
    private static func isSYLK(_ start: [UInt8]) -> Bool {
        let lines = start.split { $0 == 0x0A || $0 == 0x0D }.map { String(decoding: $0, as: UTF8.self) }
        guard lines.count > 2, lines[0].hasPrefix("ID;P") else { return false }
        let records: Set<Substring> = ["P", "F", "B", "C", "O", "NN", "NE", "NU", "W", "E"]
        // The last may be cut.
        return lines.dropFirst().dropLast().allSatisfy { records.contains($0.prefix { $0 != ";" }) }
    }

    /// Finance systems save web pages and XML under the names of workbooks, and Excel opens them all the same.
    private static func markup(_ start: [UInt8], _ name: String) -> FileContent? {
        // In UTF-16 every other byte of these words is NUL.
        let space: Set<UInt8> = [0, 0x09, 0x0A, 0x0D, 0x20, 0xEF, 0xBB, 0xBF, 0xFF, 0xFE]
        let text = String(decoding: start.drop(while: space.contains).filter { $0 != 0 }, as: UTF8.self).lowercased()
        let isXML = text.hasPrefix("<?xml")
        let isPage =
            ["<html", "<!doctype html", "<table", "<head", "<body", "<meta", "mime-version:"].contains(
                where: text.hasPrefix)
            || (isXML && ["<html", "<!doctype html"].contains(where: text.contains))
        guard isXML || isPage else { return nil }
        let ending = [".xlsx", ".xls", ".csv"].first(where: name.lowercased().hasSuffix)
        return .other(
            reason: (isPage ? "is a web page" : "is an XML file") + (ending.map { " saved as \($0)" } ?? ""),
            hint: resave)
    }
}
