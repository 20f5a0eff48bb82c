import Report

/// Where links within a report's page lead: a name for each sheet in view, and for each row that a link leads to.
struct Anchors {
    /// By the sheets' names; hidden ones have none.
    let sheets: [String: String]
    private let tables: [TableID: String]

    init(_ report: Report) {
        var sheets: [String: String] = [:]
        var tables: [TableID: String] = [:]
        var used: Set<String> = []
        for sheet in report.sheets where !sheet.isHidden {
            let plain = "sheet-" + Self.slug(sheet.name)
            var anchor = plain
            var number = 1
            while !used.insert(anchor).inserted {
                number += 1
                anchor = "\(plain)-\(number)"
            }
            sheets[sheet.name] = anchor
            for case .table(let table) in sheet.blocks { tables[table.id] = "table-\(tables.count + 1)" }
        }
        self.sheets = sheets
        self.tables = tables
    }

    func table(_ id: TableID) -> String { tables[id] ?? "" }

    func row(_ reference: CellReference) -> String? {
        tables[reference.table].map { "\($0)-row-\(reference.row + 1)" }
    }

    /// Nil where the target is not in view.
    func link(to target: LinkTarget) -> String? {
        let anchor =
            switch target {
            case .sheet(let name): sheets[name]
            case .cell(let reference): row(reference)
            }
        return anchor.map { "#\($0)" }
    }

    /// Small letters, figures and dashes.
    private static func slug(_ name: String) -> String {
        let words = name.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        return words.isEmpty ? "other" : words.joined(separator: "-")
    }
}
