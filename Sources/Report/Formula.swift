import FoundationEssentials

/// A spreadsheet formula whose cells are named by table, row and column; the writer knows where they are.
package indirect enum Formula: Sendable, Hashable {
    case number(Decimal)
    case text(String)
    case boolean(Bool)
    case cell(CellReference)
    case range(ColumnRange)
    /// Two or more neighbouring columns of the same rows: the table of a look-up.
    case block(ColumnRange, columns: Int)
    case call(Function, [Formula])
    case infix(Formula, Operator, Formula)
    /// In a pattern, the cell of this number, counted from 0.
    case blank(Int)
    /// A pattern, and the cells that its blanks stand for.
    case filled(FormulaPattern, [CellReference])

    package enum Function: String, Sendable, Hashable {
        case absolute = "ABS"
        case and = "AND"
        case count = "COUNTIFS"
        case `if` = "IF"
        case ifError = "IFERROR"
        case isNumber = "ISNUMBER"
        case lookUp = "VLOOKUP"
        case lesser = "MIN"
        case or = "OR"
        /// To so many digits behind the point, a half away from zero.
        case round = "ROUND"
        case substitute = "SUBSTITUTE"
        case sum = "SUM"
        case trim = "TRIM"
        case numberAsText = "TEXT"
    }

    package enum Operator: String, Sendable, Hashable {
        case plus = "+"
        case minus = "-"
        case times = "*"
        case over = "/"
        case joined = "&"
        case equals = "="
        case differs = "<>"
        case atLeast = ">="
        case moreThan = ">"
    }
}

extension Formula {
    package static func and(_ conditions: [Formula]) -> Formula {
        conditions.count == 1 ? conditions[0] : .call(.and, conditions)
    }
    package static func isNumber(_ formula: Formula) -> Formula { .call(.isNumber, [formula]) }
    package static func `if`(_ condition: Formula, _ yes: Formula, _ no: Formula) -> Formula {
        .call(.if, [condition, yes, no])
    }
}
