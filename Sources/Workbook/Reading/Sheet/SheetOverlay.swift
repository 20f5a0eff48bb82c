import Rows

/// What lies on a sheet and is no cell: comments, pictures, charts, and what else programs put there.
struct SheetOverlay: Sendable, Hashable {
    struct Comment: Sendable, Hashable {
        /// `B7`
        var cell: String
        var text: String
    }

    var comments: [Comment] = []
    var pictures = 0
    var charts = 0
    var shapes = 0
    /// Other things, by what they are called in the file: `oleObject`, `pivotTable`.
    var others: [String] = []

    init() {}

    /// - Parameter part: the sheet's.
    init(of part: String, in store: inout PartStore) throws(ReadFailure) {
        let relationships = try store.relationships(of: part)
        // A thread of comments is written a second time as a note, for programs that know no threads.
        for kind in ["threadedComment", "comments"] {
            for relationship in relationships where relationship.kind == kind && store.has(relationship.target) {
                let handler = CommentsHandler()
                try store.read(relationship.target, handler)
                let known = Set(comments.map(\.cell))
                comments += handler.comments.filter { kind == "threadedComment" || !known.contains($0.cell) }
            }
        }
        for relationship in relationships where relationship.kind == "drawing" && store.has(relationship.target) {
            let handler = DrawingHandler()
            try store.read(relationship.target, handler)
            for drawing in handler.drawings {
                switch drawing.kind {
                case .picture: pictures += 1
                case .chart: charts += 1
                case .shape, .textBox: shapes += 1
                }
            }
        }
        others = relationships.map(\.kind).filter { !Self.known.contains($0) }
    }

    /// Those that are looked into, and those that only say how a sheet is printed or where its tables are.
    private static let known: Set<String> = [
        "threadedComment", "comments", "drawing", "vmlDrawing", "table", "printerSettings", "hyperlink",
    ]
}

/// Reads a part of comments, of either kind.
final class CommentsHandler: XMLHandler {
    private enum Level { case outer, comment, text }

    private(set) var comments: [SheetOverlay.Comment] = []
    private var levels: [Level] = []
    private var text: [UInt8] = []

    override func start(_ element: borrowing XMLElement) throws(ReadFailure) -> Bool {
        if element.isNamed("comment") || element.isNamed("threadedComment") {
            guard comments.count < ReadingLimits.comments else {
                throw .tooLarge("it has more than \(ReadingLimits.comments) comments on a sheet")
            }
            comments.append(SheetOverlay.Comment(cell: element.attribute("ref") ?? "", text: ""))
            text = []
            levels.append(.comment)
        } else {
            // A thread's words stand in `text` itself, a note's in the runs within it.
            let isText = element.isNamed("t") || (element.isNamed("text") && element.vocabulary != .spreadsheet)
            levels.append(isText ? .text : .outer)
        }
        return true
    }

    override func end() throws(ReadFailure) {
        if levels.popLast() == .comment, let last = comments.indices.last {
            comments[last].text = String(decoding: text, as: UTF8.self)
        }
    }

    override func text(_ bytes: Span<UInt8>) throws(ReadFailure) {
        guard levels.last == .text, text.count + bytes.count <= ReadingLimits.cellBytes else { return }
        text.append(bytes)
    }
}
