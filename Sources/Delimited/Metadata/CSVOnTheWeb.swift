import Diagnostics
import Report

/// A CSV file's metadata as the W3C's CSV on the Web has it (Metadata Vocabulary for Tabular Data, 2015).
enum CSVOnTheWeb {
    static func json(of table: PublishedTable, in publication: Publication) -> JSON {
        let names = names(of: table)
        return .object([
            "@context": .array([
                .string("http://www.w3.org/ns/csvw"), .object(["@language": .string(publication.language)]),
            ]),
            "url": .string(table.csvName),
            "dc:title": .string(table.title),
            "dc:description": table.description.map(JSON.string),
            "dc:publisher": .string(publication.publisher),
            "dc:language": .string(publication.language),
            "dc:license": publication.licence.map { .object(["@id": .string($0)]) },
            "dc:issued": publication.issued.map(JSON.string),
            "tableSchema": .object([
                "columns": .array(
                    table.columns.indices.map { index in
                        column(table.columns[index], name: names[index], title: table.headings[index])
                    }),
                "primaryKey": table.key.isEmpty ? nil : .strings(table.key.map { names[$0] }),
            ]),
        ])
    }

    private static func column(_ column: PublishedColumn, name: String, title: String) -> JSON {
        .object([
            "name": .string(name),
            "titles": .string(title),
            "dc:description": .string(column.meaning),
            "datatype": datatype(column.datatype),
            "required": .bool(column.isFilled),
            "null": .string(""),
        ])
    }

    private static func datatype(_ datatype: Datatype) -> JSON {
        switch datatype {
        case .text: .string("string")
        case .number: .string("decimal")
        case .day: .string("date")
        case .words(let words):
            .object(["base": .string("string"), "format": .string(words.map(pattern).joined(separator: "|"))])
        }
    }

    /// A regular expression that only the word matches.
    private static func pattern(_ word: String) -> String {
        String(word.flatMap { #"\^$.|?*+()[]{}"#.contains($0) ? ["\\", $0] : [$0] })
    }

    /// Names for programs, each unlike the others: `variance_percent` for `Variance %`.
    private static func names(of table: PublishedTable) -> [String] {
        var names: [String] = []
        for (index, heading) in table.headings.enumerated() {
            let spelt = heading.lowercased().map { $0 == "%" ? " percent " : String($0) }.joined()
            let words = spelt.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
            let name = words.isEmpty ? "column" : words.joined(separator: "_")
            names.append(words.isEmpty || names.contains(name) ? "\(name)_\(index + 1)" : name)
        }
        return names
    }
}
