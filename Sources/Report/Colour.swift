import Glibc

/// A colour of the sRGB space.
package struct Colour: Sendable, Hashable {
    /// 0xRRGGBB.
    package var rgb: UInt32
    package init(rgb: UInt32) { self.rgb = rgb & 0xFFFFFF }

    /// WCAG contrast with another colour: 1 (none) to 21 (black on white).
    package func contrast(with other: Colour) -> Double {
        let (a, b) = (luminance, other.luminance)
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }

    private var luminance: Double {
        func linear(_ shift: UInt32) -> Double {
            let channel = Double((rgb >> shift) & 0xFF) / 255
            return channel <= 0.04045 ? channel / 12.92 : pow((channel + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * linear(16) + 0.7152 * linear(8) + 0.0722 * linear(0)
    }
}
