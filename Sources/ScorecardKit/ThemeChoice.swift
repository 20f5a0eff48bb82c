import BuiltIn
import Config
import Diagnostics
import Model
import Report

/// The theme that a council names, or the program's own.
struct ThemeChoice {
    private(set) var theme: Theme?
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var sources: [String: SourceText] = [:]

    /// - Parameters:
    ///   - named: a theme that comes with the program, or the path of a file.
    ///   - origins: where the name was written.
    init(_ named: Sourced<String>?, origins: SourceMap, reader: InputReader) {
        let name = named?.value ?? BuiltIn.themes.first?.title ?? ""
        if let file = BuiltIn.themes.first(where: { $0.title == name }) {
            read(SourceFile(name: file.name, bytes: file.bytes), at: file.name, reader)
            return
        }
        let place = named.flatMap { origins[$0.origin] }
        do throws(InputFailure) {
            read(try reader.file(name).source, at: name, reader)
        } catch {
            let names = BuiltIn.themes.map(\.title)
            let nearest = Suggestion.nearest(to: name, of: names).map { "; did you mean '\($0)'?" } ?? ""
            diagnostics.append(
                Diagnostic(
                    severity: .error, id: "unknown-theme", message: "there is no theme '\(name)'\(nearest)",
                    hint:
                        "the themes are \(names.joined(separator: " and ")); as the path of a theme file, \(error.sentence)",
                    place: place))
        }
    }

    private mutating func read(_ file: SourceFile, at path: String, _ reader: InputReader) {
        let loaded = ThemeFile.load(file)
        diagnostics += loaded.diagnostics
        sources = loaded.sources
        theme = loaded.value?.theme
        guard let logo = loaded.value?.logo else { return }
        // A logo's path counts from its theme.
        let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
        do throws(InputFailure) {
            theme?.logo = try reader.file(logo.value.hasPrefix("/") ? logo.value : folder + logo.value).read()
        } catch {
            diagnostics.append(
                Diagnostic(
                    severity: .error, id: "unreadable-file", message: "the logo \(error.sentence)",
                    hint: "the path counts from the theme's folder", place: loaded.origins[logo.origin]))
        }
    }
}
