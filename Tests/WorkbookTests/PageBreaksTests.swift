import Report
import Testing

@testable import Workbook

@Suite("Ends of printed pages")
struct PageBreaksTests {
    private func breaks(_ heights: [Double], _ units: [PrintUnit], page: Double = 100, repeated: Double = 0) -> [Int] {
        PageBreaks(pageHeight: page, repeatedHeight: repeated, rowHeights: heights).rows(units)
    }

    private func unit(_ pieces: ClosedRange<Int>..., heads: Bool = false) -> PrintUnit {
        PrintUnit(pieces: pieces, keepsWithNext: heads)
    }

    @Test("come before a merged block that would be cut")
    func blocks() {
        #expect(breaks([60, 30, 30], [unit(0...0), unit(1...1, 2...2)]) == [1])
        #expect(breaks([60, 20, 20], [unit(0...0), unit(1...1, 2...2)]) == [])
    }

    @Test("come before the heading of what moves on")
    func headings() {
        #expect(breaks([60, 10, 40], [unit(0...0), unit(1...1, heads: true), unit(2...2)]) == [1])
    }

    @Test("count the repeated rows of later pages")
    func repeated() {
        #expect(breaks([50, 50, 50, 50], (0...3).map { unit($0...$0) }, repeated: 20) == [2, 3])
    }

    @Test("fall between rows in a block longer than a page")
    func longBlocks() {
        let heights = [30, 50, 50, 50.0]
        #expect(breaks(heights, [unit(0...0), unit(1...1, 2...2, 3...3)]) == [2])
        #expect(breaks([40, 90, 90], [unit(0...0), unit(1...2)]) == [1, 2])
    }

    @Test("are none on a sheet without rows or with headings alone")
    func emptySheets() {
        #expect(breaks([], []) == [])
        #expect(breaks([10], [unit(0...0, heads: true)]) == [])
    }

    @Test("take the scale into account that makes a sheet one page wide")
    func scale() {
        let room = PrintRoom(Page(paper: .a4, landscape: false))
        let narrow = room.sheetHeight(width: 100)
        #expect(narrow < room.height)
        #expect(room.sheetHeight(width: Int(room.width / 0.75) * 2) > narrow * 1.9)
    }
}

extension PageBreaksTests {
    @Test("A new page begins where one is asked for, however much room there is")
    func newPage() {
        let breaks = PageBreaks(pageHeight: 1_000, repeatedHeight: 0, rowHeights: [10, 10, 10])
        let units = [PrintUnit(pieces: [0...0]), .newPage, PrintUnit(pieces: [1...1]), PrintUnit(pieces: [2...2])]
        #expect(breaks.rows(units) == [1])
        #expect(breaks.rows([.newPage, PrintUnit(pieces: [0...0])]).isEmpty)
    }
}
