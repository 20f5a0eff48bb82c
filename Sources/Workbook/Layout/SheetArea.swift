import struct Rows.Area

/// An area of a named sheet.
struct SheetArea: Sendable, Hashable {
    var sheet: String
    var area: Area

    /// `'Sheet'!$A$1:$A$9`
    var name: String { "\(Self.quoted(sheet))!\(area.name(absolute: true))" }

    /// A sheet's name as formulas and links write it.
    static func quoted(_ sheet: String) -> String {
        "'" + sheet.doubling("'") + "'"
    }
}
