/// Text as JSON.
package enum JSONText {
    /// In double quotes.
    ///
    /// Escapes more than JSON asks for: the output may well be shown on a terminal.
    package static func string(_ text: String) -> String {
        // Nearly every text is plain, and a report may have millions of them.
        let isPlain = text.unicodeScalars.allSatisfy { $0 != "\"" && $0 != "\\" && !SafeText.isUnsafe($0) }
        if isPlain { return "\"" + text + "\"" }
        var result = String.UnicodeScalarView()
        result.append("\"")
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\":
                result.append("\\")
                result.append(scalar)
            case "\n":
                result.append(contentsOf: "\\n".unicodeScalars)
            case "\t":
                result.append(contentsOf: "\\t".unicodeScalars)
            case _ where SafeText.isUnsafe(scalar):
                for unit in UTF16.encode(scalar) ?? .init() {
                    let digits = SafeText.hexadecimal(UInt32(unit), digits: 4)
                    result.append(contentsOf: "\\u\(digits)".unicodeScalars)
                }
            default:
                result.append(scalar)
            }
        }
        result.append("\"")
        return String(result)
    }
}
