/// Something that somebody typed into a file that a report became.
package struct CellEdit: Sendable, Hashable {
    package enum Place: Sendable, Hashable {
        /// Where the report itself has something, or has room for it.
        case report(CellPath)
        /// Anywhere else: the sheet's name, and row and column of its grid counted from 0.
        case beside(sheet: String, row: Int, column: Int)
    }

    package var place: Place
    package var content: CellContent

    package init(_ place: Place, content: CellContent) {
        self.place = place
        self.content = content
    }
}

extension Report {
    /// The report with what somebody typed in the place of its own cells, and every formula worked out anew.
    ///
    /// A path that the report does not have is passed over; a sheet that it does not have is added.
    package func keeping(_ edits: [CellEdit]) -> Report {
        var report = self
        for edit in edits {
            switch edit.place {
            case .report(let path): report.set(path, to: edit.content)
            case .beside(let name, let row, let column):
                let loose = LooseCell(row: row, column: column, content: edit.content)
                if let index = report.sheets.firstIndex(where: { $0.name.lowercased() == name.lowercased() }) {
                    report.sheets[index].looseCells.append(loose)
                } else {
                    report.sheets.append(Sheet(name: name, widths: [], blocks: [], looseCells: [loose]))
                }
            }
        }
        return report.recalculated
    }

    private mutating func set(_ path: CellPath, to content: CellContent) {
        switch path {
        case .block(let sheet, let block):
            guard sheets.indices.contains(sheet), sheets[sheet].blocks.indices.contains(block) else { return }
            sheets[sheet].blocks[block].say(content.shown)
        case .heading(let id, let column):
            change(id) { if $0.columns.indices.contains(column) { $0.columns[column].heading = content.shown } }
        case .cell(let reference):
            change(reference.table) { table in
                guard table.rows.indices.contains(reference.row),
                    table.rows[reference.row].cells.indices.contains(reference.column)
                else { return }
                table.rows[reference.row].cells[reference.column].take(content)
            }
        case .loose(let sheet, let cell):
            guard sheets.indices.contains(sheet), sheets[sheet].looseCells.indices.contains(cell) else { return }
            sheets[sheet].looseCells[cell].content = content
        }
    }

    private mutating func change(_ id: TableID, _ body: (inout Table) -> Void) {
        for sheet in sheets.indices {
            for block in sheets[sheet].blocks.indices {
                guard case .table(var table) = sheets[sheet].blocks[block], table.id == id else { continue }
                body(&table)
                sheets[sheet].blocks[block] = .table(table)
            }
        }
    }
}

extension Block {
    fileprivate mutating func say(_ text: String) {
        switch self {
        case .title: self = .title(text)
        case .subtitle: self = .subtitle(text)
        case .heading: self = .heading(text)
        case .paragraph: self = .paragraph(text)
        case .link(_, let target): self = .link(text: text, to: target)
        case .table, .chart, .space, .newPage: break
        }
    }
}

extension Cell {
    /// A number looks as it was typed, or as the cell's own do where nothing was said of how.
    fileprivate mutating func take(_ content: CellContent) {
        let format: String? =
            switch self.content {
            case .number(let number), .formula(_, now: .number(let number)): number.format
            default: inputFormat
            }
        awaitsInput = awaitsInput && content == .empty
        if case .number(var number) = content, number.format == "General", let format {
            number.format = format
            self.content = .number(number)
        } else {
            self.content = content
        }
    }
}
