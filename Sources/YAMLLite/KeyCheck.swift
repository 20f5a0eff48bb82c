import Diagnostics

/// What YAML takes for a key and YAML-lite does not.
enum KeyCheck {
    static func finding(_ key: Scalar, at range: Range<Int>, in source: Source) -> Finding? {
        guard isBeforeColon(range.upperBound, in: source) else {
            return Finding(
                .explicitKey, "a '?' at the start of a line or a text means something else in YAML",
                hint: "put the text in quotes, or begin the line with a key and a colon", at: source.range(range))
        }
        if key.text.isEmpty {
            return .emptyKey(source.range(range))
        }
        guard key.style == .plain else { return nil }
        if key.text == "<<" {
            return Finding(
                .mergeKey, "'<<' would copy keys from elsewhere, which cannot be done here",
                hint: "write the keys out", at: source.range(range))
        }
        let scalars = key.text.unicodeScalars
        if let first = scalars.first, let last = scalars.last, first.isOddSpace || last.isOddSpace {
            let space = first.isOddSpace ? first : last
            return Finding(
                .oddSpace, "an unusual space (\(space.name)) stands beside this key",
                hint: "delete it and type an ordinary space; it may have come from a web page or a word processor",
                at: source.range(range))
        }
        return nil
    }

    /// Whether nothing but blanks stands between a place and a colon.
    private static func isBeforeColon(_ index: Int, in source: Source) -> Bool {
        var index = index
        while source.scalar(at: index)?.isBlank == true { index += 1 }
        return source.scalar(at: index) == ":"
    }
}

extension Unicode.Scalar {
    /// A character that looks like a space, or like nothing, and is no space to YAML.
    var isOddSpace: Bool {
        !isASCII && (properties.isWhitespace || (0x200B...0x200D).contains(value) || value == 0x2060)
    }
}
