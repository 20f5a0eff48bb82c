/// A file of a site, ready to be written.
public struct PublishedFile: Sendable {
    /// Within the site; empty for its top.
    let folder: String
    public let file: OutputFile

    init(in folder: String = "", _ file: OutputFile) {
        self.folder = folder
        self.file = file
    }

    /// Within the site, with `/` between folders: `2012-13-q1/cap-2012-13-q1.xlsx`.
    public var path: String { folder.isEmpty ? file.name : "\(folder)/\(file.name)" }
}
