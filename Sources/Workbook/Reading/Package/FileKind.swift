import Glibc
import Rows

/// Tells from its bytes whether a file can be a workbook, and if not, what it is instead: most files that are refused
/// are good files of another kind.
enum FileKind {
    static let resave = "open it in Excel or LibreOffice, save it as .xlsx, and use that"

    /// How much of a file is looked at for the beginning of a ZIP file, in bytes.
    private static let startLength = 1024
    private static let zipStart: [UInt8] = [0x50, 0x4B, 3, 4]

    static func checkWorkbook(_ path: String) throws(ReadFailure) {
        // Swift ends the path with a zero byte for the call.
        // A pipe would wait for its writer for ever.
        let file = unsafe open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else { throw ReadFailure("cannot be opened: \(SystemReason.words())") }
        defer { close(file) }
        var status = stat()
        // The system fills it in.
        guard unsafe fstat(file, &status) == 0 else {
            throw ReadFailure("cannot be opened: \(SystemReason.words())")
        }
        guard status.st_mode & S_IFMT == S_IFREG else { throw ReadFailure("is not a file") }
        let size = Int(status.st_size)
        guard size > 0 else { throw .empty }
        guard size <= ReadingLimits.fileBytes else {
            throw .tooLarge("a workbook may have \(ReadingLimits.fileBytes >> 20) MB")
        }
        var start = [UInt8](repeating: 0, count: startLength)
        // No more is read than there is room for.
        let count = unsafe pread(file, &start, start.count, 0)
        let bytes = start.prefix(max(0, count))
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { throw oldOffice(file) }
        guard bytes.starts(with: zipStart) else {
            if bytes.indices.contains(where: { bytes[$0...].starts(with: zipStart) }) {
                throw .damaged("something else stands before its beginning")
            }
            throw ReadFailure("is not a workbook", hint: "if Excel or LibreOffice opens it, save it there as .xlsx")
        }
        guard ZipEnd.claimedEntries(file, size: size) <= ReadingLimits.parts else {
            throw .tooLarge("it has more than \(ReadingLimits.parts) parts")
        }
    }

    /// Excel hides a workbook with a password in the format of its old files.
    private static func oldOffice(_ file: Int32) -> ReadFailure {
        hasStream(file, named: "EncryptedPackage")
            ? ReadFailure(
                "is password protected", hint: "open it in Excel with the password, and save a copy without one")
            : ReadFailure("is an old Excel workbook (.xls) or another old Office file", hint: resave)
    }

    /// Whether an old Office file holds a stream of a name. Its directory may lie anywhere, in entries of 128 bytes that
    /// begin with the name in UTF-16, the low byte first.
    private static func hasStream(_ file: Int32, named name: String) -> Bool {
        let wanted = name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let entry = 128
        var piece = [UInt8](repeating: 0, count: entry << 10)
        var place = 0
        while true {
            // No more is read than there is room for.
            let count = unsafe pread(file, &piece, piece.count, place)
            guard count > 0 else { return false }
            for start in stride(from: 0, to: count, by: entry) where piece[start...].starts(with: wanted) {
                return true
            }
            place += piece.count
        }
    }

    /// What a ZIP file is whose parts are not a workbook's.
    static func other(_ parts: PartStore) -> ReadFailure {
        if parts.has("content.xml"), parts.has("META-INF/manifest.xml") {
            return ReadFailure("is an OpenDocument file (.ods), not a workbook in Excel's format", hint: resave)
        }
        return ReadFailure(
            "is not a workbook, although it is packed like one", hint: "if Excel opens it, save it there as .xlsx")
    }

    static let binaryWorkbook = ReadFailure("is a binary workbook (.xlsb)", hint: resave)
}
