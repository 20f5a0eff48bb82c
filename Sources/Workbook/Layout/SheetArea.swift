import struct Rows.Area

/// An area of a named sheet.
struct SheetArea: Sendable, Hashable {
    var sheet: SheetName
    var area: Area

    /// `'Sheet'!$A$1:$A$9`
    var name: String { "\(sheet.quoted)!\(area.name(absolute: true))" }
}

/// A sheet's name, as people read it and as formulas and links write it.
struct SheetName: Sendable, Hashable {
    let plain: String
    let quoted: String

    init(_ name: String) {
        plain = name
        quoted = "'" + name.doubling("'") + "'"
    }
}
