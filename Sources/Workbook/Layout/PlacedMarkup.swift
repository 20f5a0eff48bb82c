import Report

import struct Rows.Area

/// An area of a sheet that is marked up as a table.
struct PlacedMarkup: Sendable, Hashable {
    var name: String
    /// With the row of headings.
    var area: Area
    var headings: [String]

    init(
        _ name: String, of table: Table, headings: ClosedRange<Int>?, rows: [ClosedRange<Int>]
    ) throws(WorkbookError) {
        guard Self.isSound(name) else { throw .tableName(name) }
        let texts = table.columns.map(\.heading)
        let isFlat = table.rows.allSatisfy { row in
            row.cells.allSatisfy { $0.rowSpan == 1 && $0.columnSpan == 1 && !$0.content.isCovered }
        }
        guard let headings, let last = rows.last, isFlat, Set(texts.map { $0.lowercased() }).count == texts.count,
            texts.allSatisfy({ !$0.isEmpty && $0.utf16.count <= 255 && !$0.contains("\n") })
        else { throw .tableShape(name) }
        self.name = name
        area = Area(rows: headings.lowerBound...last.upperBound, columns: 0...(texts.count - 1))
        self.headings = texts
    }

    private static func isSound(_ name: String) -> Bool {
        guard let first = name.unicodeScalars.first, first.properties.isAlphabetic, name.utf8.count <= 255,
            name.unicodeScalars.allSatisfy({ $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "_" })
        else { return false }
        // `Q1` is a cell, and so is `R1C1` in another way of counting.
        // Swift ends the name with a zero byte for the call.
        return unsafe CellPlace.parse(name) == nil && name.lowercased().wholeMatch(of: /r[0-9]*c?[0-9]*|c[0-9]*/) == nil
    }
}
