import Rows

/// What is said of a file that is no text.
enum NotText {
    static let saveAgain = "open it in the program that made it, and save it as CSV UTF-8"

    static func null(line: Int) -> ReadFailure {
        ReadFailure("is not a text file: it holds a NUL, which no text has", line: line, hint: saveAgain)
    }
}
