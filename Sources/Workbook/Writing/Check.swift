import CXLSXWriter

/// Turns the library's code into an error.
func check(_ code: lxw_error, during: @autoclosure () -> String) throws(WorkbookError) {
    guard code != LXW_NO_ERROR else { return }
    let message = lxw_strerror(code).map { String(cString: $0) } ?? "unknown error"
    throw .library(code: Int(code.rawValue), message: message, during: during())
}
