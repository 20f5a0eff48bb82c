import Report

/// The foot of a page in Excel's codes: the report's text at the left, the page's number at the right.
enum FooterText {
    /// A space ends the code of the size, or a text that begins with a figure would run into it.
    static func text(_ footer: String, font: Theme.Font) -> String {
        let look = "&\"\(font.rawValue),Regular\"&8 "
        // `&` itself begins a code.
        return "&L\(look)\(footer.doubling("&"))&R\(look)Page &P of &N"
    }
}
