import Report

/// The look of everything that a sheet shows, out of the theme.
struct Looks: Sendable {
    let theme: Theme
    let look: Look

    init(theme: Theme, look: Look = .themed) throws(WorkbookError) {
        let theme = look == .plain ? theme.plain : theme
        for size in [theme.textSize, theme.titleSize] where !(1...409).contains(size) { throw .fontSize(size) }
        self.theme = theme
        self.look = look
    }

    var title: CellStyle {
        CellStyle(size: theme.titleSize, bold: true, text: theme.colours.title, vertical: .centre)
    }
    var subtitle: CellStyle {
        CellStyle(size: larger(by: 1), text: theme.colours.mutedText, vertical: .centre)
    }
    var heading: CellStyle {
        CellStyle(size: larger(by: 2), bold: true, text: theme.colours.title, vertical: .centre)
    }
    var paragraph: CellStyle { CellStyle(size: theme.textSize, text: theme.colours.text) }
    var link: CellStyle {
        CellStyle(size: theme.textSize, underlined: true, text: theme.colours.title, vertical: .centre)
    }

    func columnHeading(_ alignment: Alignment) -> CellStyle {
        if look == .plain { return plainHeading }
        var style = filled(theme.colours.heading)
        style.horizontal = alignment
        style.indented = alignment != .centre
        return style
    }

    func cell(_ cell: Cell, in kind: Row.Kind, alignment: Alignment) -> CellStyle {
        if look == .plain { return plainCell(cell) }
        let colours = theme.colours
        var style: CellStyle
        switch kind {
        case .section: style = filled(colours.section)
        case .body, .total:
            style = CellStyle(size: theme.textSize, text: colours.text, border: .thin, wraps: true)
            if kind == .total {
                style.bold = true
                style.border = .total
            }
        }
        style.horizontal = alignment
        style.vertical = .centre
        style.indented = alignment != .centre
        switch cell.emphasis {
        case .normal: break
        case .strong: style.bold = true
        case .muted where kind != .section: style.text = colours.mutedText
        case .muted: break
        }
        if cell.link != nil {
            style.underlined = true
            if kind != .section { style.text = colours.title }
        }
        if cell.awaitsInput { style.fill = colours.inputFill }
        if let tone = cell.tone {
            style.fill = colours[tone].fill
            style.text = colours[tone].text
        }
        style.numberFormat = numberFormat(of: cell)
        return style
    }

    func numberFormat(of cell: Cell) -> String? {
        switch cell.content {
        case .number(let number), .formula(_, now: .number(let number)): number.format
        default: cell.inputFormat
        }
    }

    private func filled(_ pair: Theme.Pair) -> CellStyle {
        CellStyle(
            size: theme.textSize, bold: true, text: pair.text, fill: pair.fill, border: .thin, vertical: .centre,
            wraps: true)
    }

    private func larger(by points: Double) -> Double { min(409, theme.textSize + points) }
}
