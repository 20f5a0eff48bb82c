import FoundationEssentials
import Report
import Testing

import struct Rows.GridPoint

@testable import Workbook

@Suite("A formula as Excel reads it")
struct FormulaTextTests {
    private func text(
        _ formula: Formula, on sheet: String = "One", style: FormulaText.Style = .absolute
    ) throws(WorkbookError) -> String {
        var writer = try writer(on: sheet)
        return try writer.text(formula, style: style)
    }

    private func writer(on sheet: String) throws(WorkbookError) -> FormulaText {
        var book = AddressBook()
        try book.add(
            AddressBook.Entry(
                sheet: SheetName("One"), rows: [2...2, 3...5, 6...6], columnCount: 3,
                covering: [0, 1, 2].flatMap { row in
                    [0, 1, 2].map { GridPoint(row: (row, $0) == (2, 0) ? 1 : row, column: $0) }
                }),
            for: TableID("t"))
        var writer = FormulaText(book: book, sheet: SheetName(sheet))
        writer.origin = GridPoint(row: 3, column: 0)
        return writer
    }

    @Test("names cells of its own sheet and of others")
    func cells() throws {
        #expect(try text(Samples.cell(0, 1)) == "$B$3")
        #expect(try text(Samples.cell(0, 1), on: "Other") == "'One'!$B$3")
        #expect(try text(Samples.cell(0, 1), style: .relative) == "B3")
    }

    @Test("knows cells by how far they are, and those of other sheets by where they are")
    func offsets() throws {
        let cell = CellReference(TableID("t"), row: 0, column: 1)
        var (own, other) = (try writer(on: "One"), try writer(on: "Other"))
        #expect(try own.offset(of: cell) == RelativePlace(row: -1, column: 1))
        #expect(try other.offset(of: cell) == RelativePlace(sheet: SheetName("One"), row: 2, column: 1))
    }

    @Test("fills the blanks of a pattern, each time with other cells, and leaves none")
    func patterns() throws {
        let pattern = FormulaPattern(
            .if(.infix(.blank(0), .moreThan, .infix(.blank(1), .minus, .number(-1))), .text("a"), .blank(0)))
        let cells = [0, 1].map { CellReference(TableID("t"), row: $0, column: 0) }
        var writer = try writer(on: "One")
        #expect(try writer.text(.filled(pattern, cells)) == "IF($A$3>($A$4-(-1)),\"a\",$A$3)")
        #expect(try writer.text(.filled(pattern, cells.reversed()), style: .relative) == "IF(A4>(A3-(-1)),\"a\",A4)")
        #expect(
            try writer.text(.infix(.number(1), .plus, .filled(pattern, cells)))
                == "1+(IF($A$3>($A$4-(-1)),\"a\",$A$3))")
        #expect(throws: WorkbookError.blankInFormula(at: "One!A4")) {
            try text(.filled(pattern, Array(cells.prefix(1))))
        }
        #expect(throws: WorkbookError.blankInFormula(at: "One!A4")) { try text(.isNumber(.blank(0))) }
    }

    @Test("leads a covered cell to the one that covers it")
    func covered() throws { #expect(try text(Samples.cell(2, 0)) == "$A$4") }

    @Test("spans all the rows that a long row is split into")
    func ranges() throws {
        let range = ColumnRange(TableID("t"), column: 1, rows: 0...1)
        #expect(try text(.range(range)) == "$B$3:$B$6")
        #expect(try text(.block(range, columns: 2), on: "Other") == "'One'!$B$3:$C$6")
    }

    @Test("writes numbers in plain decimals, texts with doubled quotes")
    func constants() throws {
        #expect(try text(.number(Decimal(string: "0.00000001")!)) == "0.00000001")
        #expect(try text(.number(Decimal(string: "123456789012345000000")!)) == "123456789012345000000")
        #expect(try text(.text("say \"no\"")) == "\"say \"\"no\"\"\"")
        #expect(try text(.boolean(true)) == "TRUE")
    }

    @Test("keeps the order of operations by brackets")
    func brackets() throws {
        let sum = Formula.infix(.number(1), .plus, .number(-2))
        #expect(try text(sum) == "1+(-2)")
        #expect(try text(.infix(sum, .times, sum)) == "(1+(-2))*(1+(-2))")
        #expect(
            try text(.if(.infix(.text("a"), .differs, .text("b")), sum, .text(""))) == "IF(\"a\"<>\"b\",1+(-2),\"\")")
    }

    @Test("refuses what Excel cannot hold or what points nowhere")
    func refusals() {
        let long = Formula.text(String(repeating: "a", count: 256))
        #expect(throws: WorkbookError.formulaTextTooLong(at: "One!A4")) { try text(long) }
        let parts = Array(repeating: Formula.text(String(repeating: "a", count: 255)), count: 40)
        #expect(throws: WorkbookError.formulaTooLong(at: "One!A4")) { try text(.call(.or, parts)) }
        #expect(throws: WorkbookError.notANumber(at: "One!A4")) { try text(.number(.nan)) }
        #expect(throws: WorkbookError.unknownTable("u")) { try text(Samples.cell(0, 0, of: "u")) }
        #expect(throws: WorkbookError.outsideTable("t", row: 3, column: 0)) { try text(Samples.cell(3, 0)) }
        #expect(throws: WorkbookError.outsideTable("t", row: 0, column: -1)) { try text(Samples.cell(0, -1)) }
        #expect(throws: WorkbookError.self) {
            try text(.block(ColumnRange(TableID("t"), column: 1, rows: 0...1), columns: 3))
        }
    }
}
