import CXLSXWriter
import Report

/// Formats of the file by style: the library keeps every one it is asked for.
@safe struct FormatCache {
    // Each `unsafe` here holds: the library's handles are there until the workbook is closed. Swift ends each text with
    // a zero byte for the call that it is lent to; of texts and settings, the library copies what it keeps.

    private let workbook: UnsafeMutablePointer<lxw_workbook>
    private let theme: Theme
    private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = unsafe [:]
    private var tones: [Tone: UnsafeMutablePointer<lxw_format>] = unsafe [:]

    /// - Parameter workbook: must be open as long as this is used.
    @unsafe
    init(workbook: UnsafeMutablePointer<lxw_workbook>, theme: Theme) {
        unsafe self.workbook = workbook
        self.theme = theme
    }

    mutating func format(_ style: CellStyle) throws(WorkbookError) -> UnsafeMutablePointer<lxw_format> {
        if let format = unsafe formats[style] { return unsafe format }
        let format = try unsafe newFormat()
        unsafe format_set_font_name(format, theme.font.rawValue)
        unsafe format_set_font_size(format, style.size)
        unsafe format_set_font_color(format, style.text.libraryColour)
        if style.bold { unsafe format_set_bold(format) }
        if style.underlined { unsafe format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue)) }
        if let fill = style.fill {
            unsafe format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
            unsafe format_set_bg_color(format, fill.libraryColour)
        }
        unsafe setBorder(style.border, of: format)
        unsafe format_set_align(format, Self.horizontal(style.horizontal))
        let vertical = style.vertical == .top ? LXW_ALIGN_VERTICAL_TOP : LXW_ALIGN_VERTICAL_CENTER
        unsafe format_set_align(format, UInt8(vertical.rawValue))
        if style.indented { unsafe format_set_indent(format, 1) }
        if style.wraps { unsafe format_set_text_wrap(format) }
        // The library would drop the indent of a format that shrinks.
        if style.shrinks { unsafe format_set_shrink(format) }
        if let code = style.numberFormat { unsafe format_set_num_format(format, code) }
        unsafe formats[style] = format
        return unsafe format
    }

    /// The fill and text of a conditional format.
    mutating func format(_ tone: Tone) throws(WorkbookError) -> UnsafeMutablePointer<lxw_format> {
        if let format = unsafe tones[tone] { return unsafe format }
        let format = try unsafe newFormat()
        let pair = theme.colours[tone]
        unsafe format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
        unsafe format_set_bg_color(format, pair.fill.libraryColour)
        unsafe format_set_font_color(format, pair.text.libraryColour)
        if tone != .neutral { unsafe format_set_bold(format) }
        unsafe tones[tone] = format
        return unsafe format
    }

    private func newFormat() throws(WorkbookError) -> UnsafeMutablePointer<lxw_format> {
        guard let format = unsafe workbook_add_format(workbook) else {
            throw .library(code: 1, message: "out of memory", during: "a cell's format")
        }
        return unsafe format
    }

    private func setBorder(_ border: CellStyle.Border, of format: UnsafeMutablePointer<lxw_format>) {
        guard border != .none else { return }
        unsafe format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
        unsafe format_set_border_color(format, theme.colours.border.libraryColour)
        if border == .total {
            unsafe format_set_top(format, UInt8(LXW_BORDER_MEDIUM.rawValue))
            unsafe format_set_top_color(format, theme.colours.title.libraryColour)
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
