import Template

/// A report template as its file tells it.
package enum TemplateFile {
    package static func load(_ file: SourceFile) -> Loaded<ReportTemplate> { .init(file, as: Records.template) }
}
