import Foundation
import Testing

/// With `SCORECARD_RECORD=1`, what comes of a command is written down as what is expected of it.
enum Recording {
    static let isOn = ProcessInfo.processInfo.environment["SCORECARD_RECORD"] == "1"

    /// How to do it, for the message of a test that fails.
    static let advice = "If it should be so now, record it with SCORECARD_RECORD=1 and read the difference."
}

extension Recording {
    /// Keeps a run that records from ever passing, whichever of the tests it runs.
    static func fail(at location: SourceLocation = #_sourceLocation) {
        Issue.record(
            "Recorded. Read the difference, and run the tests again without SCORECARD_RECORD.", sourceLocation: location
        )
    }
}

@Test("A run that records fails")
func recording() {
    if Recording.isOn { Recording.fail() }
}
