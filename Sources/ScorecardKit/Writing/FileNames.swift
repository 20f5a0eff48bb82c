import Composition
import Config
import Diagnostics
import Model
import Template

/// The names of the files that a council's scorecards give: template and codes make them together, so neither file
/// alone can be found at fault.
enum FileNames {
    /// One complaint for each name that two files would have: the second would be written over the first.
    ///
    /// - Parameter file: the template's, as complaints name it.
    static func complaints(_ council: FiledCouncil?, _ template: ReportTemplate?, template file: String) -> [Diagnostic]
    {
        guard let council, let template else { return [] }
        if template.scope == .board, council.boards.isEmpty {
            return [
                Diagnostic(
                    severity: .error, id: "no-boards",
                    message: "no priority names a board, so there is nothing to report",
                    hint: "write `board: …` with a section, or with a priority", place: Place(file: file))
            ]
        }
        var reports: Set<String> = []
        var tables: Set<String> = []
        var shared: [String] = []
        for subject in council.subjects(by: template.scope) {
            let names = ReportComposer.fileNames(of: subject, in: council.shared, by: template)
            guard reports.insert(names.report).inserted else {
                shared.append("\(names.report).xlsx")
                continue
            }
            shared += names.csv.filter { !tables.insert($0).inserted }.map { "\($0).csv" }
        }
        return shared.map { name in
            Diagnostic(
                severity: .error, id: "shared-file-name", message: "two files would both be called '\(name)'",
                hint: "`file name` in the template must hold {code}, and codes and the names of CSV files must differ "
                    + "in more than their signs and accents",
                place: Place(file: file))
        }
    }
}
