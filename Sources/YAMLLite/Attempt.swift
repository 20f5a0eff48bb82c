/// One reading of a source from its start until its end or until libyaml stops.
struct Attempt {
    /// `nil` after an error, and where a complaint leaves the tree in doubt.
    var node: Node?
    var findings: [Finding] = []
    var error: SyntaxError?

    init(_ source: Source) {
        do {
            var builder = try TreeBuilder(source)
            defer { findings = builder.findings }
            do {
                let root = try builder.document()
                if builder.isFaithful { node = root }
            } catch Interruption.syntax(let problem) {
                error = problem
            } catch {
                // Stopped: the reason is among the findings.
            }
        } catch {
            self.error = error
        }
    }
}
