/// The theme's logo on a sheet.
struct PlacedLogo: Sendable, Hashable {
    /// Pixels from the sheet's left and top edges.
    var x: Int
    var y: Int
    var scaleAcross: Double
    var scaleDown: Double
}
