import Composition
import Rows

/// A workbook that this program built: the files that it carries, read back.
struct CarriedWorkbook: Sendable {
    let settings: CarriedSettings
    let files: [CarriedFile]

    /// - Throws: where the workbook carries none, or not all.
    init(_ workbook: any RowFile) throws(ReadFailure) {
        for sheet in workbook.sheets.filter(\.isHidden) + workbook.sheets.filter({ !$0.isHidden }) {
            var rows: [[String]] = []
            var isSource = false
            try workbook.read(sheet) { row in
                rows.append((0..<SourceSheet.headings.count).map { row.text($0) })
                isSource = isSource || rows.last == SourceSheet.headings
                // The headings stand near the top.
                return isSource || rows.count < 20
            }
            guard isSource else { continue }
            guard let files = SourceSheet.files(from: rows), let settings = CarriedSettings(files) else {
                throw ReadFailure(
                    "has a sheet '\(sheet.name)' that somebody changed, so that it cannot be built again",
                    hint: "take the workbook as it was built, or merge into the folder of its files")
            }
            (self.files, self.settings) = (files, settings)
            return
        }
        throw ReadFailure(
            "does not carry the files it was built from",
            hint: "only a workbook that `scorecard build` wrote, with its hidden Source sheet, can be merged into; "
                + "or merge into the folder of its files")
    }

    /// The carried files of a kind.
    func files(_ kind: CarriedFile.Kind) -> [CarriedFile] { files.filter { $0.kind == kind } }

    func budgets(named name: String) -> [RowInput] {
        files(.budget).map { RowInput(path: "\(name)/\($0.name)", bytes: Bytes(Array($0.text.utf8))) }
    }

    /// Reads the files as a folder's, named after the workbook in complaints.
    ///
    /// - Parameter budgets: instead of those that it carries.
    func scorecards(named name: String, budgets: [RowInput]? = nil) -> Scorecards {
        let lastYear = files(.lastYear).compactMap { $0.input(in: "\(name)/last year") }
        let named = (files(.named) + files(.namedBytes)).reduce(into: [String: InputFile]()) { named, file in
            named[file.name] = file.input(in: name)
        }
        return Scorecards(
            files(.folder).compactMap { $0.input(in: name) },
            budgets: budgets ?? self.budgets(named: name),
            folder: name,
            options: Scorecards.Options(
                quarter: settings.quarter, template: files(.template).first?.input(in: name)),
            reader: InputReader(
                folder: { _ throws(InputFailure) in lastYear },
                file: { path throws(InputFailure) in
                    guard let file = named[path] else { throw InputFailure("is not in the workbook", file: path) }
                    return file
                }))
    }
}
