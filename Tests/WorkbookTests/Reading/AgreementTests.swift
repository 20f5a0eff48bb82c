import Foundation
import Report
import Testing

@testable import Workbook

/// Files that other programs wrote, read as other programs read them.
@Suite("A workbook's values are those that other readers find")
struct AgreementTests {
    /// What we find, put as ``OtherReaders`` put it.
    private func ours(_ path: String) throws -> Set<[String]> {
        let reader = try WorkbookReader(path: path)
        var cells: Set<[String]> = []
        for sheet in reader.sheets {
            var bad: [String] = []
            try reader.read(sheet) { row in
                for line in ReadBack.cells(row) {
                    let parts = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false).map(
                        String.init)
                    guard parts.count == 3 else {
                        bad.append(line)
                        continue
                    }
                    let kind = parts[1].replacing("=", with: "")
                    guard kind != "uncalculated" else { continue }
                    let value = kind == "number" ? Double(parts[2]).map(Self.hexadecimal) : parts[2]
                    cells.insert([sheet.name, parts[0], kind, value ?? "not a number"])
                }
                return true
            }
            #expect(bad.isEmpty)
        }
        return cells
    }

    /// As Python's `float.hex` has it, which is exact.
    private static func hexadecimal(_ number: Double) -> String {
        if number == 0 { return number.sign == .minus ? "-0x0.0p+0" : "0x0.0p+0" }
        let digits = String(number.magnitude.significandBitPattern, radix: 16)
        let fraction = String(repeating: "0", count: 13 - digits.count) + digits
        let exponent = number.exponent
        return "\(number < 0 ? "-" : "")0x1.\(fraction)p\(exponent < 0 ? "-" : "+")\(abs(exponent))"
    }

    private func compare(_ path: String) throws {
        let ours = try ours(path)
        #expect(!ours.isEmpty)
        let openpyxl = try OtherReaders.openpyxl(path)
        #expect(ours.subtracting(openpyxl).map { $0.joined(separator: " | ") }.sorted().prefix(5) == [])
        #expect(openpyxl.subtracting(ours).map { $0.joined(separator: " | ") }.sorted().prefix(5) == [])
        guard OtherReaders.calamineIsThere else { return }
        let calamine = try OtherReaders.calamine(path)
        let withoutErrors = ours.filter { $0[2] != "error" }
        #expect(withoutErrors.subtracting(calamine).map { $0.joined(separator: " | ") }.sorted().prefix(5) == [])
        #expect(calamine.subtracting(ours).map { $0.joined(separator: " | ") }.sorted().prefix(5) == [])
    }

    /// Cells of every kind by the thousand.
    private static let generated = """
        import openpyxl, random, datetime, sys
        random.seed(int(sys.argv[2]))
        book = openpyxl.Workbook()
        book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904 if int(sys.argv[2]) % 2 else book.epoch
        words = ["Adults", "Children & families", "<b>", '"q"', " led", "trailed ", "two\\nlines", "£5", "é", "😀", "007",
            "-5", "1e5", "TRUE", "#N/A?", "_x", "a\\tb"]
        start = datetime.datetime(1910, 1, 1)
        for number in range(3):
            sheet = book.create_sheet("Sheet é %d" % number)
            for place in random.sample(range(300 * 40), 700):
                cell = sheet.cell(1 + place // 40, 1 + place % 40)
                kind = random.randrange(8)
                if kind == 0: cell.value = random.choice(words) + random.choice(words)
                elif kind == 1: cell.value = random.randint(-10**9, 10**9)
                elif kind == 2: cell.value = random.uniform(-1, 1) * 10 ** random.randint(-12, 15)
                elif kind == 3: cell.value = random.random() < 0.5
                elif kind == 4:
                    cell.value = start + datetime.timedelta(days=random.randint(0, 100000))
                    cell.number_format = random.choice(["dd/mm/yyyy", "mmm-yy", "yyyy-mm-dd;@", '[$-809]dd mmmm yyyy'])
                elif kind == 5:
                    cell.value = start + datetime.timedelta(seconds=random.randint(0, 10**10))
                    cell.number_format = "dd/mm/yyyy hh:mm:ss"
                elif kind == 6:
                    cell.value = datetime.time(random.randint(0, 23), random.randint(0, 59), random.randint(0, 59))
                else:
                    cell.value = round(random.uniform(0, 1e6), 2)
                    cell.number_format = random.choice(['#,##0 "days"', "0.00E+00", "0%", "£#,##0.00", "General", "@"])
        del book["Sheet"]
        book.save(sys.argv[1])
        """

    @Test(
        "in files that openpyxl wrote", .enabled(if: OpenPyXL.isThere, "python3 with openpyxl is not installed"),
        arguments: 0..<4)
    func generated(seed: Int) throws {
        let folder = try TestFolder()
        try Python.run(Self.generated, folder.file(), String(seed))
        try compare(folder.file())
    }

    @Test(
        "in files that LibreOffice wrote",
        .enabled(if: OpenPyXL.isThere && LibreOffice.isThere, "python3 with openpyxl, or LibreOffice, is not installed")
    )
    func libreOffice() throws {
        let folder = try TestFolder()
        try Python.run(Self.generated, folder.file("made.xlsx"), "6")
        try LibreOffice.convert(folder.file("made.xlsx"), into: folder.path + "/out")
        try compare(folder.path + "/out/made.xlsx")
    }

    @Test("in files of our own", .enabled(if: OpenPyXL.isThere, "python3 with openpyxl is not installed"))
    func ourOwn() throws {
        let folder = try TestFolder()
        let rows: [[Cell]] = (0..<200).map { row in
            [
                .text("Row \(row) <&> é"), Samples.number(Decimal(row) / 8, format: "0.00"),
                Samples.number(Decimal(41_000 + row), format: "dd/mm/yyyy"), .text(row.isMultiple(of: 2) ? "" : "odd"),
                Cell(
                    .formula(.infix(Samples.cell(row, 1), .times, .number(2)), now: .number(ShownNumber(count: row)))),
            ]
        }
        let report = Samples.report(.title("Title"), .table(Samples.table(rows)), widths: [10, 10, 10, 10, 10])
        try WorkbookWriter.write(report, theme: Samples.theme, to: folder.file())
        try compare(folder.file())
    }
}
