/// A name or a value in a tag, lent by expat for the length of a call: as it cannot be copied, nobody keeps it.
@safe struct XMLText: ~Copyable {
    // Each `unsafe` here holds: whoever made it answers for its bytes, and nothing looks behind the zero.

    private let start: UnsafePointer<CChar>

    /// - Parameter start: must end with a zero byte, and be there as long as this is.
    @unsafe
    init(_ start: UnsafePointer<CChar>) { unsafe self.start = start }

    @inline(__always)
    func isLetter(_ letter: Unicode.Scalar) -> Bool { unsafe XMLElement.isLetter(start, letter) }

    /// What a cell's `t` says.
    @inline(__always)
    var cellType: CellType? { unsafe CellType(start) }

    /// What a cell's `r` says.
    @inline(__always)
    var cellPlace: (column: Int, row: Int)? { unsafe CellPlace.parse(start) }

    @inline(__always)
    var wholeNumber: Int? { unsafe NumberText.whole(in: start) }

    var string: String { unsafe String(cString: start) }
}
