/// An improvement priority that shares another's tracker: it has a code and a title of its own, and the tracker's rating.
package struct CombinedPriority: Hashable, Sendable {
    package var title: String
    package var code: String
    /// The roles of those who contribute to it; nil where they are the tracker's.
    package var contributors: String?
    package var origin: Origin

    package init(title: String, code: String, contributors: String? = nil, origin: Origin = .none) {
        self.title = title
        self.code = code
        self.contributors = contributors
        self.origin = origin
    }
}

/// What is to be done in the next six months.
package struct KeyAction: Hashable, Sendable {
    package var action: String
    /// The role of whoever leads it.
    package var lead: String?
    package var milestone: String?
    package var timescale: String?

    package init(action: String, lead: String? = nil, milestone: String? = nil, timescale: String? = nil) {
        self.action = action
        self.lead = lead
        self.milestone = milestone
        self.timescale = timescale
    }
}

/// One line of work of a priority: what has been done, what comes next, and what stands in the way.
package struct KeyActivity: Hashable, Sendable {
    package var activity: String
    package var progress: String?
    /// At least one, which may be blank.
    package var nextSteps: [NextStep]
    package var risks: String?
    /// Of the whole activity.
    package var timescale: String?
    package var officer: String?
    /// Where more can be read.
    package var information: String?

    package init(
        activity: String, progress: String? = nil, nextSteps: [NextStep] = [NextStep()], risks: String? = nil,
        timescale: String? = nil, officer: String? = nil, information: String? = nil
    ) {
        self.activity = activity
        self.progress = progress
        self.nextSteps = nextSteps
        self.risks = risks
        self.timescale = timescale
        self.officer = officer
        self.information = information
    }
}

/// A step of an activity, or a milestone.
package struct NextStep: Hashable, Sendable {
    package var step: String
    /// Nil takes the activity's.
    package var timescale: String?
    package var officer: String?

    package init(step: String = "", timescale: String? = nil, officer: String? = nil) {
        self.step = step
        self.timescale = timescale
        self.officer = officer
    }
}

/// What the management team picked for closer work.
package struct FocusArea: Hashable, Sendable {
    package var title: String
    package var about: String?
    /// The codes of the priorities that it touches.
    package var priorities: [Sourced<String>]
    /// The priorities that have these codes, whichever directorate's they are, in the order of the codes.
    package var touched: [Touched]

    package init(
        title: String, about: String? = nil, priorities: [Sourced<String>] = [], touched: [Touched] = []
    ) {
        self.title = title
        self.about = about
        self.priorities = priorities
        self.touched = touched
    }

    /// What is said of a priority beside the area that touches it.
    package struct Touched: Hashable, Sendable {
        package let code: String
        package let title: String
        package let ratings: ByQuarter<Rating>
    }
}

extension Priority {
    /// Itself and those that share its tracker, each with the rating of them all.
    package var asTouched: [FocusArea.Touched] {
        var ratings = ByQuarter<Rating>()
        for quarter in Quarter.allCases { ratings[quarter] = progress[quarter]?.rating?.value }
        return zip(codes, [title] + combined.map(\.title)).map {
            FocusArea.Touched(code: $0, title: $1, ratings: ratings)
        }
    }
}
