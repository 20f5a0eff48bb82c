import Glibc

/// A file for as long as a call: what reads workbooks takes a path. In memory where the system has a place for that.
enum ShortFile {
    // Each `unsafe` here holds: Swift ends each text with a zero byte for the call that it is lent to, and bytes are as
    // many as is said.
    private static let folder = unsafe access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"

    static func holding<Result>(_ bytes: [UInt8], _ body: (String) throws -> Result) throws -> Result {
        var template = Array("\(folder)/scorecard-fuzz-XXXXXX.xlsx\0".utf8CString)
        let file = unsafe mkstemps(&template, 5)
        let path = String(decoding: template.dropLast(2).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        guard file >= 0 else { throw BrokenPromise(description: "there is no room for a file in \(folder)") }
        defer { unsafe unlink(path) }
        let written = unsafe write(file, bytes, bytes.count)
        close(file)
        guard written == bytes.count else { throw BrokenPromise(description: "there is no room in \(folder)") }
        return try body(path)
    }
}
