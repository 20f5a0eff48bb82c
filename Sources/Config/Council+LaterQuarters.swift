import Diagnostics
import Model

/// What was left out of one quarter of one scorecard.
struct Dropped: Hashable, Sendable {
    var quarter: Quarter
    /// Where each stands.
    var origins: [Origin]
}

extension Council {
    /// Takes out what the files say of quarters after the reporting one: for the report they have not happened yet.
    mutating func dropLaterQuarters() -> [Dropped] {
        let later = Quarter.allCases.filter { $0 > period.quarter }
        var dropped: [Dropped] = []
        for index in scorecards.indices {
            // To change one is to copy all of it, since the files' draft holds it, too.
            for quarter in later where scorecards[index].knowsAnything(of: quarter) {
                let origins = scorecards[index].drop(quarter)
                if !origins.isEmpty { dropped.append(Dropped(quarter: quarter, origins: origins)) }
            }
        }
        return dropped
    }
}

extension Scorecard {
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
    mutating func warn(of dropped: [Dropped], period: Period) {
        for quarter in dropped {
            let count = quarter.origins.count
            add(
                Diagnostic(
                    severity: .warning, id: "later-quarter",
                    message: "\(quarter.quarter) comes after the reporting quarter, \(period.quarter): "
                        + (count == 1 ? "what stands here is left out" : "\(count) entries are left out, from here on"),
                    hint: "once it is to be reported, write `quarter: \(quarter.quarter)` among the council's keys",
                    place: quarter.origins.first.flatMap { origins[$0] }))
        }
    }
}
