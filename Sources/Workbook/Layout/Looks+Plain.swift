import Report

/// The look of a plain sheet: text at the left, numbers at the right, no fills, no indents.
extension Looks {
    var plainHeading: CellStyle {
        CellStyle(size: theme.textSize, bold: true, text: theme.colours.text, border: .thin, wraps: true)
    }

    func plainCell(_ cell: Cell) -> CellStyle {
        let isNumber =
            switch cell.content {
            case .number, .formula(_, now: .number): true
            default: false
            }
        return CellStyle(
            size: theme.textSize, bold: cell.emphasis == .strong, underlined: cell.link != nil,
            text: cell.link == nil ? theme.colours.text : theme.colours.title, border: .thin,
            horizontal: isNumber ? .right : .left, wraps: true, numberFormat: numberFormat(of: cell))
    }
}

extension Theme {
    /// The same font, large and dark enough for everyone.
    var plain: Theme {
        var theme = self
        theme.textSize = max(12, textSize)
        theme.titleSize = max(16, titleSize)
        let (black, white) = (Colour(rgb: 0), Colour(rgb: 0xFFFFFF))
        theme.colours.text = black
        theme.colours.mutedText = black
        if colours.title.contrast(with: white) < 4.5 { theme.colours.title = black }
        return theme
    }
}
