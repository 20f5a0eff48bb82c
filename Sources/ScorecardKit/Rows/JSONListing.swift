import Diagnostics
import Rows

/// Rows as JSON Lines.
struct JSONListing: Listing {
    let guarded = 0
    /// Up to the sheet's name.
    private let fileStart: String
    /// Up to the row's number.
    private var start: [UInt8] = []
    /// The letters of the columns that there were so far.
    private var letters: [[UInt8]] = []

    /// - Parameter file: its name, where objects of several files follow one another.
    init(file: String? = nil) { fileStart = Self.start(file: file) }

    static func start(file: String?) -> String { "{" + (file.map { "\"file\":\(JSONText.string($0))," } ?? "") }

    mutating func begin(_ sheet: SheetInfo) {
        start = Array(
            (fileStart + "\"sheet\":\(JSONText.string(sheet.name)),\"hidden\":\(sheet.isHidden),\"row\":").utf8)
    }

    mutating func add(_ row: borrowing Row, to output: inout [UInt8]) {
        guard row.cells.contains(where: { $0.kind != .uncalculated }) else { return }
        let number = Array(String(row.number).utf8)
        output.append(contentsOf: start)
        output.append(contentsOf: number)
        output.append(contentsOf: ",\"cells\":[".utf8)
        var isFirst = true
        for cell in row.cells where cell.kind != .uncalculated {
            if !isFirst { output.append(0x2C) }
            isFirst = false
            output.append(contentsOf: Self.ref)
            while letters.count <= cell.column { letters.append(Array(CellName.letters(letters.count).utf8)) }
            output.append(contentsOf: letters[cell.column])
            output.append(contentsOf: number)
            output.append(contentsOf: cell.kind == .text ? Self.text : Self.other(cell.kind))
            JSONText.append(row.bytes.span.extracting(cell.range), to: &output)
            output.append(0x7D)
        }
        output.append(contentsOf: "]}\n".utf8)
    }

    private static let ref = Array("{\"ref\":\"".utf8)
    private static let text = other(.text)

    /// From behind a cell's name to its value.
    private static func other(_ kind: Row.Kind) -> [UInt8] {
        Array("\",\"type\":\"\(kind.rawValue)\",\"value\":".utf8)
    }
}
