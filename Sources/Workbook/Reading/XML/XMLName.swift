/// The name of an element or an attribute as the file has it: `c`, `x14ac:dyDescent`.
struct XMLName {
    /// What follows the prefix; ends with a zero byte.
    private(set) var local: UnsafePointer<CChar>
    private(set) var length = 0
    /// Tells names apart: who makes a file cannot find two with the same.
    private(set) var hash: UInt64 = 0
    /// The hash of what stands before the first colon; nil without one.
    private(set) var prefix: UInt64?
    /// Whether it is a name, or one with one prefix: neither `:c`, `c:` nor `a:b:c`.
    private(set) var isWellFormed = true

    private static let factor = UInt64.random(in: .min ... .max) | 1

    init(_ name: UnsafePointer<CChar>) {
        local = name
        let factor = Self.factor
        while case let byte = UInt8(bitPattern: name[length]), byte != 0 {
            if byte == UInt8(ascii: ":") {
                isWellFormed = prefix == nil && length > 0 && name[length + 1] != 0
                if prefix == nil { prefix = hash }
                local = name + (length + 1)
            }
            hash = (hash ^ UInt64(byte)) &* factor
            length += 1
        }
    }

    /// The hash of a name.
    static func hash(_ name: StaticString) -> UInt64 {
        name.withUTF8Buffer { $0.reduce(0) { ($0 ^ UInt64($1)) &* factor } }
    }
}
