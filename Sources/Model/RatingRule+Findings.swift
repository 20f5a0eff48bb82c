extension RatingRule {
    /// - Parameters:
    ///   - subject: what is rated so, as the message names it.
    ///   - aim: what the bands are counted from: the target.
    func amberInsideGreen(
        _ band: AmberBand, at origin: Origin, of subject: String, aim: String, related: [Finding.Related] = []
    ) -> Finding {
        Finding(
            .error("amber-inside-green"),
            "Amber \(band.written) lies wholly inside Green within \(green.value) for \(subject)",
            hint: "`amber \(band.preposition)` is counted from the \(aim) too, so it must be the wider of the two",
            at: origin == .none ? green.origin : origin, related: [.init(green.origin, "the green band")] + related)
    }
}

extension AmberBand {
    /// The word between `amber` and a margin.
    fileprivate var preposition: String { if case .under = self { "under" } else { "within" } }

    fileprivate var written: String { ([preposition] + (margin.map { ["\($0)"] } ?? [])).joined(separator: " ") }
}
