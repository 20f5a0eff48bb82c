/// One of the files that a workbook is built from, and carries so that it can be built again.
package struct CarriedFile: Sendable, Hashable {
    /// What a file was read as. The words stand in the workbook, so they stay.
    package enum Kind: String, CaseIterable, Sendable, Hashable {
        /// Not a file: what was asked for beside them, or stood in the environment.
        case setting = "Setting"
        /// One of the council's folder.
        case folder = "File"
        case lastYear = "Last year's file"
        /// One that another names by its path: a theme.
        case named = "Named file"
        /// The same, where it is no text: a logo.
        case namedBytes = "Named file in base64"
        case template = "Template"
        case budget = "Budget"
    }

    package var kind: Kind
    /// Its name without folders; of a named file, the path by which it is named.
    package var name: String
    /// Lines end in LF.
    package var text: String

    package init(kind: Kind, name: String, text: String) {
        self.kind = kind
        self.name = name
        self.text = text
    }
}
