import Rows

/// The styles of a workbook, of which only the number formats change what a cell says.
struct CellStyles: Sendable {
    /// By the number that a cell gives.
    private var formats: [NumberFormat]

    /// A workbook without styles has the one that cells without a style have.
    static let none = CellStyles(formats: [NumberFormat(builtIn: 0)])

    init(formats: [NumberFormat]) { self.formats = formats }

    /// Nil where there is no such style.
    func format(_ style: Int) -> NumberFormat? { formats.indices.contains(style) ? formats[style] : nil }
}

/// Reads the styles: `cellXfs` name number formats, of which `numFmts` spells out the workbook's own.
final class StylesHandler: XMLHandler {
    private enum State { case outside, styles, formats, cells }

    private var state = State.outside
    private var formats: [Int: NumberFormat] = [:]
    private var cells: [Int] = []

    var styles: CellStyles {
        cells.isEmpty
            ? .none : CellStyles(formats: cells.map { formats[$0] ?? NumberFormat(builtIn: $0) })
    }

    override func start(_ element: borrowing XMLElement) throws(ReadFailure) -> Bool {
        switch state {
        case .outside:
            guard element.isSpreadsheet("styleSheet") else {
                throw .damaged("its list of styles holds something else than styles")
            }
            state = .styles
        case .styles where element.isSpreadsheet("numFmts"): state = .formats
        case .styles where element.isSpreadsheet("cellXfs"): state = .cells
        case .formats where element.isSpreadsheet("numFmt"):
            guard let id = element.attribute("numFmtId").flatMap({ Int($0) }),
                let code = element.attribute("formatCode")
            else { throw .damaged("a number format has no number or no text") }
            formats[id] = NumberFormat(code: code)
            guard formats.count <= ReadingLimits.numberFormats else {
                throw .tooLarge("it has more than \(ReadingLimits.numberFormats) number formats")
            }
            return false
        case .cells where element.isSpreadsheet("xf"):
            let format = element.attribute("numFmtId") ?? "0"
            guard let id = Int(format) else { throw .damaged("a style names the number format '\(format)'") }
            guard cells.count < ReadingLimits.styles else {
                throw .tooLarge("it has more than \(ReadingLimits.styles) styles of cells")
            }
            cells.append(id)
            return false
        default: return false
        }
        return true
    }

    override func end() {
        state = state == .styles ? .outside : .styles
    }
}
