/// Why a file cannot be read, or no further.
package struct ReadFailure: Error, Sendable, Hashable {
    /// The end of a sentence that begins with the file's name: `is password protected`.
    package var reason: String
    /// The line of a text file, or the row of a sheet, at which it shows; nil where it is about the whole.
    package var line: Int?
    /// The part of a workbook that it is about: `xl/worksheets/sheet1.xml`.
    package var part: String?
    /// What to do about it, where that is known.
    package var hint: String?

    package init(_ reason: String, line: Int? = nil, part: String? = nil, hint: String? = nil) {
        self.reason = reason
        self.line = line
        self.part = part
        self.hint = hint
    }

    /// There is not one byte in the file.
    package static let empty = ReadFailure("is empty", hint: "fetch the file again")
}

/// What is odd in a file that could be read all the same.
package struct ReadNotes: Sendable, Hashable {
    package struct Note: Sendable, Hashable {
        /// The line of a text file, or the row of a sheet.
        package var line: Int
        package var message: String

        package init(line: Int, message: String) {
            self.line = line
            self.message = message
        }
    }

    /// The first of them.
    package private(set) var notes: [Note] = []
    /// How many there are in all.
    package private(set) var count = 0
    /// More are counted and not kept: a file of the wrong kind would be odd in every line.
    package static let most = 100

    package init() {}

    package mutating func add(line: Int, _ message: @autoclosure () -> String) {
        count += 1
        if notes.count < Self.most { notes.append(Note(line: line, message: message())) }
    }
}
