import Rows

/// How much one record may hold, so that a file of the wrong kind, or a quote that is never closed, cannot fill the
/// memory.
package enum Limits {
    /// As many columns as a spreadsheet has.
    package static let mostFields = 16_384
    /// 16 MB, some five hundred times what a spreadsheet's cell takes.
    package static let mostFieldBytes = 16 << 20
    /// 64 MB.
    package static let mostRecordBytes = 64 << 20

    static func tooManyFields(line: Int) -> ReadFailure {
        ReadFailure(
            "has more than 16,384 fields in one record, and no spreadsheet has so many columns", line: line,
            hint: "this may not be a CSV file, or its line breaks are lost")
    }

    static func tooLong(line: Int, isQuoted: Bool) -> ReadFailure {
        isQuoted
            ? ReadFailure(
                "opens a quote that is not closed within 16 MB", line: line,
                hint: "a quote is missing, or one too many: inside a field in quotes, a quote is written twice")
            : ReadFailure(
                "has a field of more than 16 MB", line: line,
                hint: "this may not be a CSV file, or its line breaks are lost")
    }

    static func recordTooLong(line: Int) -> ReadFailure {
        ReadFailure(
            "has a record of more than 64 MB", line: line,
            hint: "this may not be a CSV file, or its line breaks are lost")
    }
}
