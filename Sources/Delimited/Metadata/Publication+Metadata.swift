import Diagnostics
import Report

extension Publication {
    /// The files that stand beside the CSV files, by their names: each one's metadata, and a data package of all.
    package var metadata: [(name: String, json: JSON)] {
        tables.map { table in ("\(table.csvName)-metadata.json", CSVOnTheWeb.json(of: table, in: self)) }
            + [("datapackage.json", DataPackage.json(of: self))]
    }
}

extension PublishedTable {
    var csvName: String { "\(fileName).csv" }

    /// What it holds, and what was done to keep it harmless in a spreadsheet; nil for nothing to say.
    var description: String? {
        let guarded = CSV.note(onGuarded: CSV.records(of: table)).map { "\($0)." }
        let sentences = [about, guarded ?? ""].filter { !$0.isEmpty }
        return sentences.isEmpty ? nil : sentences.joined(separator: " ")
    }

    /// As they stand in the file's first record.
    var headings: [String] { table.columns.map { FormulaGuard.guarded($0.heading) } }
}
