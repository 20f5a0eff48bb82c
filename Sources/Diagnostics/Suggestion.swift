/// «Did you mean»: what a mistyped word was most likely meant to be.
package enum Suggestion {
    /// The nearest of `candidates` to `word`, or `nil` where none is near.
    ///
    /// Capitals, spaces, hyphens and underscores do not count, so `Good_Within` finds `good within`. Near means that
    /// about one letter in three may be wrong, missing, superfluous or swapped with the next. Of two candidates equally
    /// near, the first wins.
    ///
    /// - Parameter letters: of how many letters one may be wrong, where another share than one in three is wanted.
    package static func nearest(to word: String, of candidates: [String], oneWrongIn letters: Int = 3) -> String? {
        let folded = fold(word)
        var best: (distance: Int, candidate: String)?
        for candidate in candidates {
            let other = fold(candidate)
            let allowed = max(folded.count, other.count) / letters
            // Also keeps the table small, however long a word the file holds.
            guard abs(folded.count - other.count) <= allowed else { continue }
            let distance = distance(folded, other)
            if distance <= allowed, distance < best?.distance ?? .max { best = (distance, candidate) }
        }
        return best?.candidate
    }

    private static func fold(_ word: String) -> [Unicode.Scalar] {
        word.lowercased().unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "-" && $0 != "_" }
    }

    /// Edits (one letter put in, left out, changed, or swapped with its neighbour) that turn one word into the other.
    private static func distance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
        // The last three rows of the usual table of distances between all beginnings of the two words.
        var beforeLast = Array(0...second.count)
        var last = beforeLast
        var current = beforeLast
        for row in first.indices {
            current[0] = row + 1
            for column in second.indices {
                var best = min(last[column + 1], current[column]) + 1
                best = min(best, last[column] + (first[row] == second[column] ? 0 : 1))
                let swapped =
                    row > 0 && column > 0 && first[row] == second[column - 1] && first[row - 1] == second[column]
                if swapped { best = min(best, beforeLast[column - 1] + 1) }
                current[column + 1] = best
            }
            (beforeLast, last, current) = (last, current, beforeLast)
        }
        return last[second.count]
    }
}
