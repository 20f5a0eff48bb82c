import FoundationEssentials

/// Works out a report's formulas as a spreadsheet does, so that what a formula gives now follows a cell that was
/// changed, and so that nobody has to open a spreadsheet to know that formulas and figures agree.
///
/// It reckons in exact decimals, where a spreadsheet reckons in binary numbers.
package struct Recalculation {
    private let tables: [TableID: Table]
    /// For each cell that lies under another, the one it lies under.
    private let covering: [CellReference: CellReference]
    private var known: [CellReference: Operand] = [:]
    /// Cells whose formulas are being worked out: one that comes back to itself has no value.
    private var open: Set<CellReference> = []

    package init(_ report: Report) {
        var tables: [TableID: Table] = [:]
        var covering: [CellReference: CellReference] = [:]
        for sheet in report.sheets {
            for case .table(let table) in sheet.blocks {
                tables[table.id] = table
                Self.cover(table, &covering)
            }
        }
        self.tables = tables
        self.covering = covering
    }

    /// What a cell's formula gives; nil where it holds none.
    package mutating func result(of reference: CellReference) -> Scalar? {
        guard case .formula(_, let now)? = cell(reference)?.content else { return nil }
        switch value(at: reference) {
        case .text(let text): return .text(text)
        case .error(let word): return .text(word)
        case .boolean(let boolean): return .text(boolean ? "TRUE" : "FALSE")
        case .empty: return Self.number(0, like: now)
        case .number(let number): return Self.number(number, like: now)
        }
    }

    private static func number(_ number: Decimal, like now: Scalar) -> Scalar {
        guard case .number(let shown) = now else {
            return .number(ShownNumber(number, format: "General", shown: "\(number)"))
        }
        return .number(shown.value == number ? shown : ShownNumber(number, format: shown.format, shown: "\(number)"))
    }

    private static func cover(_ table: Table, _ covering: inout [CellReference: CellReference]) {
        for (row, line) in table.rows.enumerated() {
            for (column, cell) in line.cells.enumerated() where cell.rowSpan > 1 || cell.columnSpan > 1 {
                let origin = CellReference(table.id, row: row, column: column)
                for below in row..<min(table.rows.count, row + max(1, cell.rowSpan)) {
                    for beside in column..<min(line.cells.count, column + max(1, cell.columnSpan)) {
                        let reference = CellReference(table.id, row: below, column: beside)
                        if reference != origin { covering[reference] = origin }
                    }
                }
            }
        }
    }

    func cell(_ reference: CellReference) -> Cell? {
        guard let table = tables[reference.table], table.rows.indices.contains(reference.row),
            table.rows[reference.row].cells.indices.contains(reference.column)
        else { return nil }
        return table.rows[reference.row].cells[reference.column]
    }
}

extension Recalculation {
    /// The value of a cell; of a covered one, that of the cell that covers it.
    mutating func value(at reference: CellReference) -> Operand {
        let reference = covering[reference] ?? reference
        return ownValue(at: reference)
    }

    mutating func ownValue(at reference: CellReference) -> Operand {
        if let value = known[reference] { return value }
        let value: Operand
        switch cell(reference)?.content {
        case nil: value = .error("#REF!")
        case .empty?, .covered?: value = .empty
        case .text(let text)?: value = text.isEmpty ? .empty : .text(text)
        case .number(let number)?: value = .number(number.value)
        case .formula(let formula, _)?:
            guard open.insert(reference).inserted else { return .error("#REF!") }
            value = evaluate(formula)
            open.remove(reference)
        }
        known[reference] = value
        return value
    }

    mutating func evaluate(_ formula: Formula) -> Operand {
        switch formula {
        case .number(let number): .number(number)
        case .text(let text): .text(text)
        case .boolean(let boolean): .boolean(boolean)
        case .cell(let reference): value(at: reference)
        case .range, .block: .noValue
        case .infix(let left, let sign, let right): combine(evaluate(left), sign, evaluate(right))
        case .call(let function, let arguments): call(function, arguments)
        case .filled(let pattern, let cells): evaluate(pattern.formula.filled(with: cells))
        case .blank: .error("#REF!")
        }
    }

    private func combine(_ left: Operand, _ sign: Formula.Operator, _ right: Operand) -> Operand {
        if left.isError { return left }
        if right.isError { return right }
        switch sign {
        case .joined: return .text(left.text + right.text)
        case .equals: return .boolean(left.equals(right))
        case .differs: return .boolean(!left.equals(right))
        case .atLeast: return .boolean(!right.isGreater(than: left))
        case .moreThan: return .boolean(left.isGreater(than: right))
        case .plus, .minus, .times, .over:
            guard let a = left.number, let b = right.number else { return .noValue }
            if case .over = sign, b == 0 { return .error("#DIV/0!") }
            let result =
                switch sign {
                case .plus: a + b
                case .minus: a - b
                case .times: a * b
                default: a / b
                }
            return .number(result)
        }
    }
}

extension Report {
    /// The same report with what its formulas give, worked out anew.
    package var recalculated: Report {
        var report = self
        var recalculation = Recalculation(self)
        for sheet in sheets.indices {
            for block in sheets[sheet].blocks.indices {
                guard case .table(var table) = sheets[sheet].blocks[block] else { continue }
                for row in table.rows.indices {
                    for column in table.rows[row].cells.indices {
                        guard case .formula(let formula, _) = table.rows[row].cells[column].content,
                            let now = recalculation.result(of: CellReference(table.id, row: row, column: column))
                        else { continue }
                        table.rows[row].cells[column].content = .formula(formula, now: now)
                    }
                }
                report.sheets[sheet].blocks[block] = .table(table)
            }
        }
        return report
    }
}
