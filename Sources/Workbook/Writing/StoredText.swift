/// Text as a workbook's XML stores it.
enum StoredText {
    /// `_x0041_` in a file means `A`, and the library does not say otherwise: the underscore itself is written as a
    /// code, so that such text comes back as it was.
    static func cell(_ text: String) -> String {
        let bytes = text.utf8.span
        guard bytes.indices.contains(where: { bytes[$0] == UInt8(ascii: "_") }) else { return text }
        let units = Array(text.utf8)
        var stored: [UInt8] = []
        for (index, unit) in units.enumerated() {
            if unit == UInt8(ascii: "_"), isCode(units[index...].prefix(7)) {
                stored.append(contentsOf: "_x005F".utf8)
            }
            stored.append(unit)
        }
        return String(decoding: stored, as: UTF8.self)
    }

    private static func isCode(_ units: ArraySlice<UInt8>) -> Bool {
        units.count == 7 && units.dropFirst().first == UInt8(ascii: "x") && units.last == UInt8(ascii: "_")
            && units.dropFirst(2).prefix(4).allSatisfy { Character(UnicodeScalar($0)).isHexDigit }
    }
}
