import Report
import Testing

@testable import Workbook

@Suite("Widths of characters")
struct FontMetricsTests {
    @Test("are Arial's and Calibri's own, in 2,048ths of the size")
    func knownWidths() {
        #expect(FontMetrics(font: .arial, bold: false).advance("0") == 1139)
        #expect(FontMetrics(font: .arial, bold: true).advance("W") == 1933)
        #expect(FontMetrics(font: .calibri, bold: false).advance("0") == 1038)
        #expect(FontMetrics(font: .arial, bold: false).advance("\u{2191}") > 0)
    }

    @Test("count an unknown character as an em and a combining mark as nothing")
    func unknownCharacters() {
        let metrics = FontMetrics(font: .calibri, bold: false)
        #expect(metrics.advance("漢") == 2048)
        #expect(metrics.advance("\u{301}") == 0)
        #expect(metrics.width("", size: 11) == 0)
    }

    @Test("stand in tables as long as the repertoire")
    func tableLengths() {
        let count = FontMetrics.repertoire.reduce(0) { $0 + $1.count }
        for table in [ArialWidths.regular, ArialWidths.bold, CalibriWidths.regular, CalibriWidths.bold] {
            #expect(table.count == count)
        }
    }
}
