import Report

/// How a cell looks, as far as it decides who can read it.
package struct CellLook: Sendable, Hashable {
    package enum Horizontal: Sendable, Hashable { case general, left, centre, right, other }

    package var font: String
    /// Points.
    package var size: Double
    package var isItalic: Bool
    /// Nil for the reader's own, black as a rule.
    package var text: Colour?
    /// Nil for none.
    package var fill: Colour?
    package var horizontal: Horizontal
    package var wraps: Bool
    package var isBold: Bool
    /// An Excel number format code.
    package var numberFormat: String

    package init(
        font: String = "Calibri", size: Double = 11, isItalic: Bool = false, text: Colour? = nil, fill: Colour? = nil,
        horizontal: Horizontal = .general, wraps: Bool = false, isBold: Bool = false,
        numberFormat: String = "General"
    ) {
        self.font = font
        self.size = size
        self.isItalic = isItalic
        self.text = text
        self.fill = fill
        self.horizontal = horizontal
        self.wraps = wraps
        self.isBold = isBold
        self.numberFormat = numberFormat
    }

    /// Of the text on its ground, from 1 to 21.
    var contrast: Double { (text ?? .black).contrast(with: fill ?? .white) }

    /// Whether anybody can see the fill.
    var hasVisibleFill: Bool { fill.map { $0 != .white } ?? false }
}

extension Colour {
    static let black = Colour(rgb: 0)
    static let white = Colour(rgb: 0xFFFFFF)
}
