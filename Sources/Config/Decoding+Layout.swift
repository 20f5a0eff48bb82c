import Template
import YAMLLite

/// What a template's layout allows.
extension Decoding {
    func complainOfLayout(of template: ReportTemplate, _ reading: Reading) {
        let sheets = sheets(reading)
        guard sheets.count == template.sheets.count else { return }
        for (sheet, reading) in zip(template.sheets, sheets) {
            if template.layout == .accessible { complainOfAccessible(sheet, reading) }
            let blocks = blocks(reading)
            guard blocks.count == sheet.blocks.count else { continue }
            for (block, reading) in zip(sheet.blocks, blocks) where !block.kind.layouts.contains(template.layout) {
                let kinds = BlockTemplate.Kind.allCases.filter { $0.layouts.contains(template.layout) }
                error(
                    "block-out-of-layout",
                    "a template with `layout: \(template.layout.rawValue)` has no block `\(block.kind.rawValue)`",
                    hint: "its blocks are: \(kinds.map(\.rawValue).joined(separator: ", "))",
                    at: reading.value("block")?.headRange)
            }
        }
        if template.layout == .accessible { complainOfNotes(in: template, sheets) }
    }

    private func complainOfAccessible(_ sheet: SheetTemplate, _ reading: Reading) {
        if sheet.content != .blocks {
            error(
                "content-out-of-layout",
                "a sheet with `content: \(sheet.content.rawValue)` has merged cells, which no accessible sheet has",
                hint: "list `blocks` instead", at: reading["content"]?.keyRange)
        }
        for key in ["a sheet for each", "frozen columns"] {
            guard let entry = reading[key] else { continue }
            error("needless-key", "an accessible sheet takes no '\(key)'", hint: "remove the line", at: entry.keyRange)
        }
        let blocks = blocks(reading)
        guard blocks.count == sheet.blocks.count else { return }
        var hasTable = false
        for (block, reading) in zip(sheet.blocks, blocks) {
            if hasTable {
                error(
                    "below-table", "an accessible sheet has nothing below its table",
                    hint: "put what is needed to read the table above it, and another table on a sheet of its own",
                    at: reading.value("block")?.headRange)
            }
            hasTable = hasTable || block.kind.isTable
            for key in ["group by", "joined cells", "heading"] {
                guard let entry = reading[key] else { continue }
                error(
                    "needless-key", "a block of an accessible sheet takes no '\(key)'",
                    hint: "a flat table says everything in every row, below the sheet's title", at: entry.keyRange)
            }
            for column in readings(reading.value("columns")) {
                guard let entry = column["leads to tracker"] else { continue }
                error(
                    "needless-key", "an accessible table takes no 'leads to tracker'", hint: "remove the line",
                    at: entry.keyRange)
            }
        }
    }

    /// `[note 3]` where there are two.
    private func complainOfNotes(in template: ReportTemplate, _ sheets: [Reading]) {
        let count = template.sheets.flatMap(\.blocks).map(\.notes.count).reduce(0, +)
        for sheet in sheets {
            let own = [sheet] + blocks(sheet) + blocks(sheet).flatMap { readings($0.value("columns")) }
            let nodes = own.flatMap { reading in ["title", "subtitle", "text", "heading"].compactMap(reading.value) }
            for node in nodes {
                guard case .scalar(let scalar) = node.content else { continue }
                for match in scalar.text.matches(of: /\[note ([0-9]+)\]/) {
                    guard let number = Int(match.1), (1...max(1, count)).contains(number), count > 0 else {
                        error(
                            "unknown-note", "there is no note \(match.1)",
                            hint: count == 0
                                ? "a block of the kind `notes` holds them" : "there are \(count), the first is note 1",
                            at: node.headRange)
                        continue
                    }
                }
            }
        }
    }
}
