import ArgumentParser
import Glibc
import ScorecardKit

struct RowsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rows", abstract: "Prints the rows of a workbook or a CSV file as the program reads them.",
        discussion: """
            Prints one sheet as CSV, each row on the line of its own number. What the file is shows in its content, \
            whatever its name ends in. Nothing is guessed: a text stays a text, and a number keeps all its digits.

            Text that begins like a formula is given a leading apostrophe in CSV, as in all CSV that the program \
            writes; --json gives it as it is.
            """)

    @Argument(help: "A workbook (XLSX) or a text file (CSV); with --json, as many as you like.", completion: .file())
    var files: [String]

    @Option(
        help: ArgumentHelp(
            "The sheet to print: its name, the name of a table in it, or its number. Default: the first that is not "
                + "hidden; with --json, all.", valueName: "name"))
    var sheet: String?

    @Flag(
        help:
            "Print the rows that hold something as JSON, one object a line, each with its file where there are several."
    )
    var json = false

    @Flag(help: "List the sheets with their sizes instead; with --json, one object a line.")
    var sheets = false

    @Option(
        help: ArgumentHelp(
            "What stands between the fields of a text file: one character, or comma, semicolon, tab or bar. Default: "
                + "what splits its first records most steadily.", valueName: "character"))
    var delimiter: String?

    func validate() throws {
        if let delimiter, !RowListing.isDelimiter(delimiter) {
            throw ValidationError(
                "'\(delimiter)' cannot stand between fields. Write one sign, or comma, semicolon, tab or bar.")
        }
        if files.count > 1, !json {
            throw ValidationError(
                "The rows of several files would run into one another: add --json, which names the file.")
        }
        if sheets, sheet != nil { throw ValidationError("--sheets lists all sheets: leave --sheet out.") }
    }

    func run() throws {
        var output = RowOutput()
        var hasMistakes = false
        for file in files where output.isWanted {
            do throws(RowFailure) {
                guard let remarks = try list(file, to: &output) else {
                    hasMistakes = true
                    continue
                }
                // Whoever went away does not want to know what is odd in the rest.
                if output.isWanted { Console.talk(remarks.text(colour: Console.colours)) }
            } catch {
                hasMistakes = true
                try output.end()
                Console.talk(error.complaint(colour: Console.colours))
            }
        }
        try output.end()
        if hasMistakes { throw Exit.inputHasMistakes }
    }

    /// - Returns: nil where the file could not be opened, which was said.
    private func list(_ file: String, to output: inout RowOutput) throws(RowFailure) -> RowRemarks? {
        let input: RowInput
        do throws(InputFailure) {
            input = try RowInput(opening: file, hint: "name a workbook or a CSV file")
        } catch {
            Console.fail(error.sentence, hint: error.hint)
            return nil
        }
        return try list(try RowListing(input, delimiter: delimiter), to: &output)
    }

    private func list(_ listing: RowListing, to output: inout RowOutput) throws(RowFailure) -> RowRemarks {
        if delimiter != nil, !listing.isText {
            Console.talk("hint: --delimiter is for text files; this is a workbook\n")
        }
        let namesFile = files.count > 1
        if sheets { return try listing.sizes(asJSON: json, namesFile: namesFile) { output.write($0) } }
        if json {
            var chosen = listing.sheets
            if let sheet { chosen = [try listing.sheet(named: sheet)] }
            return try listing.json(of: chosen, namesFile: namesFile) { output.write($0) }
        }
        if let sheet { return try listing.csv(of: try listing.sheet(named: sheet)) { output.write($0) } }
        guard let first = listing.firstSheet else { return try listing.json(of: []) { output.write($0) } }
        if let hint = listing.hint(choosing: first) { Console.talk("hint: \(hint)\n") }
        return try listing.csv(of: first) { output.write($0) }
    }
}
