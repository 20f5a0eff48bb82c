import FoundationEssentials

/// What a workbook, a CSV file or a page shows, before anyone decides how: the middle of the road.
///
/// Whoever composes a report knows councils and ratings and nothing of files; whoever writes one knows files and
/// nothing of councils.
package struct Report: Sendable, Hashable {
    package var properties: DocumentProperties
    /// In the order of the tabs; at least one.
    package var sheets: [Sheet]
    package var look: Look

    package init(properties: DocumentProperties, sheets: [Sheet], look: Look = .themed) {
        self.properties = properties
        self.sheets = sheets
        self.look = look
    }
}

/// What a file says of itself.
package struct DocumentProperties: Sendable, Hashable {
    package var title: String
    package var subject: String
    /// The organisation, never a person.
    package var author: String
    package var keywords: String
    package var comments: String
    /// Seconds since 1970, from the config or the environment: never from the clock, so that the same input gives the
    /// same bytes.
    package var created: Int

    package init(
        title: String, subject: String = "", author: String, keywords: String = "", comments: String = "", created: Int
    ) {
        self.title = title
        self.subject = subject
        self.author = author
        self.keywords = keywords
        self.comments = comments
        self.created = created
    }
}
