import Testing

@testable import Workbook

@Suite("A number format")
struct NumberFormatTests {
    @Test(
        "shows a date or a time",
        arguments: [
            "dd/mm/yyyy", "d mmm yy", "yyyy\\-mm\\-dd", "h:mm AM/PM", "hh:mm:ss.000", "ss.0",
            "[$-F800]dddd\\,\\ mmmm dd",
            "[$-409]m/d/yy\\ h:mm\\ AM/PM;@", "[Red]dd/mm/yyyy", "mmm", "\"on \"d", "dd/mm/yyyy;0", "[ENG][$-809]d mmm",
            "[=0]\"none\";dd/mm/yyyy", "yyyy\"年\"m\"月\"", "[$-411]ge\\.m\\.d", "DD/MM/YYYY", "_-dd/mm", "* d", "d.m.",
            "[DBNum1]yyyy", "mm:ss",
        ])
    func dates(_ code: String) {
        #expect(NumberFormat.isDate(code: code))
    }

    @Test(
        "shows a figure or a text",
        arguments: [
            "General", "0.00E+00", "##0.0E+0", "\"day\" 0", "#,##0 \"months\"", "#,##0.00", "[h]:mm", "[mm]:ss",
            "[ss].00",
            "0%", "@", "\\d0", "_d0", "*d0", "[Red]0;[Blue]-0", "[$£-809]#,##0.00", "[$days] 0", "# ?/?", "", "0 days",
            "0;dd/mm/yyyy", "\"dd/mm\"", "[h]:mm:ss;@", "General \"d\"", "Standard", "\"unclosed d", "[unclosed d",
            "\\",
            ";;;", "[>1]0;dd/mm", "0.0,,\"m\"", "_(* #,##0_)",
        ])
    func figures(_ code: String) {
        #expect(!NumberFormat.isDate(code: code))
    }

    @Test(
        "shows a code with its leading noughts",
        arguments: [
            ("00000", 5), ("00", 2), ("0000;-0000", 4), ("0", 0), ("General", 0), ("0000.0", 0), ("#,##0", 0),
            ("0000000000000000", 0), ("", 0), (";00000", 0),
        ] as [(String, UInt8)])
    func digits(_ code: String, _ digits: UInt8) {
        #expect(NumberFormat(code: code).digits == digits)
        #expect(!NumberFormat(code: code).isDate)
    }

    @Test("has a meaning of its own where it is built in")
    func builtIn() {
        let dates = (0...200).filter { NumberFormat.isDate(builtIn: $0) }
        #expect(dates == Array(14...22) + Array(27...36) + [45, 47] + Array(50...58))
    }
}
