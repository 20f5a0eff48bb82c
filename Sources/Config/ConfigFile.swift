import Template

/// Files that stand for themselves, unlike a council's folder.
package enum ConfigFile {
    package static func template(_ file: SourceFile) -> Loaded<ReportTemplate> { load(file, as: Records.template) }

    package static func theme(_ file: SourceFile) -> Loaded<ThemeFile> { load(file, as: Records.theme) }

    private static func load<Root>(_ file: SourceFile, as record: Record<Root>) -> Loaded<Root> {
        let decoding = Decoding()
        let value = decoding.tree(of: file).flatMap { decoding.decode($0, of: file, as: record) }
        return Loaded(decoding.hasErrors ? nil : value, decoding.gathered)
    }
}
