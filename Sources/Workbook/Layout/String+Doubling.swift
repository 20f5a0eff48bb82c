extension String {
    /// With a sign written twice wherever it stands, which is how formulas and footers write the sign itself.
    func doubling(_ sign: Unicode.Scalar) -> String {
        guard unicodeScalars.contains(sign) else { return self }
        var doubled = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            doubled.append(scalar)
            if scalar == sign { doubled.append(sign) }
        }
        return String(doubled)
    }
}
