/// A folder of the smallest kind, for tests that are about files and not about what stands in them.
enum SmallCouncil {
    static let council = "council: Example Council\nyear: 2026/27\nquarter: Q1\n"

    static func directorate(result: String) -> String {
        """
        directorate: Customer Access
        code: CAP
        sections:
          - title: Priorities
            priorities:
              - title: Staff
                code: CC-1
                progress:
                  Q1:
                    rating: Green
                measures:
                  - title: Staff engaged
                    code: CC-1a
                    target: 70%
                    results:
                      Q1: \(result)

        """
    }

    static func write(to sandbox: Sandbox, _ folder: String, result: String = "71.50%") throws {
        try sandbox.write(council, to: "\(folder)/council.yaml")
        try sandbox.write(directorate(result: result), to: "\(folder)/cap.yaml")
    }

    /// What finance sends for it, as `ledger.csv`, and how that is read, as `finance.yaml`.
    static func writeLedger(to sandbox: Sandbox) throws {
        try sandbox.write("units: £\n", to: "finance.yaml")
        try sandbox.write("Directorate,Cost centre,Revised budget,Forecast\nCAP,1,100,110\n", to: "ledger.csv")
    }

    /// The names of what a build writes.
    static let outputs = ["cap-2026-27-q1-scorecard.csv", "cap-2026-27-q1-tidy.csv", "cap-2026-27-q1.xlsx"]
}
