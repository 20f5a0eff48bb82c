/// What stands in a published table where there is no plain value, as the UK Government Analysis Function has it. A
/// legend above the table says what it means.
package enum Shorthand: String, CaseIterable, Sendable, Hashable {
    case notAvailable = "[x]"
    case notApplicable = "[z]"
    case confidential = "[c]"
    case estimated = "[e]"
    case forecast = "[f]"
    case provisional = "[p]"
    case revised = "[r]"
    case low = "[low]"

    package var meaning: String {
        switch self {
        case .notAvailable: "not available"
        case .notApplicable: "not applicable"
        case .confidential: "confidential"
        case .estimated: "estimated"
        case .forecast: "forecast"
        case .provisional: "provisional"
        case .revised: "revised"
        case .low: "rounds to zero, but is not zero"
        }
    }
}
