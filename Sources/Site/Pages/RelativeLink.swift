/// Addresses from one file of the site to another, so that it works below any address and from a folder.
enum RelativeLink {
    /// - Parameters:
    ///   - path: of the file that is linked to, below the site's top.
    ///   - page: of the page that links.
    static func href(to path: String, from page: String) -> String { root(of: page) + encoded(path) }

    /// From a page up to the site's top: `../` for each folder that it lies in.
    static func root(of page: String) -> String {
        String(repeating: "../", count: page.utf8.count { $0 == UInt8(ascii: "/") })
    }

    /// Everything but letters, figures and a few signs as the percent codes of its bytes.
    private static func encoded(_ path: String) -> String {
        var encoded = ""
        for byte in path.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"), UInt8(ascii: "/"):
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                encoded += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
            }
        }
        return encoded
    }
}
