import Foundation
import Testing

/// One file that means no good, and what must become of it.
struct HostileFile: Sendable, CustomTestStringConvertible {
    enum Fate: Sendable {
        /// In words that the complaint must hold.
        case refused(String)
        case read
    }

    let name: String
    let fate: Fate
    let bytes: @Sendable () -> [UInt8]

    init(_ name: String, _ fate: Fate, _ bytes: @escaping @Sendable () -> [UInt8]) {
        (self.name, self.fate, self.bytes) = (name, fate, bytes)
    }

    init(_ name: String, _ fate: Fate, text: @escaping @Sendable () -> String) {
        self.init(name, fate) { Array(text().utf8) }
    }

    var testDescription: String { name }

    func write(to sandbox: Sandbox, as file: String) throws {
        try Data(bytes()).write(to: sandbox.url.appendingPathComponent(file))
    }
}

extension String {
    func times(_ count: Int) -> String { String(repeating: self, count: count) }
}
