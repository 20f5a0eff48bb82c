/// A file that a page offers.
package struct Download: Sendable, Hashable {
    /// Below the site's top, with `/` between folders: `cap/cap-2012-13-q1.xlsx`.
    package var path: String
    /// What it holds, in the words of a link: `Scorecard workbook`.
    package var title: String
    /// What opens it, as people say it: `Excel`, `CSV`, `Zip`.
    package var format: String
    package var bytes: Int
    package var date: PublishedDay

    package init(path: String, title: String, format: String, bytes: Int, date: PublishedDay) {
        self.path = path
        self.title = title
        self.format = format
        self.bytes = bytes
        self.date = date
    }
}

/// A day, for readers and for machines.
package struct PublishedDay: Sendable, Hashable {
    /// `25 July 2012`.
    package var written: String
    /// `2012-07-25`.
    package var iso: String

    package init(written: String, iso: String) {
        self.written = written
        self.iso = iso
    }
}
