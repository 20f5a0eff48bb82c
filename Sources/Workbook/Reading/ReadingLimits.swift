/// How much of a file is read at most, so that none takes more than 5 seconds or 512 MB, whoever made it.
///
/// Real workbooks stay far below; what Excel itself limits is said where it is.
enum ReadingLimits {
    /// Bytes of one part, unpacked: about ten million cells.
    static let partBytes = 256 << 20
    /// Bytes of all parts, unpacked; and so of the file itself.
    static let fileBytes = 512 << 20
    /// Bytes that are unpacked in all, however often the same are needed: all that a file may have once, and half of it
    /// again.
    static let bytesInAll = 768 << 20
    /// Parts in a file. A sheet takes two or three, and each chart or picture one.
    static let parts = 1_000
    /// A part may grow to this many times its packed size: real parts reach 300, and nothing packs beyond 1,032.
    static let growth = 500
    /// Bytes up to which growth does not matter: a small sheet may well be a thousand equal rows.
    static let growthMatters = 10 << 20
    /// Elements within each other; a sheet needs fewer than ten.
    static let depth = 64
    /// Bytes of one tag or comment: expat reads an unfinished one again with every piece that comes.
    static let tagBytes = 1 << 20
    /// Bytes of all different names of elements and attributes in a part: expat keeps each of them.
    static let nameBytes = 1 << 20
    /// Prefixes of names that mean something at once: Excel itself writes a dozen.
    static let prefixes = 64
    /// Elements and attributes that are read at once, in all parts together: a cell has two to five of them.
    static let items = 32_000_000
    /// Relationships of one part, those to web pages not counted.
    static let relationships = 4_096
    /// Comments on one sheet.
    static let comments = 1 << 16
    /// Sheets: each has a part of its own.
    static let sheets = 1_000
    /// Styles of cells; Excel has 65,490.
    static let styles = 1 << 18
    /// Number formats of a workbook's own; Excel has some 250.
    static let numberFormats = 1 << 14
    /// Different texts of a workbook. Four bytes each, kept while the workbook is read.
    static let sharedTexts = 1 << 23
    /// Bytes of all of them.
    static let sharedTextBytes = 160 << 20
    /// Bytes of a cell's text; Excel has 32,767 UTF-16 units.
    static let cellBytes = 1 << 20
    /// Bytes of a row's texts: many cells may name the same long text.
    static let rowBytes = 32 << 20
    /// Bytes of the texts of all sheets, for the same reason.
    static let textBytes = 1 << 30
    /// Excel's limit of rows, and of columns (XFD).
    static let rows = 1_048_576
    static let columns = 16_384
}
