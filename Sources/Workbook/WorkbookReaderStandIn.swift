import Rows

package struct WorkbookReader: RowFile {
    package let sheets = [SheetInfo(index: 0, name: "x")]
    package init(path: String) throws(ReadFailure) { throw ReadFailure("is a workbook") }
    package func read(_ sheet: SheetInfo, _ take: (borrowing Row) -> Bool) throws(ReadFailure) -> ReadNotes {
        ReadNotes()
    }
}
