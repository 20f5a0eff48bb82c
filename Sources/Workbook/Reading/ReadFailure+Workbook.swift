import Rows

extension ReadFailure {
    /// The file breaks the rules of its format: most often it was cut short or changed on its way.
    ///
    /// - Parameter what: what is wrong, in the reader's words.
    static func damaged(_ what: String, part: String? = nil, row: Int? = nil) -> ReadFailure {
        ReadFailure(
            "is damaged: \(what)", line: row, part: part,
            hint: "fetch the file again; or open it in Excel or LibreOffice, save it as .xlsx, and use that")
    }

    /// The file is larger in some way than ``ReadingLimits`` have it.
    static func tooLarge(_ what: String, part: String? = nil, row: Int? = nil) -> ReadFailure {
        ReadFailure(
            "is too large: \(what)", line: row, part: part,
            hint: "copy what is needed into a new workbook, or save the sheet as CSV")
    }

    /// The same failure, about a part.
    func about(part: String) -> ReadFailure {
        var failure = self
        failure.part = failure.part ?? part
        return failure
    }
}
