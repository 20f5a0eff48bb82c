import Diagnostics
import Model

/// What was left out of one quarter of one scorecard.
struct Dropped: Hashable, Sendable {
    let quarter: Quarter
    let count: Int
    /// Where the first of it stands.
    let first: Origin
}

extension Scorecard {
    /// Takes out what its file says of quarters after the reporting one: for the report they have not happened yet.
    mutating func dropQuarters(after reporting: Quarter) -> [Dropped] {
        var dropped: [Dropped] = []
        // To change it is to copy all of it, where its file's draft holds it, too.
        for quarter in Quarter.allCases where quarter > reporting && knowsAnything(of: quarter) {
            let origins = drop(quarter)
            if let first = origins.first {
                dropped.append(Dropped(quarter: quarter, count: origins.count, first: first))
            }
        }
        return dropped
    }

    fileprivate mutating func drop(_ quarter: Quarter) -> [Origin] {
        var origins: [Origin] = []
        for section in sections.indices {
            for priority in sections[section].priorities.indices {
                origins += sections[section].priorities[priority].drop(quarter)
            }
        }
        return origins
    }
}

extension Priority {
    fileprivate mutating func drop(_ quarter: Quarter) -> [Origin] {
        var origins = progress[quarter].map { [$0.origin] } ?? []
        progress[quarter] = nil
        for index in measures.indices { origins += measures[index].drop(quarter) }
        return origins
    }
}

extension Measure {
    fileprivate mutating func drop(_ quarter: Quarter) -> [Origin] {
        var origins = results[quarter].map { [$0.origin] } ?? []
        results[quarter] = nil
        for index in parts.indices { origins += parts[index].drop(quarter) }
        return origins
    }
}

extension Gathered {
    /// One warning for a quarter of a file, since a file that is filled in ahead holds many such entries.
    mutating func warn(of dropped: [(Dropped, at: Place?)], period: Period) {
        for (quarter, place) in dropped {
            let count = quarter.count
            add(
                Diagnostic(
                    severity: .warning, id: "later-quarter",
                    message: "\(quarter.quarter) comes after the reporting quarter, \(period.quarter): "
                        + (count == 1 ? "what stands here is left out" : "\(count) entries are left out, from here on"),
                    hint: "once it is to be reported, write `quarter: \(quarter.quarter)` among the council's keys",
                    place: place))
        }
    }
}
