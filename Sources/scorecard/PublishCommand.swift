import ArgumentParser
import Diagnostics
import Glibc
import ScorecardKit

struct PublishCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish",
        abstract: "Makes a site from which everybody can read and download the scorecards.",
        discussion: """
            The site is a folder of plain files that any web server can hold, or that is opened from a disk: an index, a \
            page for each directorate and quarter, the workbooks, accessible ones among them, and all figures as open \
            data. The year's earlier quarters are published with the reported one.

            The new site is built beside the old one and takes its place in one step. Files that come out the same are \
            left alone, and so is what others put there.
            """)

    @OptionGroup var input: InputOptions

    @Option(
        name: .customLong("to"),
        help: ArgumentHelp(
            "The site's folder: one that an earlier publication wrote, or a new one.", valueName: "site"),
        completion: .directory)
    var site: String

    @Option(
        help: "A scorecard template of your own instead of the program's.",
        completion: .file(extensions: ["yaml", "yml"]))
    var template: String?

    @Option(
        help: ArgumentHelp(
            "A folder with page templates of your own, each in the place of the program's of that name.",
            valueName: "folder"),
        completion: .directory)
    var pages: String?

    @Flag(
        help: """
            Let workbooks carry the files that they are built from, so that finance can merge into a downloaded one. \
            Everyone can then read the notes in those files.
            """)
    var withSource = false

    @Flag(help: "Delete files of earlier publications that are no part of this one.")
    var delete = false

    func run() throws {
        let (scorecards, reader) = try input.open(for: .build, template: template)
        try refuse(toReplace: reader.folder)
        var options = Publication.Options()
        options.carriesSource = withSource
        options.created = try BuildCommand.sourceDateEpoch()
        if let pages { options.pages = try Self.files(of: pages) }
        let publication = Publication(scorecards, options: options)
        try input.judge(publication, for: .build)
        let outcome: SiteFolder.Outcome
        do throws(OutputError) {
            outcome = try Console.hushed { terminal throws(OutputError) in
                defer { Console.progress("", on: terminal) }
                return try write(publication, progress: { Console.progress($0, on: terminal) })
            }
        } catch {
            Console.fail("\(error)", hint: error.hint)
            throw Exit.couldNotWork
        }
        if input.diagnostics == .text { try say(outcome) }
    }

    private func write(
        _ publication: Publication, progress: (String) -> Void
    ) throws(OutputError) -> SiteFolder.Outcome {
        var folder = try SiteFolder(site)
        for (number, file) in publication.downloads.enumerated() {
            progress("\(number + 1) of \(publication.downloads.count): \(file.path)")
            try folder.add(file)
        }
        for file in publication.archives(of: folder.aside) { try folder.add(file) }
        for file in publication.pages(sizes: folder.sizes) { try folder.add(file) }
        return try folder.publish(deleting: delete)
    }

    private func say(_ outcome: SiteFolder.Outcome) throws {
        var text = ""
        for path in outcome.written { text += "wrote \(site)/\(path)\n" }
        for path in outcome.deleted { text += "deleted \(site)/\(path)\n" }
        for path in outcome.kept { text += "no longer published \(site)/\(path)\n" }
        if outcome.unchanged > 0 { text += "unchanged: \(outcome.unchanged) files\n" }
        try Console.data(text)
        if let remains = outcome.remains {
            Console.talk("note: could not remove '\(SafeText.escaped(remains))'; the next publication does\n")
        }
        guard !outcome.kept.isEmpty else { return }
        Console.talk(
            delete
                ? "note: what is no longer published was changed by somebody, and is left where it is\n"
                : "note: what is no longer published is left where it is; --delete deletes it\n")
    }

    /// The site's folder is replaced as a whole.
    private func refuse(toReplace folder: String) throws {
        guard let council = System.realpath(folder), let place = System.realpath(site) else { return }
        guard council == place || council.hasPrefix(place.hasSuffix("/") ? place : place + "/") else { return }
        Console.fail(
            "the site cannot stand in '\(site)', which holds the council's own files",
            hint: "name a folder of its own, such as '\(folder)/site'")
        throw ExitCode.validationFailure
    }

    private static func files(of folder: String) throws -> [InputFile] {
        var files: [InputFile] = []
        do throws(InputFailure) {
            for name in try FolderReader.names(in: folder) where Publication.pageTemplates.contains(name) {
                files.append(try FolderReader.read("\(folder)/\(name)"))
            }
        } catch {
            Console.fail(error.sentence, hint: error.hint)
            throw Exit.inputHasMistakes
        }
        guard files.isEmpty else { return files }
        Console.fail(
            "there are no page templates in '\(folder)'",
            hint: "they are named \(Publication.pageTemplates.joined(separator: ", "))")
        throw Exit.inputHasMistakes
    }
}
