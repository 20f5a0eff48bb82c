import struct Rows.Area

/// Joins cells that say the same into areas, so that a column of a hundred cells carries one rule instead of a hundred.
enum Runs {
    struct Item<Key: Sendable, Value: Sendable>: Sendable {
        var area: Area
        /// What the cell says, in words that are equal for cells that may share it.
        var key: Key
        /// What is kept of the first cell of a run.
        var value: Value
    }

    /// Down the columns: an item joins the one above it where both touch, are equally wide and have equal keys.
    static func joined<Key: Equatable, Value>(_ items: [Item<Key, Value>]) -> [Item<Key, Value>] {
        let ordered = items.sorted {
            ($0.area.columns.lowerBound, $0.area.rows.lowerBound) < (
                $1.area.columns.lowerBound, $1.area.rows.lowerBound
            )
        }
        var runs: [Item<Key, Value>] = []
        for item in ordered {
            if let last = runs.last, last.key == item.key, last.area.columns == item.area.columns,
                last.area.rows.upperBound + 1 == item.area.rows.lowerBound
            {
                runs[runs.count - 1].area.rows = last.area.rows.lowerBound...item.area.rows.upperBound
            } else {
                runs.append(item)
            }
        }
        return runs
    }
}
