import Foundation
import Model
import Report
import Testing
import Workbook

@testable import Composition

@Suite struct `Numbers are shown as they were typed` {
    static let typed = [
        "£0", "100%", "7.50", "800 Staff", "35.76%", "368,500", "(£1,234)", "(£1,234.50)", "-5", "\u{2212}5", "+3%",
        "£1.2m", "£500k", "£1.5bn", "1.278m", "007", ".5", "-£5", "£-5", "100 %", "12 working days", "0.0", "6.88",
        "£1,234,567.89", "-0.5%", "(12)", "+0", "€9.99", "0%", "123456789012345", "-£0", "\u{2212}0.0", "(£0)", "-0%",
        "£1.2 million", "£3.29M",
        "£900 thousand", "£(250,001)", "2 million people",
    ]

    @Test(.needs(Tool.libreOffice, "LibreOffice")) func `by a spreadsheet that we did not write`() throws {
        let folder = try TemporaryFolder()
        let rows = try Self.typed.map { text in
            let value = Value(typed: text)
            _ = try #require(value.number, "\(text) is no number")
            return Row(cells: [Cell(value.cellContent)])
        }
        let report = Report(
            properties: DocumentProperties(title: "Typed", author: "Tests", created: 0),
            sheets: [
                Sheet(
                    name: "Typed", widths: [40],
                    blocks: [.table(Table(id: TableID("Typed"), columns: [Column(heading: "Typed")], rows: rows))])
            ])
        let path = folder.path("typed.xlsx")
        try WorkbookWriter.write(report, theme: .plain, to: path)
        let output = try LibreOffice.convert(
            URL(fileURLWithPath: path), to: "csv:Text - txt - csv (StarCalc):9,0,76,1", in: folder)
        let text = try String(contentsOf: output.appendingPathComponent("typed.csv"), encoding: .utf8)
        let shown = text.split(whereSeparator: \.isNewline).dropFirst().map(String.init)
        #expect(shown == Self.typed)
    }
}
