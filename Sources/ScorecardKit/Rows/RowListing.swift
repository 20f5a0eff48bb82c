import Delimited
import Diagnostics
import Rows

/// What stands in a workbook or a CSV file, as the program reads it: its sheets, and their rows as CSV or JSON.
public struct RowListing: Sendable {
    private let file: any RowFile
    private let path: String

    /// Opens a file by what is in it, whatever its name ends in.
    ///
    /// - Parameter delimiter: of a text file, as ``isDelimiter(_:)`` takes it; nil to find it out.
    public init(_ input: RowInput, delimiter: String? = nil) throws(RowFailure) {
        path = input.path
        do throws(ReadFailure) {
            file = try RowFiles.open(input, path: input.path, delimiter: delimiter.flatMap { Delimiter($0) })
        } catch {
            throw RowFailure(error, in: input.path)
        }
    }

    /// - Parameter path: as complaints shall name it.
    package init(_ file: any RowFile, path: String) {
        self.file = file
        self.path = path
    }

    /// Whether a text is one character that can stand between fields, or `comma`, `semicolon`, `tab` or `bar`.
    public static func isDelimiter(_ text: String) -> Bool { Delimiter(text) != nil }

    /// Whether it is a text file, for which a delimiter means something.
    public var isText: Bool { file is DelimitedReader }

    // MARK: Sheets

    public struct Sheet: Sendable, Hashable {
        let info: SheetInfo

        public var name: String { info.name }
        /// Whether the workbook hides it from whoever opens it.
        public var isHidden: Bool { info.isHidden }
        /// The names of the tables that are marked up in it.
        public var tables: [String] { info.tables }
    }

    /// In the order of their tabs; a text file is one sheet.
    public var sheets: [Sheet] { file.sheets.map(Sheet.init) }

    /// The one that whoever opens the file sees first; where all are hidden, the first.
    public var firstSheet: Sheet? { (file.firstVisibleSheet ?? file.sheets.first).map(Sheet.init) }

    /// What whoever gets ``firstSheet`` without having named it should know; nil where it is all there is to see.
    public func hint(choosing sheet: Sheet) -> String? {
        let count = file.sheets.count
        guard count > 1 || sheet.isHidden else { return nil }
        let isHidden = sheet.isHidden ? ", and hidden" : ""
        return count == 1
            ? "the one sheet is '\(sheet.name)'\(isHidden)"
            : "this is '\(sheet.name)', one of \(count) sheets\(isHidden); --sheet names another, and --sheets lists them"
    }

    /// The sheet of a name, of the table of a name, or with a number counted from 1.
    public func sheet(named name: String) throws(RowFailure) -> Sheet {
        if let sheet = file.sheet(named: name) { return Sheet(info: sheet) }
        let nearest = Suggestion.nearest(to: name, of: file.sheets.map(\.name) + file.sheets.flatMap(\.tables))
        throw RowFailure(
            Diagnostic(
                severity: .error, id: "unknown-sheet",
                message: "there is no sheet '\(name)'" + (nearest.map { "; did you mean '\($0)'?" } ?? ""),
                hint: file.sheets.count == 1 ? "its one sheet is \(sheetList)" : "the sheets are \(sheetList)",
                place: Place(file: path)))
    }

    /// More are not listed: who has so many knows where to look.
    private static let mostListed = 20

    private var sheetList: String {
        let listed = file.sheets.prefix(Self.mostListed).map { "'\($0.name)'" + ($0.isHidden ? " (hidden)" : "") }
        let others = file.sheets.count - listed.count
        return listed.joined(separator: ", ") + (others > 0 ? " and \(others) others" : "")
    }

    // MARK: Rows

    /// The rows of a sheet as CSV, each on the line of its own number, save where fields hold line breaks.
    ///
    /// - Parameter write: is given the bytes in large pieces; false ends the reading.
    public func csv(of sheet: Sheet, _ write: (Span<UInt8>) -> Bool) throws(RowFailure) -> RowRemarks {
        var listing = CSVListing()
        return try list([sheet], with: &listing, write)
    }

    /// The rows of sheets that hold something as JSON, one object a line:
    ///
    ///     {"sheet":"Data","hidden":false,"row":7,"cells":[{"ref":"B7","type":"number","value":"1278.5"}]}
    ///
    /// A type is `text`, `number`, `boolean`, `date` or `error`, and a value is always a string, so that no digit is
    /// lost. Cells that hold nothing are left out, and so are formulas that no program has calculated yet.
    ///
    /// - Parameter namesFile: whether each object begins with the file's path, as `"file"`: where there are several.
    public func json(
        of sheets: [Sheet], namesFile: Bool = false, _ write: (Span<UInt8>) -> Bool
    ) throws(RowFailure) -> RowRemarks {
        var listing = JSONListing(file: namesFile ? path : nil)
        return try list(sheets, with: &listing, write)
    }

    /// The sheets with their sizes, aligned for people, or as JSON, one object a line:
    ///
    ///     {"sheet":"Data","hidden":false,"rows":40,"columns":13,"tables":["Data_1"]}
    ///
    /// Rows and columns are counted to the last that holds something.
    ///
    /// - Parameter namesFile: whether each object of JSON begins with the file's path, as `"file"`.
    public func sizes(
        asJSON: Bool, namesFile: Bool = false, _ write: (Span<UInt8>) -> Bool
    ) throws(RowFailure) -> RowRemarks {
        var listing = SizeListing()
        let remarks = try list(sheets, with: &listing, { _ in true })
        let text = asJSON ? listing.json(file: namesFile ? path : nil) : listing.text
        _ = write(Array(text.utf8).span)
        return remarks
    }

    /// How much is written at a time, in bytes.
    private static let portion = 1 << 16

    private func list(
        _ sheets: [Sheet], with listing: inout some Listing, _ write: (Span<UInt8>) -> Bool
    ) throws(RowFailure) -> RowRemarks {
        var remarks = RowRemarks(path: path, isText: isText)
        remarks.add(file.remarks)
        var output: [UInt8] = []
        var isStopped = false
        for sheet in sheets where !isStopped {
            listing.begin(sheet.info)
            var uncalculated = 0
            var failure: ReadFailure?
            do throws(ReadFailure) {
                let notes = try file.read(sheet.info) { row in
                    for cell in row.cells where cell.kind == .uncalculated { uncalculated += 1 }
                    listing.add(row, to: &output)
                    guard output.count >= Self.portion else { return true }
                    isStopped = !write(output.span)
                    output.removeAll(keepingCapacity: true)
                    return !isStopped
                }
                remarks.add(notes, in: sheet.info)
            } catch {
                failure = error
            }
            // What could be read comes out, and before the reason why no more does.
            if !isStopped { isStopped = !write(output.span) }
            output.removeAll(keepingCapacity: true)
            if let failure { throw RowFailure(failure, in: isText ? path : "\(path):\(sheet.name)") }
            remarks.add(uncalculated: uncalculated, in: sheet.info)
        }
        remarks.add(guarded: listing.guarded)
        return remarks
    }
}
