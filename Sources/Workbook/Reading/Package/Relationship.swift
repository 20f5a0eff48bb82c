import Rows

/// That a part needs another: a workbook its sheets, a sheet its tables.
struct Relationship: Sendable, Hashable {
    var id: String
    /// The last word of its type, which the two editions of the standard share: `worksheet`, `styles`.
    var kind: String
    /// The part it leads to.
    var target: String
}

/// Reads a part of relationships. Those that lead out of the file, such as links to web pages, are left out.
final class RelationshipsHandler: XMLHandler {
    private let source: String
    private(set) var relationships: [Relationship] = []
    private var ids: Set<String> = []
    private var isInside = false

    init(source: String) { self.source = source }

    override func start(_ element: borrowing XMLElement) throws(ReadFailure) -> Bool {
        guard isInside else {
            guard element.vocabulary == .packageRelationships, element.isNamed("Relationships") else {
                throw .damaged("a part of it holds something else than it should")
            }
            isInside = true
            return true
        }
        guard element.vocabulary == .packageRelationships, element.isNamed("Relationship") else { return false }
        guard element.attribute("TargetMode")?.lowercased() != "external" else { return false }
        guard let id = element.attribute("Id"), let type = element.attribute("Type"),
            let target = element.attribute("Target"), ids.insert(id).inserted
        else { throw .damaged("its parts do not say clearly which others they need") }
        guard relationships.count < ReadingLimits.relationships else {
            throw .tooLarge("a part of it needs more than \(ReadingLimits.relationships) others")
        }
        let kind = type.utf8.split(separator: UInt8(ascii: "/")).last.flatMap { String($0) } ?? ""
        relationships.append(
            Relationship(id: id, kind: kind, target: PartName.resolve(target, from: source)))
        return false
    }
}
