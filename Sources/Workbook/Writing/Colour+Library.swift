import CXLSXWriter
import Report

extension Colour {
    /// The library takes 0 for no colour at all, and has another number for black.
    var libraryColour: lxw_color_t { rgb == 0 ? lxw_color_t(LXW_COLOR_BLACK.rawValue) : rgb }
}
