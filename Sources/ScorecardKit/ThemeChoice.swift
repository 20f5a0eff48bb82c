import BuiltIn
import Config
import Diagnostics
import Model
import Report

/// The theme that a council names, or the program's own.
enum ThemeChoice {
    static func load(_ named: Sourced<String>?, origins: SourceMap, reader: InputReader) -> Loaded<Theme> {
        guard let named else { return BuiltIn.themes.first.map(builtIn) ?? missing("default", nil) }
        if let file = BuiltIn.themes.first(where: { $0.title == named.value }) { return builtIn(file) }
        do throws(InputFailure) {
            let file = try reader.file(named.value)
            return withLogo(ThemeFile.load(file.source), beside: named.value, reader)
        } catch {
            return missing(named.value, origins[named.origin], reason: error.sentence)
        }
    }

    private static func builtIn(_ file: BuiltIn.File) -> Loaded<Theme> {
        ThemeFile.load(SourceFile(name: file.name, bytes: file.bytes)).theme
    }

    private static func missing(_ name: String, _ place: Place?, reason: String = "") -> Loaded<Theme> {
        let names = BuiltIn.themes.map(\.title)
        let nearest = Suggestion.nearest(to: name, of: names).map { "; did you mean '\($0)'?" } ?? ""
        return Loaded(
            value: nil,
            diagnostics: [
                Diagnostic(
                    severity: .error, id: "unknown-theme", message: "there is no theme '\(name)'\(nearest)",
                    hint: "the themes are \(names.joined(separator: ", ")), or the path of a theme file (\(reason))",
                    place: place)
            ], sources: [:], origins: SourceMap())
    }
}
