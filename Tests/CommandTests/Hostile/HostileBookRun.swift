/// What every command that reads workbooks does with one.
struct HostileBookRun {
    private let run: HostileRun

    init() throws { run = try HostileRun() }

    func expectFate(of file: HostileFile) throws {
        try file.write(to: run.sandbox, as: "book.xlsx")
        switch file.fate {
        case .refused(let words):
            for command in [
                "rows --json", "check --accessible", "merge --into council",
                "merge ledger.csv --map finance.yaml --into",
            ] {
                try run.expectRefusal("\(command) book.xlsx", of: "book.xlsx", saying: words)
            }
        case .read:
            try run.expectWork("rows --json book.xlsx")
            try run.expectWork("check --accessible book.xlsx", status: 1, saying: "[M12]")
            try run.expectWork("merge book.xlsx --into council", status: 1, saying: "[no-headings]")
        }
    }
}
