/// What a cell's number format makes of its number, as far as it changes the value: a date or a figure.
struct NumberFormat: Sendable, Hashable {
    /// Whether it shows a date or a time.
    let isDate: Bool
    /// As how many digits it shows a whole number, with noughts before it; 0 where it adds none.
    let digits: UInt8
    /// As a file spells it: `dd/mm/yyyy`.
    let code: String

    init(builtIn id: Int) {
        (isDate, digits, code) = (Self.isDate(builtIn: id), 0, Self.builtInCodes[id] ?? "General")
    }

    init(code: String) {
        (isDate, digits, self.code) = (Self.isDate(code: code), Self.digits(code: code), code)
    }

    /// How the formats that every program has would be spelt: ECMA-376 part 1, 18.8.30, dates as they are written here.
    private static let builtInCodes = [
        1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
        14: "dd/mm/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm",
        21: "h:mm:ss", 22: "dd/mm/yyyy h:mm", 37: "#,##0;-#,##0", 38: "#,##0;[Red]-#,##0", 39: "#,##0.00;-#,##0.00",
        40: "#,##0.00;[Red]-#,##0.00", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 48: "##0.0E+0", 49: "@",
    ]

    /// Of formats of noughts alone, such as `00000`, which codes are given so that they keep theirs.
    private static func digits(code: String) -> UInt8 {
        let positive = code.utf8.prefix { $0 != UInt8(ascii: ";") }
        guard (2...15).contains(positive.count), positive.allSatisfy({ $0 == UInt8(ascii: "0") }) else { return 0 }
        return UInt8(positive.count)
    }

    /// Whether a format that every program has without being told shows a date or a time: ECMA-376 part 1, 18.8.30,
    /// with those of the East Asian editions. 46 is `[h]:mm:ss`, a length of time.
    static func isDate(builtIn id: Int) -> Bool {
        switch id {
        case 14...22, 27...36, 45, 47, 50...58: true
        default: false
        }
    }

    /// Whether a format of the file's own shows a date or a time: `dd/mm/yyyy`, `[$-F800]dddd\, d mmmm`.
    ///
    /// Not so `"day" 0`, whose letters are quoted, and `[h]:mm`, which counts hours beyond the day's end.
    static func isDate(code: String) -> Bool {
        for section in sections(of: code) {
            // A first section may be for chosen numbers alone, such as `[=0]"none";dd/mm/yyyy`.
            if section.hasCondition, !section.showsValue { continue }
            return section.isDate
        }
        return false
    }

    /// One of up to four parts of a format; the first is for numbers above 0, unless it says otherwise.
    private struct Section {
        var hasCondition = false
        var hasDateLetter = false
        var isDuration = false
        /// Digits that are not of fractions of seconds, `General`, or `@`.
        var hasFigure = false

        var isDate: Bool { hasDateLetter && !isDuration && !hasFigure }
        var showsValue: Bool { hasDateLetter || isDuration || hasFigure }
    }

    private static func sections(of code: String) -> [Section] {
        var rest = Array(code.lowercased().utf8)[...]
        var sections: [Section] = []
        var section = Section()
        /// Whether what came last may be followed by fractions of a second.
        var afterSeconds = false
        func take(_ word: String) -> Bool {
            let found = rest.starts(with: word.utf8)
            if found { rest = rest.dropFirst(word.utf8.count) }
            return found
        }
        while let byte = rest.first {
            // `Standard` is the German word, which some programs write by mistake.
            if take("general") || take("standard") {
                section.hasFigure = true
                continue
            }
            if take("am/pm") || take("a/p") {
                section.hasDateLetter = true
                continue
            }
            rest = rest.dropFirst()
            switch byte {
            case UInt8(ascii: ";"):
                sections.append(section)
                section = Section()
                afterSeconds = false
            case UInt8(ascii: "\""):
                rest = rest.drop { $0 != UInt8(ascii: "\"") }.dropFirst()
            // The next character as it is, as wide as it is, or as often as there is room.
            case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"):
                rest = rest.dropFirst()
            case UInt8(ascii: "["):
                let inside = rest.prefix { $0 != UInt8(ascii: "]") }
                rest = rest.dropFirst(inside.count + 1)
                if let first = inside.first, "hms".utf8.contains(first), inside.allSatisfy({ $0 == first }) {
                    section.isDuration = true
                    afterSeconds = first == UInt8(ascii: "s")
                } else if let first = inside.first, "<>=".utf8.contains(first) {
                    section.hasCondition = true
                }
            case UInt8(ascii: "0"), UInt8(ascii: "#"), UInt8(ascii: "?"):
                if !afterSeconds { section.hasFigure = true }
            case UInt8(ascii: "@"):
                section.hasFigure = true
            case UInt8(ascii: "."), UInt8(ascii: ","): break
            // `e`, `g` and `b` are years and eras of other calendars; in `0E+0`, digits stand before the `e`.
            case UInt8(ascii: "d"), UInt8(ascii: "m"), UInt8(ascii: "y"), UInt8(ascii: "h"), UInt8(ascii: "s"),
                UInt8(ascii: "e"), UInt8(ascii: "g"), UInt8(ascii: "b"):
                section.hasDateLetter = true
                afterSeconds = byte == UInt8(ascii: "s")
            default: afterSeconds = false
            }
        }
        return sections + [section]
    }
}
