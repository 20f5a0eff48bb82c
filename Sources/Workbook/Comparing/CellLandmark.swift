import Report

/// What a cell is, told by the words around it instead of its place: so it is found again where a report was composed
/// anew with other sheets, rows or columns.
struct CellLandmark: Sendable, Hashable {
    enum Part: Sendable, Hashable {
        /// A title, heading, paragraph or link: what it says.
        case block(String)
        case heading(TableID)
        /// A row of a table: what stands before its first figure.
        case row(TableID, label: String)
    }

    var part: Part
    /// What stands above it in its table's headings, and how many columns to the left that stands.
    var heading = ""
    var offset = 0
    /// Counts those that are alike in all this, from 0.
    var number = 0
}

/// The cells of one sheet by their landmarks, and the landmarks by their cells' paths.
struct SheetLandmarks: Sendable {
    private var landmarks: [CellPath: CellLandmark] = [:]
    private var cells: [CellLandmark: PlacedCell] = [:]
    private let all: [PlacedCell]

    init(_ sheet: PlacedSheet) {
        all = sheet.cells
        let tables = TableWords(sheet.cells)
        var counts: [CellLandmark: Int] = [:]
        for cell in sheet.cells {
            guard var landmark = tables.landmark(of: cell) else { continue }
            let number = counts[landmark, default: 0]
            counts[landmark] = number + 1
            landmark.number = number
            landmarks[cell.path] = landmark
            cells[landmark] = cell
        }
    }

    func cell(of path: CellPath) -> PlacedCell? { all.first { $0.path == path } }

    func landmark(of path: CellPath) -> CellLandmark? { landmarks[path] }

    func cell(at landmark: CellLandmark) -> PlacedCell? { cells[landmark] }

    /// What stands in a row of the grid, or reaches into it.
    func cells(inRow row: Int) -> [PlacedCell] { all.filter { $0.area.rows.contains(row) } }
}

/// What the tables of one sheet say in their headings, and before the first figure of each row.
private struct TableWords {
    private var headings: [TableID: [Int: String]] = [:]
    private var rows: [TableID: [Int: [PlacedCell]]] = [:]

    init(_ cells: [PlacedCell]) {
        for cell in cells {
            switch cell.path {
            case .heading(let table, let column): headings[table, default: [:]][column] = cell.shown
            case .cell(let reference): rows[reference.table, default: [:]][reference.row, default: []].append(cell)
            case .block, .loose: break
            }
        }
    }

    /// Nil for what no report has: it was typed.
    func landmark(of cell: PlacedCell) -> CellLandmark? {
        switch cell.path {
        case .block: return CellLandmark(part: .block(cell.shown))
        case .heading(let table, _): return CellLandmark(part: .heading(table), heading: cell.shown)
        case .cell(let reference):
            let above = headings[reference.table, default: [:]].filter { $0.key <= reference.column }
                .max { $0.key < $1.key }
            return CellLandmark(
                part: .row(reference.table, label: label(of: reference)), heading: above?.value ?? "",
                offset: reference.column - (above?.key ?? 0))
        case .loose: return nil
        }
    }

    private func label(of reference: CellReference) -> String {
        let rows = rows[reference.table, default: [:]]
        let cells = rows[reference.row, default: []].sorted { $0.area.columns.lowerBound < $1.area.columns.lowerBound }
        let words = cells.prefix { !$0.isFigure }.map(\.shown)
        // Without words, only a table that is no longer and no shorter has the same row.
        return words.allSatisfy(\.isEmpty) ? "\(reference.row) of \(rows.count)" : words.joined(separator: "\n")
    }
}

extension PlacedCell {
    fileprivate var isFigure: Bool {
        switch content {
        case .number, .formula: true
        case .empty, .text: false
        }
    }
}
