import Finance

/// The mapping file that says how finance's rows are to be read.
package enum FinanceFile {
    package static func load(_ file: SourceFile) -> Loaded<FinanceMapping> { .init(file, as: Records.finance) }
}
