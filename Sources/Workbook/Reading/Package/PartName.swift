/// The name of a part within a workbook's file, such as `xl/workbook.xml`.
enum PartName {
    private static let slash = UInt8(ascii: "/")

    /// As it is looked up: without regard to case, and to which way the slashes lean.
    static func key(_ name: String) -> String {
        String(decoding: name.lowercased().utf8.map(upright).drop { $0 == slash }, as: UTF8.self)
    }

    /// What a relationship of a part leads to: `../tables/t.xml` counts from the part's folder, `/xl/t.xml` from the
    /// top. Steps above the top stay there.
    static func resolve(_ target: String, from part: String) -> String {
        let target = target.utf8.map(upright)
        var steps = target.first == slash ? [] : part.utf8.split(separator: slash).dropLast().map { Array($0) }
        for step in target.split(separator: slash) where !step.elementsEqual(".".utf8) {
            if step.elementsEqual("..".utf8) { _ = steps.popLast() } else { steps.append(Array(step)) }
        }
        return String(decoding: Array(steps.joined(separator: [slash])), as: UTF8.self)
    }

    /// Where the relationships of a part stand; of the whole file, for the empty name.
    static func relationships(of part: String) -> String {
        let steps = part.utf8.split(separator: slash).map { String($0) ?? "" }
        return (steps.dropLast() + ["_rels", "\(steps.last ?? "").rels"]).joined(separator: "/")
    }

    private static func upright(_ byte: UInt8) -> UInt8 { byte == UInt8(ascii: "\\") ? slash : byte }
}
