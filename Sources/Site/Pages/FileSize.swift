/// A file's size as people read it: `24 KB`, `1.3 MB`; a KB has 1,024 bytes.
enum FileSize {
    static func written(_ bytes: Int) -> String {
        let bytes = max(0, bytes)
        let kilobytes = bytes / 1024 + (bytes % 1024 > 0 ? 1 : 0)
        guard kilobytes >= 1000 else { return "\(kilobytes) KB" }
        let tenths = (kilobytes * 10 + 512) / 1024
        return "\(tenths / 10).\(tenths % 10) MB"
    }
}
