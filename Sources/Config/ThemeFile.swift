import Model
import Report

/// A theme as its file tells it: the logo's bytes are for the caller to read.
package struct ThemeFile: Hashable, Sendable {
    package var theme: Theme
    /// The path of a PNG or JPEG file, counted from the theme's own folder.
    package var logo: Sourced<String>?

    package static func load(_ file: SourceFile) -> Loaded<ThemeFile> { .init(file, as: Records.theme) }
}
