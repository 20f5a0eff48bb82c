import Accessibility
import Report
import Rows

/// The room that a sheet's cells leave for text.
struct TextRoom {
    private let features: SheetFeaturesHandler
    private let looks: [CellLook]
    /// Points of each column.
    private let widths: [Double]
    /// By the first cell of each merged area.
    private let merged: [GridPoint: Area]

    init(_ features: SheetFeaturesHandler, looks: [CellLook]) {
        self.features = features
        self.looks = looks
        var widths = Array(repeating: Self.points(features.usualWidth), count: ReadingLimits.columns)
        for run in features.widths { for column in run.columns { widths[column] = Self.points(run.width) } }
        self.widths = widths
        merged = Dictionary(features.sheet.merged.map { ($0.origin, $0) }) { first, _ in first }
    }

    /// Whether not all of a text is to be seen.
    ///
    /// - Parameter next: the column of the next cell to the right that holds something.
    func cuts(_ text: String, at point: GridPoint, look number: Int, next: Int?) -> Bool {
        let look = looks.indices.contains(number) ? looks[number] : CellLook()
        let font: Theme.Font =
            ["calibri", "carlito"].contains { look.font.lowercased().hasPrefix($0) } ? .calibri : .arial
        let measure = TextMeasure(font: font, size: look.size, bold: look.isBold)
        let area = merged[point] ?? Area(row: point.row, columns: point.column...point.column)
        let room = area.columns.prefix(Self.mostColumns).reduce(0) { $0 + points($1) } - Self.edge
        guard look.wraps || text.contains("\n") else {
            return measure.width(text) > (room + spill(from: area, next: next)) * Self.slack
        }
        // A row of which no height is known fits when the workbook is opened.
        var height = 0.0
        for row in area.rows.prefix(Self.mostRows) {
            guard let own = features.heights[row] else { return false }
            height += own
        }
        let width = max(1, room * Self.slack)
        let lines = min(measure.lines(text, width: width), 1_000_000)
        return Double(lines) * look.size > height
    }

    /// Measuring differs from drawing by a little: only what is surely cut is said to be.
    private static let slack = 1.05
    /// Points at the edges of a cell.
    private static let edge = 3.75
    private static let (mostColumns, mostRows) = (1_000, 1_000)

    /// What a text that is not wrapped takes of the empty cells beside it.
    private func spill(from area: Area, next: Int?) -> Double {
        let first = area.columns.upperBound + 1
        guard area.isSingleCell else { return 0 }
        guard let next else { return .infinity }
        guard next > first else { return 0 }
        return (first..<next).prefix(Self.mostColumns).reduce(0) { $0 + points($1) }
    }

    private func points(_ column: Int) -> Double { widths.indices.contains(column) ? widths[column] : 0 }

    /// A column's width is told in digits of the Normal style, of 7 pixels each, with the edges.
    private static func points(_ width: Double) -> Double {
        (width * 7).rounded(.down) * GridColumns.pointsPerPixel
    }
}
