import Report

/// How many of something are rated what.
package struct RatingTally: Sendable, Hashable {
    /// What is counted: `Priorities`.
    package var title: String
    package var counts: [Count]

    package struct Count: Sendable, Hashable {
        package var number: Int
        /// `Green`, `without a rating`.
        package var word: String
        package var tone: Tone

        package init(_ number: Int, _ word: String, tone: Tone) {
            self.number = number
            self.word = word
            self.tone = tone
        }
    }

    package init(title: String, counts: [Count]) {
        self.title = title
        self.counts = counts
    }
}
