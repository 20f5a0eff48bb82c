/// Which checks run, and their limits.
package struct CheckSettings: Hashable, Sendable {
    package var off: Set<Check>
    /// The most words of a summary.
    package var commentaryLimit: Int

    package static let usualCommentaryLimit = 300

    package init(off: Set<Check> = [], commentaryLimit: Int = usualCommentaryLimit) {
        self.off = off
        self.commentaryLimit = commentaryLimit
    }
}
