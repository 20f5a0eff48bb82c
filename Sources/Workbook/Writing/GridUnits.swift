/// Pixels → the units of the file.
enum GridUnits {
    /// Characters of the Normal style (Calibri 11: 7 pixels, and 5 of edge), the inverse of the library's own sum.
    static func columnWidth(pixels: Int) -> Double {
        pixels <= 12 ? Double(pixels) / 12 : Double(pixels - 5) / 7
    }
}
