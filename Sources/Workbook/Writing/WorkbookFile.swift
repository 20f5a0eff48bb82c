import CXLSXWriter
import Glibc

/// Owns the library's workbook: freed once, whether it was written or not.
@safe struct WorkbookFile: ~Copyable {
    /// There until this is closed or gone.
    let handle: UnsafeMutablePointer<lxw_workbook>

    /// Nothing is written before `close`; the library's temporary files go to the file's own folder, so that a full
    /// disk is met in one place.
    init(path: String) throws(WorkbookError) {
        let slash = path.lastIndex(of: "/")
        let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        // The library would print its own complaint to standard error, and only at the end.
        // Swift ends each text with a zero byte for the call that it is lent to, and the library copies the options.
        guard unsafe access(folder, W_OK) == 0 else {
            throw .unwritable(number: errno)
        }
        guard let folderCopy = unsafe strdup(folder) else { throw .unwritable(number: ENOMEM) }
        defer { unsafe free(folderCopy) }
        var options = unsafe lxw_workbook_options()
        unsafe options.tmpdir = folderCopy
        guard let handle = unsafe workbook_new_opt(path, &options) else {
            throw .unwritable(number: ENOMEM)
        }
        unsafe self.handle = handle
    }

    /// Writes the file. The library frees its workbook even where that fails.
    consuming func close() throws(WorkbookError) {
        // With `self` discarded, nothing else frees it.
        let handle = unsafe handle
        discard self
        errno = 0
        let code = unsafe workbook_close(handle)
        let number = errno
        // Most of what fails here fails for the system's reasons, which the library's words do not tell.
        if code != LXW_NO_ERROR, number != 0 { throw .unwritable(number: number) }
        try check(code, during: "the file")
    }

    // Nothing else has freed it.
    deinit { unsafe lxw_workbook_free(handle) }
}
