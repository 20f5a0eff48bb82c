/// Keeps a spreadsheet from running text as a formula when it opens a CSV file.
package enum FormulaGuard {
    /// Text that begins with `=`, `+`, `-`, `@`, tab, CR or LF gets an apostrophe before it, unless the whole of it is a
    /// number: council figures are full of `-5` and `+3%`, and must stay figures.
    ///
    /// So does `sep=;`, which at the beginning of a file is no text but says what stands between fields, even in quotes.
    ///
    /// Text that begins with apostrophes and then such a sign gets one more, so that reading can take one off.
    package static func guarded(_ text: String) -> String {
        let signs = text.drop { $0 == "'" }
        guard let first = signs.utf8.first else { return text }
        let mayRun = isRisky(first) ? !isNumber(text) : isDeclaration(signs.utf8)
        return mayRun ? "'" + text : text
    }

    /// The same for bytes of UTF-8.
    package static func guarded(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        mayGuard(text) ? Array(guarded(String(decoding: text, as: UTF8.self)).utf8)[...] : text
    }

    /// Whether ``guarded(_:)`` might guard a text: false for most at the price of a byte, and for plain negative numbers
    /// at that of a few.
    package static func mayGuard(_ text: ArraySlice<UInt8>) -> Bool {
        guard let first = text.first, first == 0x27 || first | 0x20 == 0x73 || isRisky(first) else {
            return false
        }
        guard first | 0x20 != 0x73 else { return isDeclaration(text) }
        guard first == 0x2D else { return true }
        var (digits, points) = (0, 0)
        for byte in text.dropFirst() {
            switch byte {
            case 0x30...0x39: digits += 1
            case 0x2E: points += 1
            default: return true
            }
        }
        return digits == 0 || points > 1
    }

    /// Takes off the apostrophe that ``guarded(_:)`` gave a text; any other stays.
    package static func unguarded(_ text: String) -> String {
        guard text.utf8.first == 0x27 else { return text }
        let bare = String(text.unicodeScalars.dropFirst())
        return guarded(bare).utf8.count > bare.utf8.count ? bare : text
    }

    private static func isRisky(_ first: UInt8) -> Bool {
        switch first {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "\t"),
            UInt8(ascii: "\r"), UInt8(ascii: "\n"):
            true
        default: false
        }
    }

    /// `sep=` with one character behind it; or none, as an empty field may follow.
    private static func isDeclaration(_ text: some Collection<UInt8>) -> Bool {
        (4...5).contains(text.count) && text.prefix(4).elementsEqual("sep=".utf8) { $0 | 0x20 == $1 | 0x20 }
    }

    /// An optional sign or brackets, a currency, digits with separators, a percent sign: `-5`, `(£1,234)`, `+3.5%`.
    static func isNumber(_ text: String) -> Bool {
        var rest = text[...]
        if rest.first == "(" {
            guard rest.last == ")" else { return false }
            rest = rest.dropFirst().dropLast()
        }
        func skip(_ characters: String) {
            if let first = rest.first, characters.contains(first) { rest = rest.dropFirst() }
        }
        skip("+-\u{2212}")
        skip("£$€")
        skip("+-\u{2212}")
        let figures = rest.prefix { $0.isASCII && $0.isNumber || $0 == "," || $0 == "." }
        rest = rest.dropFirst(figures.count)
        if rest.first == "%" { rest = rest.dropFirst() }
        return rest.isEmpty && figures.contains { $0 != "," && $0 != "." } && isGrouped(figures)
    }

    /// At most one point, and no separator behind it or at either end.
    private static func isGrouped(_ figures: Substring) -> Bool {
        let parts = figures.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = parts.first else { return false }
        return whole.first != "," && whole.last != ","
            && zip(whole, whole.dropFirst()).allSatisfy { $0 != "," || $1 != "," }
            && (parts.count == 1 || !parts[1].contains(","))
    }
}
