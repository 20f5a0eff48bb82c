import BuiltIn
import Config
import Diagnostics
import Template

/// The templates that come with the program.
public enum Reports {
    /// As `scorecard build --report` takes them. Nothing is read for them: every command that takes one is set up with
    /// them, whatever is then asked for.
    public static var names: [String] { BuiltIn.reportTemplates.map(\.title) }

    /// Its name, as `scorecard build --report` takes it, and what it is for.
    public static var all: [(name: String, about: String)] {
        BuiltIn.reportTemplates.map { file in
            let loaded = TemplateFile.load(SourceFile(name: file.name, bytes: file.bytes))
            return (file.title, loaded.value?.about ?? "")
        }
    }

    /// The text of a template, to be copied and changed.
    public static func template(of name: String) throws(InputFailure) -> String {
        guard let file = BuiltIn.reportTemplates.first(where: { $0.title == name }) else {
            throw InputFailure(unknown(name), hint: "the reports are \(names.joined(separator: ", "))")
        }
        return String(decoding: file.bytes, as: UTF8.self)
    }

    fileprivate static func unknown(_ name: String) -> String {
        let nearest = Suggestion.nearest(to: name, of: names).map { "; did you mean '\($0)'?" } ?? ""
        return "there is no report '\(name)'\(nearest)"
    }
}

/// The template that somebody asked for by its name, or the first.
struct ReportChoice {
    let file: BuiltIn.File
    private(set) var diagnostics: [Diagnostic] = []

    init(_ name: String?) {
        let usual = BuiltIn.reportTemplate
        guard let name else {
            file = usual
            return
        }
        if let match = BuiltIn.reportTemplates.first(where: { $0.title == name }) {
            file = match
            return
        }
        file = usual
        diagnostics = [
            Diagnostic(
                severity: .error, id: "unknown-report", message: Reports.unknown(name),
                hint: "the reports are \(Reports.names.joined(separator: ", ")); `--template` takes a file of your own")
        ]
    }
}
