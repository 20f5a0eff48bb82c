/// CSV files that are published together, and what they say of themselves to programs.
package struct Publication: Sendable, Hashable {
    /// Lower case, with dashes.
    package var name: String
    package var title: String
    package var publisher: String
    /// As RFC 5646 writes it: `en-GB`.
    package var language: String
    /// A web address.
    package var licence: String?
    /// The day of publication: `2012-07-25`.
    package var issued: String?
    package var tables: [PublishedTable]

    package init(
        name: String, title: String, publisher: String, language: String, licence: String? = nil,
        issued: String? = nil, tables: [PublishedTable]
    ) {
        self.name = name
        self.title = title
        self.publisher = publisher
        self.language = language
        self.licence = licence
        self.issued = issued
        self.tables = tables
    }
}

/// One of the files.
package struct PublishedTable: Sendable, Hashable {
    /// Without an ending.
    package var fileName: String
    package var title: String
    /// A sentence or more; may be empty.
    package var about: String
    package var table: Table
    /// One for each of the table's columns.
    package var columns: [PublishedColumn]
    /// Columns that together name a row: none is ever empty, and no two rows have the same in all of them. Empty where
    /// none do.
    package var key: [Int]

    package init(
        fileName: String, title: String, about: String, table: Table, columns: [PublishedColumn], key: [Int]
    ) {
        self.fileName = fileName
        self.title = title
        self.about = about
        self.table = table
        self.columns = columns
        self.key = key
    }
}

package struct PublishedColumn: Sendable, Hashable {
    /// A sentence.
    package var meaning: String
    package var datatype: Datatype
    /// Whether it has something in every row.
    package var isFilled: Bool

    package init(meaning: String, datatype: Datatype, isFilled: Bool) {
        self.meaning = meaning
        self.datatype = datatype
        self.isFilled = isFilled
    }
}

/// What a program may take a column's texts for. Any may be empty, which stands for nothing.
package enum Datatype: Sendable, Hashable {
    case text
    /// A decimal in plain digits, without separators: `-1234.50`.
    case number
    /// `2012-07-25`.
    case day
    /// One of a closed list.
    case words([String])
}
