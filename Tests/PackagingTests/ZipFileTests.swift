import Foundation
import Packaging
import Testing

struct ZipFileTests {
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("zip-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    private func member(_ name: String, _ content: [UInt8]) throws -> ZipFile.Member {
        let file = folder.appendingPathComponent(UUID().uuidString)
        try Data(content).write(to: file)
        return ZipFile.Member(name: name, path: file.path)
    }

    private func bytes(of members: [ZipFile.Member], created: Int = 1_343_174_400) throws -> [UInt8] {
        let path = folder.appendingPathComponent("all.zip").path
        try ZipFile.write(members, created: created, to: path)
        return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    }

    private func python(_ script: String) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", "-c", script, folder.appendingPathComponent("all.zip").path]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        return String(decoding: data, as: UTF8.self)
    }

    private static let hasPython = ["/usr/bin/python3", "/usr/local/bin/python3"].contains {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    @Test(
        "Others unpack what was packed, with the day it was made on",
        .enabled(if: hasPython, "python3 is not installed"))
    func unpacked() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let long = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
        _ = try bytes(of: [
            try member("data/café.csv", Array("a,b\r\n".utf8)), try member("empty", []), try member("long", long),
        ])
        let listed = try python(
            """
            import sys, zipfile
            file = zipfile.ZipFile(sys.argv[1])
            assert file.testzip() is None
            for info in file.infolist(): print(info.filename, info.file_size, info.date_time[:3], sum(file.read(info)) % 1000)
            """)
        let sum = long.reduce(0) { $0 + Int($1) } % 1000
        #expect(
            listed == """
                data/café.csv 5 (2012, 7, 25) \("a,b\r\n".utf8.reduce(0) { $0 + Int($1) } % 1000)
                empty 0 (2012, 7, 25) 0
                long 200000 (2012, 7, 25) \(sum)

                """)
    }

    @Test("The same files give the same bytes, whenever and wherever they stand")
    func sameBytes() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let first = try bytes(of: [try member("a", [1, 2, 3]), try member("b", [4])])
        let second = try bytes(of: [try member("a", [1, 2, 3]), try member("b", [4])])
        #expect(first == second)
        #expect(try bytes(of: [try member("a", [1, 2, 3]), try member("b", [5])]) != first)
    }

    @Test(
        "Days that ZIP files cannot write are their nearest", .enabled(if: hasPython, "python3 is not installed"),
        arguments: [(-1, "(1980, 1, 1)"), (4_398_000_000, "(2107, 12, 31)"), (4_354_732_800, "(2107, 12, 31)")])
    func farDays(created: Int, day: String) throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        _ = try bytes(of: [try member("a", [1])], created: created)
        #expect(
            try python("import sys, zipfile; print(zipfile.ZipFile(sys.argv[1]).infolist()[0].date_time[:3])")
                == day + "\n")
    }

    @Test("A file that is not there, and a name that is there twice, are errors")
    func unwritable() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let absent = ZipFile.Member(name: "a", path: folder.appendingPathComponent("absent").path)
        #expect(throws: PackagingError.system(number: ENOENT)) { _ = try bytes(of: [absent]) }
        let one = try member("a", [1])
        #expect(throws: PackagingError.self) { _ = try bytes(of: [one, one]) }
        let path = folder.appendingPathComponent("no/folder.zip").path
        #expect(throws: PackagingError.system(number: ENOENT)) { try ZipFile.write([one], created: 0, to: path) }
    }
}
