import Diagnostics
import Model

/// Which column holds which field, settled for the whole file.
struct ColumnPlan: Sendable {
    var directorate: Int?
    var costCentre: Int
    var service: Int?
    var year: Int?
    var period: Int?
    var original: Int?
    var budget: Int
    var actual: Int?
    var forecast: Int?
    var variance: Int?
    var percent: Int?
    var explanation: Int?
    /// Which figure is set against the budget.
    var basis: Budget.Basis
    /// Whether an overspend is above nought in the variance column.
    var overspendIsPositive: Bool

    /// The figure that is set against the budget.
    var outturn: Int? { basis == .forecast ? forecast : actual }

    func column(of field: FinanceField) -> Int? {
        switch field {
        case .directorate: directorate
        case .costCentre: costCentre
        case .service: service
        case .year: year
        case .period: period
        case .original: original
        case .budget: budget
        case .actual: actual
        case .forecast: forecast
        case .variance: variance
        case .variancePercent: percent
        case .explanation: explanation
        case .rating: nil
        }
    }
}

extension ColumnPlan {
    /// Settles the columns, or says why they cannot be.
    ///
    /// - Parameters:
    ///   - quarter: the one that is merged.
    ///   - file: the name of finance's file, for complaints.
    ///   - places: exchanges a ticket of the mapping for its place.
    static func make(
        _ row: HeadingRow, _ mapping: FinanceMapping, quarter: Quarter, file: String,
        places: @escaping (Origin) -> Place?
    ) -> (plan: ColumnPlan?, problems: [Diagnostic]) {
        let match = HeadingMatch(row, mapping)
        var complaints = HeadingComplaints(row: row, file: file, places: places)
        complaints.add(missing: match.missing)
        complaints.add(ambiguous: match.ambiguous.filter { $0.key != .rating })
        complaints.add(shared: match.columns.filter { $0.key != .rating })

        let basis = mapping.compare ?? (match.has(.forecast) ? .forecast : .actual)
        let compared: FinanceField = basis == .forecast ? .forecast : .actual
        for field in [FinanceField.costCentre, .budget, compared]
        where !match.has(field) && match.missing[field] == nil {
            complaints.add(needed: field)
        }
        if mapping.compare == nil, quarter != .q4, match.missing[.forecast] == nil, !match.has(.forecast),
            let actual = match.columns[.actual]
        {
            complaints.add(actualOf: quarter, column: actual)
        }
        complaints.add(likenessesIn: match, mapping)
        let hasDirectorate = match.has(.directorate)
        let isMapped = !mapping.costCentres.isEmpty && mapping.costCentres.allSatisfy { $0.value.directorate != nil }
        if !hasDirectorate, match.missing[.directorate] == nil, mapping.directorate == nil, !isMapped {
            complaints.add(needed: .directorate)
        }
        if let directorate = mapping.directorate, hasDirectorate {
            complaints.add(twoDirectorates: directorate, row.text(of: match.columns[.directorate]))
        }
        if let column = match.columns[.variance] ?? match.columns[.variancePercent] {
            let heading = row.heading(of: column) ?? HeadingRow.Heading(column: column, "")
            if let underspend = mapping.underspend {
                complaints.add(bracketsOf: heading, declared: underspend)
            } else {
                complaints.add(unsigned: heading)
            }
        }
        for field in FinanceField.allCases where field.isMoney {
            guard let column = match.columns[field] else { continue }
            complaints.add(
                unitsOf: row.heading(of: column), declared: mapping.units,
                isChosen: mapping.columns[field] != nil)
            if mapping.headingRows == nil, mapping.columns[field] == nil { complaints.add(above: column) }
        }
        guard let costCentre = match.columns[.costCentre], let budget = match.columns[.budget],
            !complaints.found.contains(where: { $0.severity == .error })
        else { return (nil, complaints.found) }
        let plan = ColumnPlan(
            directorate: match.columns[.directorate], costCentre: costCentre, service: match.columns[.service],
            year: match.columns[.year], period: match.columns[.period], original: match.columns[.original],
            budget: budget, actual: match.columns[.actual],
            // A forecast that is not compared would be all the same: whatever has one is compared on it.
            forecast: basis == .forecast ? match.columns[.forecast] : nil, variance: match.columns[.variance],
            percent: match.columns[.variancePercent], explanation: match.columns[.explanation],
            basis: basis, overspendIsPositive: mapping.underspend != .positive)
        return (plan, complaints.found)
    }
}

extension HeadingRow {
    func heading(of column: Int) -> Heading? { headings.first { $0.column == column } }

    func text(of column: Int?) -> String { column.flatMap(heading)?.text ?? "" }
}
