/// The columns in which a line could have begun, for telling a user where to move one that is out of line.
enum Indentation {
    /// A column, counted from 1, and the line, counted from 0, that begins in it.
    struct Column {
        var column: Int
        var line: Int
    }

    /// The columns of the lines that enclose what comes after line `number - 1`, the deepest first.
    static func columns(above number: Int, in source: Source) -> [Column] {
        var columns: [Column] = []
        var line = number
        while columns.last?.column != 1, let above = source.previousContentLine(before: line) {
            let shape = LineShape(source, number: above)
            for start in [shape.content] + shape.dashes.reversed() {
                let column = start - shape.line.lowerBound + 1
                if column < columns.last?.column ?? .max { columns.append(Column(column: column, line: above)) }
            }
            line = above
        }
        return columns
    }

    /// Which columns on either side of `column` would do.
    static func hint(_ column: Int, _ columns: [Column]) -> String {
        let near = [columns.last { $0.column > column }, columns.first { $0.column < column }].compactMap { $0 }
        guard !near.isEmpty else { return "compare its indentation with the lines above" }
        return "begin it in "
            + near.map { "column \($0.column), as line \($0.line + 1) does" }.joined(separator: ", or in ")
    }
}
