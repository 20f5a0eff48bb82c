import Diagnostics
import Report

/// CSV files as a Data Package (Frictionless Standards, version 1).
enum DataPackage {
    static func json(of publication: Publication) -> JSON {
        .object([
            "profile": .string("tabular-data-package"),
            "name": .string(publication.name),
            "title": .string(publication.title),
            "licenses": publication.licence.map { .array([.object(["path": .string($0)])]) },
            "contributors": .array([
                .object(["title": .string(publication.publisher), "role": .string("publisher")])
            ]),
            "resources": .array(publication.tables.map(resource)),
        ])
    }

    private static func resource(_ table: PublishedTable) -> JSON {
        .object([
            "profile": .string("tabular-data-resource"),
            "name": .string(table.fileName),
            "path": .string(table.csvName),
            "title": .string(table.title),
            "description": table.description.map(JSON.string),
            "format": .string("csv"),
            "mediatype": .string("text/csv"),
            "encoding": .string("utf-8"),
            "bytes": .integer(CSV.encode(CSV.records(of: table.table)).count),
            "schema": .object([
                "fields": .array(
                    zip(table.columns, table.headings).map { column, heading in field(column, name: heading) }),
                "missingValues": .strings([""]),
                "primaryKey": table.key.isEmpty ? nil : .strings(table.key.map { table.headings[$0] }),
            ]),
        ])
    }

    private static func field(_ column: PublishedColumn, name: String) -> JSON {
        var constraints: [JSON.Member] = []
        if column.isFilled { constraints.append(JSON.Member(name: "required", value: .bool(true))) }
        if case .words(let words) = column.datatype {
            constraints.append(JSON.Member(name: "enum", value: .strings(words)))
        }
        return .object([
            "name": .string(name),
            "description": .string(column.meaning),
            "type": .string(type(of: column.datatype)),
            "constraints": constraints.isEmpty ? nil : .object(constraints),
        ])
    }

    private static func type(of datatype: Datatype) -> String {
        switch datatype {
        case .text, .words: "string"
        case .number: "number"
        case .day: "date"
        }
    }
}
