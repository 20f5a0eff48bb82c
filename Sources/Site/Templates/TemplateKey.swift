/// What a template may ask for, by name.
///
/// A name means the same wherever it stands. Within a list (`{{#quarters}}…{{/quarters}}`) the names of its items are
/// there as well as those of what the list belongs to.
enum TemplateKey: String, CaseIterable {
    // MARK: Every page

    case council, contact
    /// From the page back to the site's top: empty, or `../`.
    case root
    /// The address of the council's logo, as seen from the page.
    case logo

    // MARK: A report's page, and a row of the index

    /// Whom a report is about, and short.
    case subject, code
    /// What subjects are: `Directorate`.
    case subjectHeading
    /// `Quarter 1 2012/13`, and `April to June 2012`.
    case quarter, months
    /// The address of a page or a download, as seen from the page.
    case href
    /// What a row of the index may be filtered by.
    case values

    // MARK: Lists

    /// Of the index: each with `quarter`, `months`, `anchor`, `rows`, `openData` and `everything`.
    case quarters
    /// Of a quarter: each with `subject`, `code`, `href`, `values`, `tallies` and `downloads`.
    case rows
    /// Each with `heading` and `counts`.
    case tallies
    /// Of a tally: each with `number`, `word` and `tone`.
    case counts
    case heading, number, word
    /// `green`, `amber`, `red` or `neutral`; `none` where there is none of it.
    case tone
    /// Each with `name`, `format`, `size`, `written`, `iso` and `href`.
    case downloads
    case name, format, size, written, iso
    /// Where a quarter has tables for other programs: it holds `downloads`.
    case openData
    /// One download: all of a quarter in one.
    case everything
    /// Where there is a list of checksums: it holds its `href`.
    case manifest
    /// Of a page: each with `anchor`, `heading`, `content` and `filterForm`.
    case sections
    case anchor
    /// HTML that is ready: it stands in three braces.
    case content
    /// Where there is anything to filter by: it holds `filters`, each with `anchor`, `heading` and `choices`; a choice
    /// is a `word`.
    case filterForm, filters
    case choices
    /// The same subject in all quarters: each with `quarter`, `months`, `href` and `isThis`.
    case sameSubject
    /// All subjects of the same quarter: each with `subject`, `href` and `isThis`.
    case sameQuarter
    case isThis
}
