import Diagnostics
import Model
import Rows

/// On its way through the rows of finance's file: first it looks for the headings, then it takes row after row.
struct ExtractReader {
    var extract: FinanceExtract
    let mapping: FinanceMapping
    let places: (Origin) -> Place?
    var plan: ColumnPlan?
    /// The row with the headings, to know it again on a later page.
    var headings = HeadingRow(none: 0)
    /// Of the rows that were no headings, the one that came nearest.
    private var nearest: (row: HeadingRow, match: HeadingMatch)?
    /// The row before, as the upper of two that may hold the headings.
    private var upper: HeadingRow?
    /// Rows that were looked at for headings.
    private var searched = 0
    /// What was last written in the columns that are filled down, as bytes of UTF-8; empty where nothing holds.
    var carried: [Int: [UInt8]] = [:]
    var lookup: CodeLookup
    var running = RunningSums()
    /// The explanations of lines that were added up.
    var joinedTexts = JoinedTexts()
    /// The places in the extract's list of unmatched rows.
    var unmatchedPlaces: [UnmatchedKey: Int] = [:]

    struct UnmatchedKey: Hashable {
        var kind: UnmatchedRows.Kind
        var word: String?
    }

    /// Whether a forecast that is far from its budget is odd.
    let checksDistance: Bool
    /// What to say of the sheets where the one that is read has no headings.
    private var otherSheets = ""

    /// Rows that hold something above the headings; whatever has more has none that we know.
    static let mostSearched = 100

    init(
        file: String, mapping: FinanceMapping, directorates: [Directorate], period: Period, checksDistance: Bool,
        places: @escaping (Origin) -> Place?
    ) {
        self.mapping = mapping
        self.checksDistance = checksDistance
        self.places = places
        extract = FinanceExtract(
            file: file, period: period, units: mapping.units, ledger: Ledger(period: period))
        lookup = CodeLookup(mapping: mapping, directorates: directorates, period: period)
        for directorate in directorates { _ = extract.ledger.directorate(directorate.code) }
        if let directorate = mapping.directorate, lookup.index(ofCode: directorate.value) == nil {
            let codes = directorates.map(\.code)
            let nearest = Suggestion.nearest(to: directorate.value, of: codes)
            complain(
                "unknown-directorate",
                "no directorate has the code '\(directorate.value.shortened)'"
                    + (nearest.map { "; did you mean '\($0)'?" } ?? ""),
                hint: "the codes are: " + codes.joined(separator: ", "), at: places(directorate.origin))
        }
    }

    mutating func complain(_ id: String, _ message: String, hint: String, at place: Place?) {
        extract.problems.append(
            Diagnostic(
                severity: .error, id: id, message: message, hint: hint, place: place ?? Place(file: extract.file)))
    }

    /// Nil after a complaint.
    mutating func choose(among file: any RowFile) -> SheetInfo? {
        if let name = mapping.sheet {
            extract.sheet = file.sheet(named: name.value)
            if extract.sheet == nil {
                let names = file.sheets.map(\.name) + file.sheets.flatMap(\.tables)
                complain(
                    "unknown-sheet",
                    "'\(extract.file)' has no sheet or table '\(name.value.shortened)'"
                        + (Suggestion.nearest(to: name.value, of: names).map { "; did you mean '\($0)'?" } ?? ""),
                    hint: "it has: " + names.map(\.shortened).joined(separator: ", "), at: places(name.origin))
            }
        } else {
            extract.sheet = file.firstVisibleSheet
            let others = file.sheets.filter { $0 != extract.sheet && !$0.isHidden }.map { "'\($0.name.shortened)'" }
            if let sheet = extract.sheet, !others.isEmpty {
                otherSheets =
                    "; this is the sheet '\(sheet.name.shortened)', and there \(others.count == 1 ? "is" : "are") "
                    + others.joined(separator: ", ") + ": `sheet` in the mapping takes another"
            }
            if extract.sheet == nil {
                complain(
                    "no-visible-sheet", "every sheet of the file is hidden",
                    hint: "name one under `sheet` in the mapping: "
                        + file.sheets.map(\.name.shortened).joined(separator: ", "), at: nil)
            }
        }
        return extract.problems.isEmpty ? extract.sheet : nil
    }

    /// - Returns: whether to go on.
    mutating func take(_ row: borrowing Row) -> Bool {
        extract.rowsRead += 1
        if let plan {
            sort(row, by: plan)
            return true
        }
        return search(row)
    }

    /// - Parameters:
    ///   - remarks: what is odd in the file as a whole.
    ///   - notes: what is odd in its rows.
    mutating func finish(_ remarks: [String], _ notes: ReadNotes) {
        if plan == nil, extract.problems.isEmpty { complainOfNoHeadings() }
        if plan != nil { complainOfNothing() }
        for (line, explanation) in joinedTexts.joined {
            extract.ledger.setTexts(of: line, service: Array(extract.ledger.service(line)), explanation: explanation)
        }
        extract.explanationsLeftOut = joinedTexts.leftOut
        extract.totals.file = running.all
        for remark in remarks {
            extract.problems.append(
                Diagnostic(severity: .note, id: "odd-file", message: remark, place: Place(file: extract.file)))
        }
        for note in notes.notes {
            extract.problems.append(
                Diagnostic(
                    severity: .note, id: "odd-row", message: note.message,
                    place: Place(file: extract.file, line: note.line, column: nil)))
        }
    }
}

// MARK: The headings

extension ExtractReader {
    private mutating func search(_ row: borrowing Row) -> Bool {
        if let stated = mapping.headerRow {
            if stated.value == 0 {
                // There are none, so that this row is the first to be read.
                guard settle(HeadingRow(none: 0)), let plan else { return false }
                sort(row, by: plan)
                return true
            }
            if row.number < stated.value {
                upper = HeadingRow(row)
                skip(row, .beforeHeadings)
                return true
            }
            let last = lastHeadingRow(from: stated.value)
            guard row.number <= last else { return false }
            skip(row, .headings)
            let headings = headings(endingWith: row)
            return row.number < last ? true : settle(headings)
        }
        if isAskedToSkip(row) {
            skip(row, .asked)
            return true
        }
        let candidate = headings(endingWith: row)
        let match = HeadingMatch(candidate, mapping)
        if match.isHeadings {
            skip(row, .headings)
            return settle(candidate)
        }
        if match.found > nearest?.match.found ?? 0 { nearest = (candidate, match) }
        skip(row, .beforeHeadings)
        searched += 1
        return searched < Self.mostSearched
    }

    /// A row, with the one above it where the headings go over two.
    private mutating func headings(endingWith row: borrowing Row) -> HeadingRow {
        var lower = HeadingRow(row)
        defer { upper = lower }
        guard let upper, upper.number == row.number - 1 else { return lower }
        if mapping.headingRows == 2 { return HeadingRow(upper, over: lower) }
        lower.above = upper.texts
        return lower
    }

    private func lastHeadingRow(from first: Int) -> Int { first + (mapping.headingRows ?? 1) - 1 }

    private mutating func settle(_ row: HeadingRow) -> Bool {
        let (plan, problems) = makePlan(row)
        extract.problems += problems
        headings = row
        extract.headingRow = row.number == 0 ? nil : row.number
        guard let plan else { return false }
        self.plan = plan
        for field in mapping.fillDown { if let column = plan.column(of: field) { carried[column] = [] } }
        extract.basis = plan.basis
        extract.headings = FinanceField.allCases.compactMap { field in
            plan.column(of: field).map { UsedHeading(field: field, heading: row.text(of: $0), column: $0) }
        }
        let used = Set(extract.headings.map(\.column))
        extract.unusedHeadings = row.headings.filter { !used.contains($0.column) }.map(\.text)
        return true
    }

    private func makePlan(_ row: HeadingRow) -> (plan: ColumnPlan?, problems: [Diagnostic]) {
        ColumnPlan.make(row, mapping, quarter: extract.period.quarter, file: extract.file, places: places)
    }

    private mutating func complainOfNoHeadings() {
        if let stated = mapping.headerRow, stated.value > 0 {
            complain(
                "no-headings", "row \(lastHeadingRow(from: stated.value)) holds nothing",
                hint: "`header row` in the mapping is the number that a spreadsheet shows beside the headings",
                at: places(stated.origin))
            return
        }
        guard let (row, match) = nearest else {
            complain(
                "no-headings", "no row has headings that are known",
                hint: "name the headings under `columns` in the mapping, and their row under `header row`"
                    + otherSheets,
                at: nil)
            return
        }
        if !match.missing.isEmpty {
            // Headings that the mapping names wrongly may be all that kept the row from being known.
            extract.problems += makePlan(row).problems
            return
        }
        var wanted: [String] = []
        if !match.has(.budget) { wanted.append("the budget") }
        if !match.has(.forecast), !match.has(.actual) { wanted.append("the forecast or the actual") }
        complain(
            "no-headings",
            "row \(row.number) comes nearest to headings, and none tells "
                + wanted.joined(separator: ", nor "),
            hint: "its headings are: " + row.headings.map(\.text.shortened).joined(separator: ", ")
                + "; name them under `columns` in the mapping, or another row under `header row`" + otherSheets,
            at: Place(file: extract.file, line: row.number, column: nil))
        var complaints = HeadingComplaints(row: row, file: extract.file, places: places)
        complaints.add(likenessesIn: match, mapping)
        extract.problems += complaints.found
    }

    /// Whoever merges a file expects something of it.
    private mutating func complainOfNothing() {
        let others = extract.skippedByReason[.otherPeriod] ?? 0
        let unmatched = extract.unmatched.reduce(0) { $0 + $1.rows }
        guard extract.rowsTaken == 0, extract.refused.count == 0, extract.duplicates.count == 0, others + unmatched > 0
        else { return }
        let reasons = [
            unmatched > 0 ? "\(unmatched) of no scorecard" : nil, others > 0 ? "\(others) of another period" : nil,
        ].compactMap { $0 }
        complain(
            "nothing-merged",
            "no row is of \(extract.period.title) and of a scorecard: " + reasons.joined(separator: ", "),
            hint: unmatched > 0
                ? "see what is said of each word below" : "`--period` merges another quarter than the one reported",
            at: nil)
    }
}

// MARK: Rows that give nothing

extension ExtractReader {
    mutating func skip(_ row: borrowing Row, _ reason: SkipReason) {
        extract.skippedByReason[reason, default: 0] += 1
        let isKept = extract.skipped.items.count < Listing<SkippedRow>.most
        let text = isKept ? row.bytes[row.firstText].text.shortened : ""
        extract.skipped.add(SkippedRow(row: row.number, reason: reason, text: text))
    }

    func isAskedToSkip(_ row: borrowing Row) -> Bool {
        guard !mapping.skipRows.isEmpty else { return false }
        var first: String?
        for rule in mapping.skipRows {
            switch rule {
            case .rows(let rows): if rows.contains(row.number) { return true }
            case .beginning(let words):
                let text = first ?? row.bytes[row.firstText].text.lowercased()
                first = text
                if text.hasPrefix(words.lowercased()) { return true }
            }
        }
        return false
    }
}
