/// The rules in Markdown, from the table that checks them.
package enum RulesPage {
    package static var text: String {
        var text = """
            # Rules for accessible spreadsheets

            What `scorecard check --accessible` looks at, rule by rule. A breach of a must is an error: public bodies \
            have a legal duty to publish files that everyone can use. A breach of a should is a warning. No machine sees \
            everything: what is left for a person to look at stands beside each rule.


            """
        for (force, title) in [(Rule.Force.must, "Must"), (.should, "Should")] {
            text +=
                "## \(title)\n\n| Rule | What it asks | What is checked | What is left to you |\n| --- | --- | --- | --- |\n"
            for rule in Rule.all where rule.force == force {
                text += "| \(rule.number) | \(rule.words) | \(rule.check) | \(rule.byHand) |\n"
            }
            text += force == .must ? "\n" : ""
        }
        return text
    }
}
