import Diagnostics
import Rows

/// Rows as JSON Lines.
struct JSONListing: Listing {
    let guarded = 0
    /// Up to the sheet's name.
    private let fileStart: String
    /// Up to the row's number.
    private var start: [UInt8] = []
    /// The row's.
    private var number: [UInt8] = []
    private var words = Words()

    /// - Parameter file: its name, where objects of several files follow one another.
    init(file: String? = nil) { fileStart = Self.start(file: file) }

    static func start(file: String?) -> String { "{" + (file.map { "\"file\":\(JSONText.string($0))," } ?? "") }

    mutating func begin(_ sheet: SheetInfo) {
        start = Array(
            (fileStart + "\"sheet\":\(JSONText.string(sheet.name)),\"hidden\":\(sheet.isHidden),\"row\":").utf8)
    }

    mutating func add(_ row: borrowing Row, to output: inout [UInt8]) {
        guard let last = row.cells.last, row.cells.contains(where: { words.kind($0.kind) != nil }) else { return }
        words.add(columnsUpTo: last.column)
        number.removeAll(keepingCapacity: true)
        number.append(digitsOf: row.number)
        output.append(start.span)
        output.append(number.span)
        output.append(words.bytes.span.extracting(words.cells))
        // Behind the bracket, the first cell has no comma before it.
        var skipped = 1
        for cell in row.cells {
            guard let kind = words.kind(cell.kind) else { continue }
            output.append(words.bytes.span.extracting(words.columns[cell.column]).extracting(droppingFirst: skipped))
            skipped = 0
            output.append(number.span)
            output.append(words.bytes.span.extracting(kind))
            JSONText.append(row.bytes.span.extracting(cell.range), to: &output)
            output.append(UInt8(ascii: "}"))
        }
        output.append(words.bytes.span.extracting(words.end))
    }
}

/// What stands around each cell's value, whatever that is.
///
/// In one piece of memory: to count who holds each piece, for millions of cells, would take as long as to copy it.
private struct Words {
    private(set) var bytes: [UInt8] = []
    /// From behind the cell before up to the row's number, for the columns that there were so far.
    private(set) var columns: [Range<Int>] = []

    /// From behind the row's number up to its cells, and from behind these up to the next row.
    private(set) var cells = 0..<0
    private(set) var end = 0..<0

    // From behind the row's number up to the value.
    private var text = 0..<0
    private var number = 0..<0
    private var boolean = 0..<0
    private var date = 0..<0
    private var error = 0..<0

    init() {
        cells = add(",\"cells\":[")
        end = add("]}\n")
        text = add(kind: .text)
        number = add(kind: .number)
        boolean = add(kind: .boolean)
        date = add(kind: .date)
        error = add(kind: .error)
    }

    /// Nil for a cell that is not listed, as its value is not known.
    func kind(_ kind: Row.Kind) -> Range<Int>? {
        switch kind {
        case .text: text
        case .number: number
        case .boolean: boolean
        case .date: date
        case .error: error
        case .uncalculated: nil
        }
    }

    mutating func add(columnsUpTo last: Int) {
        while columns.count <= last { columns.append(add(",{\"ref\":\"" + CellName.letters(columns.count))) }
    }

    private mutating func add(kind: Row.Kind) -> Range<Int> { add("\",\"type\":\"\(kind.rawValue)\",\"value\":") }

    private mutating func add(_ text: String) -> Range<Int> {
        let start = bytes.count
        bytes.append(contentsOf: text.utf8)
        return start..<bytes.count
    }
}
