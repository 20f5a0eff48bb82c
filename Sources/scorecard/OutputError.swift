import Glibc

/// The system would not do what had to be done.
struct OutputError: Error, CustomStringConvertible {
    let doing: String
    let path: String
    let reason: String
    /// The system's number for the reason, where it gave one.
    let number: Int32?
    /// What to do about it, where the number does not say it.
    private var advice: String?

    /// - Parameter placed: what took its place before this failed.
    init(doing: String, path: String, number: Int32, placed: [String] = []) {
        self.doing = doing
        self.path = path
        self.number = number
        if !placed.isEmpty {
            advice = "new already: \(placed.joined(separator: ", ")). Run the command again when this is mended"
        }
        reason = SystemError(number).description
    }

    init(path: String, reason: String, number: Int32?) {
        doing = "write"
        self.path = path
        self.reason = reason
        self.number = number
    }

    init(doing: String, path: String, reason: String, hint: String) {
        (self.doing, self.path, self.reason) = (doing, path, reason)
        number = nil
        advice = hint
    }

    var description: String { "could not \(doing) '\(path)': \(reason)" }

    var hint: String? {
        if let advice { return advice }
        return switch number {
        case ENOSPC, EDQUOT: "the disk is full: make room, and run the command again. Nothing was changed"
        case EFBIG: "the file would be larger than this system allows. Nothing was changed"
        case EACCES, EPERM, EROFS:
            doing == "replace"
                ? "the file is read-only: whoever made it so may not want it changed. Nothing was changed"
                : "name a folder that you may write to"
        case ENOTDIR, EEXIST: "a file stands where the folder should be: name another folder"
        case EBUSY: "the folder may be where a disk is mounted: name a folder within it"
        case EISDIR: "move it elsewhere, or name another folder. Nothing was changed"
        default: nil
        }
    }
}
