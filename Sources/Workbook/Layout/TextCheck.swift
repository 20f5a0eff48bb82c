/// What text may stand in a workbook's XML.
enum TextCheck {
    /// Throws where XML has no way to write a character, or a cell cannot hold the text.
    static func check(_ text: String, at place: @autoclosure () -> String) throws(WorkbookError) {
        // No text has more UTF-16 units than bytes, which need not be counted.
        if text.utf8.count > 32_767 {
            let units = text.utf16.count
            guard units <= 32_767 else { throw .textTooLong(at: place(), units: units) }
        }
        if let code = firstForbidden(text) { throw .controlCharacter(at: place(), code: code) }
    }

    static func firstForbidden(_ text: String) -> UInt32? {
        // Most texts hold no byte that could be part of one.
        let bytes = text.utf8.span
        let mayHold = bytes.indices.contains { at in
            (bytes[at] < 0x20 && bytes[at] != 0x09 && bytes[at] != 0x0A) || bytes[at] == 0xEF
        }
        guard mayHold else { return nil }
        return text.unicodeScalars.first { scalar in
            (scalar.value < 0x20 && scalar != "\t" && scalar != "\n") || scalar.value == 0xFFFE
                || scalar.value == 0xFFFF
        }?.value
    }

    /// 1 to 31 UTF-16 units, none of `[]:*?/\`, no apostrophe at either end, and not `History`, which Excel keeps.
    static func checkSheetName(_ name: String) throws(WorkbookError) {
        let isSound =
            !name.isEmpty && name.utf16.count <= 31 && !name.contains { "[]:*?/\\\n\t".contains($0) }
            && name.first != "'" && name.last != "'" && firstForbidden(name) == nil && name.lowercased() != "history"
        guard isSound else { throw .sheetName(name) }
    }
}
