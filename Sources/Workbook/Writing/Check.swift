import CXLSXWriter

/// Turns the library's code into an error.
func check(_ code: lxw_error, during: @autoclosure () -> String) throws(WorkbookError) {
    guard code != LXW_NO_ERROR else { return }
    // What the library says of an error is there as long as the program runs.
    let message = unsafe lxw_strerror(code).map { unsafe String(cString: $0) } ?? "unknown error"
    throw .library(code: Int(code.rawValue), message: message, during: during())
}
