import Diagnostics
import Template
import YAMLLite

/// What must hold between the parts of a sheet, and between sheets.
extension Decoding {
    /// Settles what a sheet shows, and complains of blocks and placeholders that mean nothing on it.
    func complainOfBlocks(in sheet: inout SheetTemplate, _ reading: Reading) {
        if reading["content"] == nil {
            if reading["blocks"] != nil || reading["columns"] == nil {
                sheet.content = .blocks
            } else {
                error(
                    "missing-key", "'content' is missing from the sheet",
                    hint: "a sheet with `columns` says what they are of: `content: measures`",
                    at: reading.entries.first?.keyRange)
            }
        }
        if case .blocks = sheet.content {
            if reading["blocks"] == nil, reading["columns"] == nil {
                error(
                    "missing-key", "'blocks' is missing from the sheet",
                    hint: "a sheet shows the blocks that are listed under `blocks`, or names its `content`",
                    at: reading.entries.first?.keyRange)
            }
        } else {
            for key in ["blocks", "a sheet for each", "where"] {
                guard let entry = reading[key] else { continue }
                error(
                    "needless-key", "a sheet with `content: \(sheet.content.rawValue)` takes no '\(key)'",
                    hint: "only a sheet of `blocks` takes it", at: entry.keyRange)
            }
        }
        complainOfConditions(
            sheet.conditions, rows: RowKind.trackers.scopes, "a sheet, which is about priorities",
            at: reading.value("where"))
        complainOfPlaceholders(on: sheet, reading)
        guard sheet.forEach != .tracker else { return }
        for block in blocks(reading) {
            guard let kind = block.value("block"), case .scalar(let scalar) = kind.content,
                scalar.text == BlockTemplate.Kind.narrative.rawValue
            else { continue }
            error(
                "narrative-of-many", "a narrative tells of one tracker, and this sheet may have many",
                hint: "write `a sheet for each: tracker` above, or use a table", at: kind.range)
        }
    }

    private func complainOfPlaceholders(on sheet: SheetTemplate, _ reading: Reading) {
        let counted = blocks(reading).flatMap { block -> [Reading] in
            guard case .list(let items)? = block.value("counted")?.content else { return [] }
            return items.compactMap { item in
                if case .mapping(let entries) = item.content { Reading(entries: entries) } else { nil }
            }
        }
        let texts =
            ["name", "title", "subtitle"].compactMap { reading.value($0) }
            + blocks(reading).flatMap { block in ["heading", "text"].compactMap { block.value($0) } }
            + counted.compactMap { $0.value("heading") }
        for node in texts {
            guard case .scalar(let scalar) = node.content else { continue }
            for case .placeholder(let placeholder) in PatternText(scalar.text).pieces {
                let isMeant =
                    !placeholder.belongsToTracker && !placeholder.belongsToSection
                    || sheet.forEach == .tracker || (sheet.forEach == .section && placeholder.belongsToSection)
                guard !isMeant else { continue }
                error(
                    "unknown-placeholder",
                    "'{\(placeholder.rawValue)}' means something only on a sheet for each "
                        + (placeholder.belongsToTracker ? "tracker" : "section or tracker"),
                    hint: "write `a sheet for each: tracker` above, or say it in other words", at: node.headRange)
            }
        }
    }

    /// Tables, counts and sheets that a block names and that are not there.
    func complainOfReferences(in template: ReportTemplate, _ reading: Reading) {
        let all = template.sheets.flatMap { sheet in sheet.blocks.map { (sheet: sheet, block: $0) } }
        let read: [Reading] = sheets(reading).flatMap { blocks($0) }
        guard all.count == read.count else { return }
        var seen: Set<String> = []
        for ((_, block), reading) in zip(all, read) {
            if !block.name.isEmpty, !seen.insert(block.name.lowercased()).inserted {
                error(
                    "duplicate-block", "another block is called '\(block.name)'",
                    hint: "each must be unlike the others: change one", at: reading["name"]?.keyRange)
            }
            guard let node = reading.value("of") else { continue }
            let ones = all.filter { $0.sheet.forEach == nil && !$0.block.name.isEmpty }.map(\.block)
            switch block.kind {
            case .headingsExplained:
                let sheets = template.sheets.filter { $0.content == .blocks }.map(\.name)
                complain(ofUnknown: block.of, "sheet of blocks", among: sheets, at: node)
            case .chart:
                complain(
                    ofUnknown: block.of, "block of counts", among: ones.filter { $0.kind == .counts }.map(\.name),
                    at: node)
            case .counts:
                let tables = ones.filter { $0.kind == .table }
                complain(ofUnknown: block.of, "table", among: tables.map(\.name), at: node)
                if let rows = tables.first(where: { $0.name == block.of })?.rows {
                    complainOfCounts(block, of: rows, reading)
                }
            default: break
            }
        }
    }

    private func complain(ofUnknown name: String, _ kind: String, among names: [String], at node: Node) {
        guard !names.contains(name) else { return }
        let nearest = Suggestion.nearest(to: name, of: names).map { "; did you mean '\($0)'?" } ?? ""
        error(
            "unknown-block", "no \(kind) has the name '\(name.abridged)'\(nearest)",
            hint: names.isEmpty
                ? "give one a `name`, on a sheet that is not repeated" : "there are: \(names.joined(separator: ", "))",
            at: node.range)
    }

    private func complainOfCounts(_ counts: BlockTemplate, of rows: RowKind, _ reading: Reading) {
        let place = "a row of `\(rows.rawValue)`"
        if rows.usualRating == nil {
            error(
                "nothing-to-count", "\(place) has no rating that could be counted",
                hint: "`of` names a table of priorities, measures or budget lines", at: reading.value("of")?.range)
        }
        complainOfScope(of: counts.by, rows: rows.scopes, place, at: reading.value("by"))
        for rating in counts.counted {
            complainOfScope(of: rating.field, rows: rows.scopes, place, at: reading.value("counted"))
        }
    }

    func sheets(_ reading: Reading) -> [Reading] { readings(reading.value("sheets")) }

    func blocks(_ reading: Reading) -> [Reading] { readings(reading.value("blocks")) }

    func readings(_ list: Node?) -> [Reading] {
        guard case .list(let items)? = list?.content else { return [] }
        return items.compactMap { item in
            if case .mapping(let entries) = item.content { Reading(entries: entries) } else { nil }
        }
    }
}

/// Fields that mean nothing where they stand.
extension Decoding {
    /// - Parameter place: where they stand: `a row of `measures``.
    func complainOfScopes(in columns: Node?, rows: Set<Field.Scope>, _ place: String) {
        for column in readings(columns) {
            for key in ["field", "below"] {
                guard let node = column.value(key) else { continue }
                let nodes = if case .list(let items) = node.content { items } else { [node] }
                for node in nodes {
                    guard case .scalar(let scalar) = node.content else { continue }
                    complainOfScope(of: Field(rawValue: scalar.text), rows: rows, place, at: node)
                }
            }
        }
    }

    func complainOfConditions(
        _ conditions: [FieldCondition], rows: Set<Field.Scope>, _ place: String, at node: Node?
    ) {
        for condition in conditions { complainOfScope(of: condition.field, rows: rows, place, at: node) }
    }

    func complainOfScope(of field: Field?, rows: Set<Field.Scope>, _ place: String, at node: Node?) {
        guard let field, !rows.contains(field.scope) else { return }
        let kinds = RowKind.allCases.filter { $0.scopes.contains(field.scope) }.map { "`\($0.rawValue)`" }
        error(
            "field-out-of-place", "'\(field.rawValue)' means nothing in \(place)",
            hint: "rows that have it: \(kinds.joined(separator: ", "))", at: node?.headRange)
    }
}
