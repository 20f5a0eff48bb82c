import Foundation

/// A folder of its own for each test, gone after it.
final class TestFolder {
    let path = NSTemporaryDirectory() + "workbook-tests-\(UUID().uuidString)"

    init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(atPath: path) }

    func file(_ name: String = "a.xlsx") -> String { path + "/" + name }
}
