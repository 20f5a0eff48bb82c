import CXLSXWriter
import Report

/// Formats of the file by style: the library keeps every one it is asked for.
struct FormatCache {
    private let workbook: UnsafeMutablePointer<lxw_workbook>
    private let theme: Theme
    private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]
    private var tones: [Tone: UnsafeMutablePointer<lxw_format>] = [:]

    init(workbook: UnsafeMutablePointer<lxw_workbook>, theme: Theme) {
        self.workbook = workbook
        self.theme = theme
    }

    mutating func format(_ style: CellStyle) throws(WorkbookError) -> UnsafeMutablePointer<lxw_format> {
        if let format = formats[style] { return format }
        let format = try newFormat()
        format_set_font_name(format, theme.font.rawValue)
        format_set_font_size(format, style.size)
        format_set_font_color(format, style.text.libraryColour)
        if style.bold { format_set_bold(format) }
        if style.underlined { format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue)) }
        if let fill = style.fill {
            format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
            format_set_bg_color(format, fill.libraryColour)
        }
        setBorder(style.border, of: format)
        format_set_align(format, Self.horizontal(style.horizontal))
        let vertical = style.vertical == .top ? LXW_ALIGN_VERTICAL_TOP : LXW_ALIGN_VERTICAL_CENTER
        format_set_align(format, UInt8(vertical.rawValue))
        if style.indented { format_set_indent(format, 1) }
        if style.wraps { format_set_text_wrap(format) }
        // The library would drop the indent of a format that shrinks.
        if style.shrinks { format_set_shrink(format) }
        if let code = style.numberFormat { format_set_num_format(format, code) }
        formats[style] = format
        return format
    }

    /// The fill and text of a conditional format.
    mutating func format(_ tone: Tone) throws(WorkbookError) -> UnsafeMutablePointer<lxw_format> {
        if let format = tones[tone] { return format }
        let format = try newFormat()
        let pair = theme.colours[tone]
        format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
        format_set_bg_color(format, pair.fill.libraryColour)
        format_set_font_color(format, pair.text.libraryColour)
        if tone != .neutral { format_set_bold(format) }
        tones[tone] = format
        return format
    }

    private func newFormat() throws(WorkbookError) -> UnsafeMutablePointer<lxw_format> {
        guard let format = workbook_add_format(workbook) else {
            throw .library(code: 1, message: "out of memory", during: "a cell's format")
        }
        return format
    }

    private func setBorder(_ border: CellStyle.Border, of format: UnsafeMutablePointer<lxw_format>) {
        guard border != .none else { return }
        format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
        format_set_border_color(format, theme.colours.border.libraryColour)
        if border == .total {
            format_set_top(format, UInt8(LXW_BORDER_MEDIUM.rawValue))
            format_set_top_color(format, theme.colours.title.libraryColour)
        }
    }

    private static func horizontal(_ alignment: Alignment) -> UInt8 {
        switch alignment {
        case .left: UInt8(LXW_ALIGN_LEFT.rawValue)
        case .centre: UInt8(LXW_ALIGN_CENTER.rawValue)
        case .right: UInt8(LXW_ALIGN_RIGHT.rawValue)
        }
    }
}
