import Model
import Report

extension Formula {
    /// `43% (6 of 14)`, from the cells that count Green, Amber and Red.
    static func greenShare(of counts: [CellReference]) -> Formula {
        let cells = counts.map(Formula.cell)
        guard let green = cells.first else { return .text(RatingCounts().greenShare) }
        let rated = cells.dropFirst().reduce(green) { .infix($0, .plus, $1) }
        let percent = Formula.call(.numberAsText, [.infix(green, .over, rated), .text("0%")])
        let pieces: [Formula] = [.text(" ("), green, .text(" of "), rated, .text(")")]
        return .if(
            .infix(rated, .equals, .number(0)), .text(RatingCounts().greenShare),
            pieces.reduce(percent) { .infix($0, .joined, $1) })
    }
}
