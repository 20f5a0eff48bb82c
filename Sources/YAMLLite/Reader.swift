import Diagnostics

/// The first stage of the road: the bytes of a file to a tree of texts, lists and keys.
///
/// YAML-lite is YAML without what surprises people: no types, no references, no brackets, and nothing that is silently
/// left out or joined. Every YAML-lite file is a YAML file with the same meaning.
package enum Reader {
    /// Reads a file.
    ///
    /// - Parameter file: the file's name, for the places of the complaints.
    /// - Returns: the tree, and all complaints: errors, but for a note where some were left out. Where some complaint
    ///   leaves the tree in doubt there is none; otherwise it comes with the complaints, so that they can be shown with
    ///   those about its content.
    package static func parse(_ bytes: [UInt8], file: String) -> (Node?, [Diagnostic]) {
        let decoding = Decoding(bytes)
        guard var source = decoding.source else { return (nil, diagnostics(decoding.findings, file)) }
        var findings = decoding.findings + coverDirectives(in: &source)
        var isWhole = findings.isEmpty
        var isShortened = false

        // libyaml stops at its first complaint. To find the others, what it complained of is covered up in a copy, and
        // the copy read again.
        for attemptNumber in 1...Limits.attempts {
            let attempt = Attempt(source)
            guard let error = attempt.error else {
                findings += attempt.findings
                let node = isWhole ? attempt.node : nil
                return (node, diagnostics(findings, file))
            }
            isWhole = false
            let translation = Translation(error, in: source, found: attempt.findings)
            findings.append(translation.finding)
            guard let cover = translation.cover, findings.count <= Limits.complaints else {
                findings += attempt.findings.filter { !translation.finding.explains($0) }
                break
            }
            source.cover(cover.range, with: cover.filler)
            isShortened = attemptNumber == Limits.attempts
        }
        return (nil, diagnostics(findings, file, isShortened: isShortened))
    }

    /// Complains of `%` lines at the start of the file, which are the only ones that libyaml would obey.
    private static func coverDirectives(in source: inout Source) -> [Finding] {
        var findings: [Finding] = []
        var index = 0
        while let start = source.firstContent(from: index), source.scalar(at: start) == "%" {
            let number = source.lineNumber(at: start)
            let line = source.line(number)
            guard start == line.lowerBound else { break }
            findings.append(.directive(source.range(source.trimmed(line))))
            source.cover(line, with: " ")
            index = line.upperBound
        }
        return findings
    }

    /// In order of place, each once, with the file's name, and no more than a person would read.
    private static func diagnostics(
        _ findings: [Finding], _ file: String, isShortened: Bool = false
    ) -> [Diagnostic] {
        var seen: Set<Finding> = []
        var diagnostics =
            findings
            .filter { seen.insert($0).inserted }
            .map { $0.diagnostic(file: file) }
            .sorted { $0.precedes($1) }
        guard isShortened || diagnostics.count > Limits.complaints else { return diagnostics }
        diagnostics.removeSubrange(min(Limits.complaints, diagnostics.count)...)
        diagnostics.append(
            Diagnostic(
                severity: .note, id: Complaint.tooMany.rawValue,
                message: "the file may have more mistakes than are listed here",
                hint: "mend these and check it again", place: diagnostics.last?.place))
        return diagnostics
    }
}
