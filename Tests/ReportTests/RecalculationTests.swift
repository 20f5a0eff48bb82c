import FoundationEssentials
import Report
import Testing

@Suite("A report's formulas, worked out")
struct RecalculationTests {
    private static let id = TableID("t")

    /// A formula's result in a table whose first column holds the cells.
    private static func result(_ formula: Formula, on cells: [CellContent] = []) -> Scalar? {
        let now = Scalar.text("")
        let rows = cells.map { Row(cells: [Cell($0), Cell(.text("beside"))]) }
        let table = Table(
            id: id, columns: ["A", "B"].map { Column(heading: $0) },
            rows: rows + [Row(cells: [Cell(.formula(formula, now: now)), .empty])])
        let report = Report(
            properties: DocumentProperties(title: "", author: "", created: 0),
            sheets: [Sheet(name: "One", widths: [], blocks: [.table(table)])])
        var recalculation = Recalculation(report)
        return recalculation.result(of: CellReference(id, row: cells.count, column: 0))
    }

    private static func number(_ number: Decimal) -> Scalar {
        .number(ShownNumber(number, format: "General", shown: "\(number)"))
    }

    private static func cell(_ row: Int) -> Formula { .cell(CellReference(id, row: row, column: 0)) }

    @Test("reckon exactly")
    func arithmetic() {
        let tenth = Formula.number(Decimal(1) / 10)
        #expect(Self.result(.infix(.infix(tenth, .plus, tenth), .plus, tenth)) == Self.number(Decimal(3) / 10))
        #expect(Self.result(.infix(.number(1), .over, .number(0))) == .text("#DIV/0!"))
        #expect(Self.result(.call(.ifError, [.infix(.number(1), .over, .number(0)), .text("none")])) == .text("none"))
        #expect(Self.result(.call(.lesser, [.number(3), .call(.absolute, [.number(-2)])])) == Self.number(2))
        let round = { (text: String, digits: Decimal) in
            Self.result(.call(.round, [.number(Decimal(string: text) ?? 0), .number(digits)]))
        }
        #expect(round("2.345", 2) == Self.number(Decimal(235) / 100))
        #expect(round("-0.5", 0) == Self.number(-1))
        #expect(round("7", 3) == Self.number(7))
        #expect(Self.result(.infix(.number(2), .moreThan, .number(2))) == .text("FALSE"))
        #expect(Self.result(.call(.numberAsText, [.number(Decimal(425) / 1000), .text("0%")])) == .text("43%"))
    }

    @Test("take nothing for an empty text and for zero, and letters whatever their case")
    func comparisons() {
        #expect(Self.result(.infix(Self.cell(0), .equals, .text("")), on: [.empty]) == .text("TRUE"))
        #expect(Self.result(.infix(Self.cell(0), .equals, .number(0)), on: [.empty]) == .text("TRUE"))
        #expect(Self.result(.infix(.text("green"), .equals, .text("Green"))) == .text("TRUE"))
        #expect(Self.result(.infix(.text("a"), .atLeast, .number(9))) == .text("TRUE"))
        #expect(Self.result(.isNumber(Self.cell(0)), on: [.text("72%")]) == .text("FALSE"))
    }

    @Test("count, add up and look up over rows")
    func ranges() {
        let cells: [CellContent] = [
            .text("Green"), .text("green"), .empty, .number(ShownNumber(count: 2)), .number(ShownNumber(count: 5)),
            .text("a*b"),
        ]
        let range = ColumnRange(Self.id, column: 0, rows: 0...5)
        #expect(Self.result(.call(.count, [.range(range), .text("Green")]), on: cells) == Self.number(2))
        #expect(Self.result(.call(.sum, [.range(range)]), on: cells) == Self.number(7))
        let look = { (text: String) in
            Formula.call(.lookUp, [.text(text), .block(range, columns: 2), .number(2), .boolean(false)])
        }
        #expect(Self.result(look("a~*b"), on: cells) == .text("beside"))
        #expect(Self.result(look("nobody"), on: cells) == .text("#N/A"))
    }

    @Test("end where they come back to themselves")
    func circle() {
        #expect(Self.result(Self.cell(0)) == .text("#REF!"))
        #expect(Self.result(.cell(CellReference(Self.id, row: 99, column: 0))) == .text("#REF!"))
    }

    @Test("see the cell that covers another")
    func covered() {
        let table = Table(
            id: Self.id, columns: [Column(heading: "A"), Column(heading: "B")],
            rows: [
                Row(cells: [Cell(.text("tall"), rowSpan: 2), .empty]),
                Row(cells: [
                    .covered,
                    Cell(.formula(.cell(CellReference(Self.id, row: 1, column: 0)), now: .text("old"))),
                ]),
            ])
        let report = Report(
            properties: DocumentProperties(title: "", author: "", created: 0),
            sheets: [Sheet(name: "One", widths: [], blocks: [.table(table)])])
        guard case .table(let worked)? = report.recalculated.sheets[0].blocks.first else { return }
        #expect(worked.rows[1].cells[1].content.shown == "tall")
    }
}
