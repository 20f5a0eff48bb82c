import BuiltIn
import Diagnostics
import Site

/// The site's page templates: the program's, or somebody's own in their place.
struct PageTemplates {
    let templates: SiteTemplates?
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var sources: [String: SourceText] = [:]

    /// - Parameter own: files of a folder, of which those are taken that have a page template's name.
    init(_ own: [InputFile]) {
        var texts: [String: String] = [:]
        for file in BuiltIn.site { texts[file.name] = String(decoding: file.bytes, as: UTF8.self) }
        var shown: [String: String] = [:]
        for file in own {
            let name = String(file.source.lastName)
            guard texts[name] != nil else { continue }
            let bytes: [UInt8]
            do throws(InputFailure) { bytes = try file.read() } catch {
                diagnostics.append(error.diagnostic)
                continue
            }
            guard let text = String(validating: bytes, as: UTF8.self) else {
                diagnostics.append(
                    Diagnostic(
                        severity: .error, id: "unreadable-file", message: "this file is not UTF-8 text",
                        hint: "save it as UTF-8", place: Place(file: file.name)))
                continue
            }
            texts[name] = text
            shown[name] = file.name
            sources[file.name] = SourceText(text)
        }
        do throws(SiteTemplateError) {
            templates = try SiteTemplates(texts)
        } catch {
            templates = nil
            let position = Position(line: error.line, column: error.column)
            let range = SourceRange(start: position, end: position)
            diagnostics.append(
                Diagnostic(
                    severity: .error, id: "page-template", message: error.message, hint: error.hint,
                    place: Place(file: shown[error.file] ?? error.file, range: range)))
        }
    }
}
