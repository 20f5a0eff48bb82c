import Foundation
import Testing

/// Whether all that a workbook's cells say is on its printed pages.
enum PrintedWords {
    /// The words that are not printed as often as they stand in cells, in order.
    static func missing(from workbook: URL, in folder: TemporaryFolder) throws -> [String] {
        let output = try LibreOffice.convert(workbook, to: "pdf", in: folder)
        let pdf = output.appendingPathComponent(workbook.deletingPathExtension().lastPathComponent + ".pdf")
        let printed = try #require(Tool.pdfToText).run(["-layout", pdf.path, "-"])
        let script = Package.root.appendingPathComponent("Tests/AcceptanceTests/Scripts/workbook_words.py")
        let stored = try #require(Tool.python).run([script.path, workbook.path])
        let (have, need) = (counts(printed), counts(stored))
        try #require(need.count > 100, "too few words to mean anything: \(need.count)")
        return need.filter { have[$0.key, default: 0] < $0.value }.keys.sorted()
    }

    private static func counts(_ text: String) -> [String: Int] {
        var counts: [String: Int] = [:]
        for word in text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) where word.count > 2 {
            counts[word.lowercased(), default: 0] += 1
        }
        return counts
    }
}
