/// The name of an element or an attribute as the file has it: `c`, `x14ac:dyDescent`.
@safe struct XMLName {
    /// What follows the prefix; ends with a zero byte, and is there as long as what this was made of.
    @unsafe private(set) var local: UnsafePointer<CChar>
    private(set) var length = 0
    /// Tells names apart: who makes a file cannot find two with the same.
    private(set) var hash: UInt64 = 0
    /// The hash of what stands before the first colon; nil without one.
    private(set) var prefix: UInt64?
    /// Whether it is a name, or one with one prefix: neither `:c`, `c:` nor `a:b:c`.
    private(set) var isWellFormed = true

    private static let factor = UInt64.random(in: .min ... .max) | 1

    /// - Parameter name: must end with a zero byte.
    @unsafe
    init(_ name: UnsafePointer<CChar>) {
        // The loop ends at the zero byte, and what it points to does not lie behind it.
        unsafe local = name
        let factor = Self.factor
        while case let byte = unsafe UInt8(bitPattern: name[length]), byte != 0 {
            if byte == UInt8(ascii: ":") {
                isWellFormed = unsafe prefix == nil && length > 0 && name[length + 1] != 0
                if prefix == nil { prefix = hash }
                unsafe local = name + (length + 1)
            }
            hash = (hash ^ UInt64(byte)) &* factor
            length += 1
        }
    }

    /// The hash of a name.
    static func hash(_ name: StaticString) -> UInt64 {
        // A `StaticString` is there as long as the program runs.
        name.withUTF8Buffer { unsafe $0.reduce(0) { ($0 ^ UInt64($1)) &* factor } }
    }
}
