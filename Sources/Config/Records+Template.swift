import Diagnostics
import Template
import YAMLLite

extension Records {
    static let template = Record(
        "report", "Which sheets and files a report has: the keys of a template.",
        blank: ReportTemplate(report: "", fileName: "", sheets: [], csvFiles: [])
    ) {
        Key(
            "report", .text, required: true, example: "Directorate scorecard", "What kind of report it makes.",
            into: \.report)
        Key(
            "about", .text, example: "What is red or amber, for the executive board.",
            "What it is for, in one line: `scorecard reports` shows it.", into: \.about)
        Key(
            "one file for each", .choice("whom a report is about"), usual: "`directorate`", example: "board",
            "Whether each directorate has a workbook, each board, or the council one for all directorates.",
            into: \.scope)
        Key(
            "layout", .choice("a layout"), usual: "`printed`", example: "accessible",
            "For the eye and for paper; or in flat tables, one a sheet, that pass the rules for public files.",
            into: \.layout)
        Key(
            "file name", .pattern, required: true, example: "\"{code}-{year}-{quarter}\"",
            "The files' name, without an ending. What is no letter or figure becomes a dash.", into: \.fileName)
        Key(
            "sheets", .list(of: sheet.shape, "sheets"), usual: "no workbook", "The workbook's sheets, in order.",
            into: \.sheets)
        Key(
            "csv files", .list(of: csvFile.shape, "CSV files"), usual: "none", "The files beside the workbook.",
            into: \.csvFiles)
        Key(
            "metadata", .yesNo, usual: "`no`", example: "yes",
            "Whether what programs need to know of the CSV files stands beside them: of each as CSV on the Web, and of "
                + "all in a `datapackage.json`.", into: \.hasMetadata)
    } finish: { template, reading, decoding in
        decoding.complainOfNothingToWrite(in: template, reading)
        if template.sheets.first?.content.isHidden == true {
            decoding.error(
                "hidden-first", "the first sheet is hidden, and a workbook opens with its first sheet",
                hint: "list a sheet that is seen before it", at: reading["sheets"]?.keyRange)
        }
        if template.scope != .directorate, template.sheets.contains(where: { $0.content == .source }) {
            decoding.error(
                "source-of-many", "a workbook that is not one directorate's takes no sheet with `content: source`",
                hint: "`scorecard merge` builds one directorate's scorecard again: leave the sheet out",
                at: reading["sheets"]?.keyRange)
        }
        decoding.complainOfRepeats("name", among: reading.value("sheets"), "duplicate-sheet") {
            "another sheet is called '\($0)'; capitals make no difference"
        }
        // Formulas follow the cells of one sheet of each kind.
        decoding.complainOfRepeats("content", among: reading.value("sheets"), "repeated-content") {
            "another sheet has the content '\($0)'"
        }
        decoding.complainOfRepeats("name", among: reading.value("csv files"), "duplicate-file") {
            "another file is called '\($0)'"
        }
        decoding.complainOfReferences(in: template, reading)
        decoding.complainOfLayout(of: template, reading)
    }

    static let sheet = Record(
        "sheet", "One tab of the workbook.", blank: SheetTemplate(name: "", content: .summary, title: "")
    ) {
        Key(
            "name", .sheetName, required: true, example: "Scorecard",
            "The tab's name: at most 31 characters, none of them []:*?/\\.", into: \.name)
        Key(
            "content", .choice("a sheet's content"), usual: "`blocks`, where there are `blocks`", example: "measures",
            "What the sheet shows.", into: \.content)
        Key(
            "a sheet for each", .choice("what a sheet is for"), usual: "one sheet", example: "tracker",
            "Repeats a sheet of blocks.", into: \.forEach)
        Key(
            "where", .conditions, usual: "all", example: "progress.rating is Red or Amber",
            "Which priorities a sheet of blocks is about.", into: \.conditions)
        Key(
            "title", .sheetPattern, required: true, example: "\"{year} {directorate} ({code}) directorate scorecard\"",
            "The heading at the top of the sheet.", into: \.title)
        Key(
            "subtitle", .sheetPattern, usual: "none", example: "\"Reporting period: {period}\"", "The line below it.",
            into: \.subtitle)
        Key(
            "paper", .choice("a size of paper"), usual: "`A4 portrait`", example: "A3 landscape",
            "What it is printed on; always one page wide.", into: \.paper)
        Key(
            "frozen columns", .count(in: 0...20), usual: "`0`", example: "1",
            "How many columns stay in view when the sheet is moved sideways.", into: \.frozenColumns)
        Key(
            "columns", .list(of: column.shape, "columns"), "The columns of a sheet with `content: measures`.",
            into: \.columns)
        Key(
            "blocks", .list(of: block.shape, "blocks"), "What stands below what, on a sheet of blocks.",
            into: \.blocks)
    } finish: { sheet, reading, decoding in
        decoding.complainOfBlocks(in: &sheet, reading)
        decoding.complainOfRepeats("heading", among: reading.value("columns"), "duplicate-heading") {
            "another column has the heading '\($0)'"
        }
        decoding.complainOfForecasts(in: sheet.columns, at: reading["columns"])
        decoding.complainOfScopes(in: reading.value("columns"), rows: RowKind.measures.scopes, "a row for a measure")
        guard let content = reading["content"] else { return }
        if !sheet.content.hasColumns, let columns = reading["columns"] {
            decoding.error(
                "needless-columns", "a sheet with `content: \(sheet.content.rawValue)` has columns of its own",
                hint: "remove `columns`, or write `content: measures`", at: columns.keyRange)
        } else if sheet.content.hasColumns, reading["columns"] == nil {
            decoding.error(
                "missing-key", "'columns' is missing from the sheet",
                hint: "a sheet with `content: measures` shows the columns that are listed under `columns`",
                at: content.keyRange)
        } else if sheet.content.hasColumns, let frozen = reading.value("frozen columns"),
            sheet.frozenColumns >= sheet.columns.count
        {
            decoding.error(
                "bad-number", "\(sheet.frozenColumns) frozen columns would be all that there are",
                hint: "freeze fewer than the \(sheet.columns.count) columns of the sheet", at: frozen.range)
        }
    }

    static let column = Record("column", "A column of a sheet.", blank: ColumnTemplate(heading: "", field: .council)) {
        Key(
            "heading", .pattern, required: true, example: "Overall progress",
            "What stands at the head of the column.", into: \.heading)
        Key(
            "section heading", .sectionPattern, usual: "nothing", example: "\"{section title}\"",
            "What stands in the row that begins a section.", into: \.sectionHeading)
        Key("field", .field, required: true, example: "progress.rating", "What the column shows.", into: \.field)
        Key(
            "below", .list(of: .field, "fields"), usual: "none",
            "More fields, shown below the first in the same cell.", into: \.below)
        Key(
            "leads to tracker", .yesNo, usual: "`no`", example: "yes",
            "Whether its cells lead to the sheets of their trackers.", into: \.leadsToTracker)
        Key(
            "width", .number(in: 2...100), usual: "`12`", example: "24", "In characters of the theme's font.",
            into: \.width)
        Key(
            "only when filled", .yesNo, usual: "`no`", example: "yes",
            "Whether the column is left out where no row has anything in it.", into: \.onlyWhenFilled)
    }

    static let csvFile = Record(
        "csv file", "A table for other programs.", blank: CSVTemplate(name: "", rows: .measures, columns: [])
    ) {
        Key(
            "name", .text, required: true, example: "tidy",
            "Follows the report's file name: `cap-2012-13-q1-tidy.csv`.", into: \.name)
        Key(
            "about", .pattern, example: "Every measure's target, result and rating in each quarter.",
            "What it holds, as its metadata says it.", into: \.about)
        Key(
            "rows", .rowKind, required: true, example: "measures",
            "What a row is about. A file that would have none is left out.", into: \.rows)
        Key(
            "where", .conditions, usual: "all", example: "measure.frequency is not annual",
            "Which rows it has.", into: \.conditions)
        Key(
            "columns", .list(of: csvColumn.shape, "columns"), required: true, "Its columns, in order.",
            into: \.columns)
    } finish: { file, reading, decoding in
        decoding.complainOfForecasts(in: file.columns, at: reading["columns"])
        if reading["rows"] != nil {
            decoding.complainOfScopes(
                in: reading.value("columns"), rows: file.rows.scopes, "a row of `\(file.rows.rawValue)`")
        }
        decoding.complainOfRepeats("heading", among: reading.value("columns"), "duplicate-heading") {
            "another column has the heading '\($0)'"
        }
    }

    static let csvColumn = Record(
        "csv column", "A column of a CSV file.", blank: ColumnTemplate(heading: "", field: .council),
        advice: [
            "width": "a CSV file has no widths: remove the line",
            "section heading": "a CSV file has no rows between sections: remove the line",
        ]
    ) {
        Key("heading", .pattern, required: true, example: "Measure code", "Its name in the first row.", into: \.heading)
        Key("field", .field, required: true, example: "measure.code", "What the column holds.", into: \.field)
        Key(
            "below", .list(of: .field, "fields"), usual: "none",
            "More fields, on lines of their own in the same cell.", into: \.below)
        Key(
            "only when filled", .yesNo, usual: "`no`", example: "yes",
            "Whether the column is left out where no row has anything in it.", into: \.onlyWhenFilled)
    }
}

extension Decoding {
    /// A report that has no files, and metadata that are not those of one set of CSV files.
    fileprivate func complainOfNothingToWrite(in template: ReportTemplate, _ reading: Reading) {
        let hasCSVFiles = reading.value("csv files").map { !$0.isBlank } ?? false
        if !hasCSVFiles, reading.value("sheets").map(\.isBlank) ?? true {
            error(
                "missing-key", "'sheets' is missing from the report",
                hint: "a report has `sheets`, or `csv files`, or both", at: reading.entries.first?.keyRange)
        }
        guard template.hasMetadata, let metadata = reading["metadata"] else { return }
        if !hasCSVFiles {
            error(
                "needless-key", "there are no CSV files that metadata could be of",
                hint: "list `csv files`, or remove `metadata`", at: metadata.keyRange)
        } else if template.scope != .council {
            error(
                "metadata-of-many", "one `datapackage.json` cannot be of each \(template.scope.rawValue)'s files",
                hint: "write `one file for each: council` above", at: metadata.keyRange)
        }
    }

    /// A Green that is expected at the year's end must not hide an Amber of today.
    func complainOfForecasts(in columns: [ColumnTemplate], at list: Entry?) {
        let fields = Set(columns.map(\.field))
        let pairs: [(forecast: Field, current: [Field])] = [
            (.progressForecast, [.progressRating, .progressRAG]), (.forecastRating, [.rating, .rag]),
        ]
        for (forecast, current) in pairs where fields.contains(forecast) && fields.isDisjoint(with: current) {
            error(
                "forecast-alone", "'\(forecast.rawValue)' is shown without the current rating",
                hint: "add a column with `field: \(current[0].rawValue)` beside it", at: list?.keyRange)
        }
    }

    /// - Parameters:
    ///   - list: of records that shall differ by `key`, whatever the case of the letters.
    ///   - message: what to say of a repeated one.
    func complainOfRepeats(
        _ key: String, among list: Node?, _ id: String, message: (String) -> String
    ) {
        guard case .list(let items)? = list?.content else { return }
        var seen: [String: Node] = [:]
        for item in items {
            guard case .mapping(let entries) = item.content, let node = Reading(entries: entries).value(key),
                case .scalar(let scalar) = node.content
            else { continue }
            if let first = seen[scalar.text.lowercased()] {
                error(
                    id, message(scalar.text), hint: "each must be unlike the others: change one", at: node.range,
                    related: [.init(place: place(first.range), message: "first given here")])
            } else {
                seen[scalar.text.lowercased()] = node
            }
        }
    }
}
