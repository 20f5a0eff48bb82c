/// The name of a part within a workbook's file, such as `xl/workbook.xml`.
enum PartName {
    /// As it is looked up: without regard to case, and to which way the slashes lean.
    static func key(_ name: String) -> String {
        let leaned = name.lowercased().map { $0 == "\\" ? "/" : $0 }
        return String(leaned.drop { $0 == "/" })
    }

    /// What a relationship of a part leads to: `../tables/t.xml` counts from the part's folder, `/xl/t.xml` from the
    /// top. Steps above the top stay there.
    static func resolve(_ target: String, from part: String) -> String {
        let leaned = String(target.map { $0 == "\\" ? "/" : $0 })
        var steps = leaned.hasPrefix("/") ? [] : part.split(separator: "/").dropLast()
        for step in leaned.split(separator: "/") where step != "." {
            if step == ".." { steps = steps.dropLast() } else { steps.append(step) }
        }
        return steps.joined(separator: "/")
    }

    /// Where the relationships of a part stand; of the whole file, for the empty name.
    static func relationships(of part: String) -> String {
        let steps = part.split(separator: "/")
        return (steps.dropLast() + ["_rels", "\(steps.last ?? "").rels"]).joined(separator: "/")
    }
}
