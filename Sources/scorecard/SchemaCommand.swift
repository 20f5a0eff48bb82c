import ArgumentParser
import ScorecardKit

struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "Prints the JSON Schema that lets an editor complete and explain the keys.",
        discussion: """
            Save it beside your files and name it in their first line: \
            `# yaml-language-server: $schema=scorecard.schema.json`. `scorecard init` does both. With --reference it \
            prints every key of every file as a page to read.
            """)

    @Argument(help: "Which files it is for: council, scorecard, template, theme or finance.")
    var kind = SchemaKind.scorecard

    @Flag(help: "Print the page that explains every key, in Markdown, instead.")
    var reference = false

    func run() throws {
        try Console.data(reference ? Reference.page : kind.schema)
    }
}

extension SchemaKind: ExpressibleByArgument {}
