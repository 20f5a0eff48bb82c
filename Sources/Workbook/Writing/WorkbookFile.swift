import CXLSXWriter
import Glibc

/// Owns the library's workbook: freed once, whether it was written or not.
struct WorkbookFile: ~Copyable {
    let handle: UnsafeMutablePointer<lxw_workbook>

    /// Nothing is written before `close`; the library's temporary files go to the file's own folder, so that a full
    /// disk is met in one place.
    init(path: String) throws(WorkbookError) {
        let slash = path.lastIndex(of: "/")
        let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        // The library would print its own complaint to standard error, and only at the end.
        guard access(folder, W_OK) == 0 else {
            throw .unwritable(number: errno)
        }
        guard let folderCopy = strdup(folder) else { throw .unwritable(number: ENOMEM) }
        defer { free(folderCopy) }
        var options = lxw_workbook_options()
        options.tmpdir = folderCopy
        guard let handle = workbook_new_opt(path, &options) else {
            throw .unwritable(number: ENOMEM)
        }
        self.handle = handle
    }

    /// Writes the file. The library frees its workbook even where that fails.
    consuming func close() throws(WorkbookError) {
        let handle = handle
        discard self
        errno = 0
        let code = workbook_close(handle)
        let number = errno
        // Most of what fails here fails for the system's reasons, which the library's words do not tell.
        if code != LXW_NO_ERROR, number != 0 { throw .unwritable(number: number) }
        try check(code, during: "the file")
    }

    deinit { lxw_workbook_free(handle) }
}
