import Diagnostics
import Model
import Rows

extension FinanceExtract {
    /// Reads finance's file, row by row: a million of them take no more memory than their lines.
    ///
    /// What is wrong with the mapping, the headings or a row is in the extract; only a file that cannot be read further
    /// ends in an error.
    ///
    /// - Parameters:
    ///   - name: the file's, for complaints.
    ///   - directorates: those that have scorecards, in their order.
    ///   - checksDistance: whether a forecast that is far from its budget is odd.
    ///   - places: exchanges a ticket of the mapping for its place.
    ///   - progress: is told now and then how many rows have been read.
    package static func read(
        _ file: any RowFile, name: String, mapping: FinanceMapping, directorates: [Directorate], period: Period,
        checksDistance: Bool = true, places: @escaping (Origin) -> Place? = { _ in nil },
        progress: (Int) -> Void = { _ in }
    ) throws(ReadFailure) -> FinanceExtract {
        var reader = ExtractReader(
            file: name, mapping: mapping, directorates: directorates, period: period,
            checksDistance: checksDistance, places: places)
        guard let sheet = reader.choose(among: file) else { return reader.extract }
        let notes = try file.read(sheet) { row in
            let goesOn = reader.take(row)
            if reader.extract.rowsRead % rowsPerProgress == 0 { progress(reader.extract.rowsRead) }
            return goesOn
        }
        reader.finish(file.remarks, notes)
        return reader.extract
    }

    private static let rowsPerProgress = 10_000
}
