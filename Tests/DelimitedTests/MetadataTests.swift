import Delimited
import Diagnostics
import Report
import Testing

@Suite("What CSV files say of themselves")
struct MetadataTests {
    private func publication(
        headings: [String], columns: [PublishedColumn], rows: [[String]] = [], key: [Int] = [], licence: String? = nil
    ) -> Publication {
        let table = Table(
            id: TableID("t"), columns: headings.map { Column(heading: $0) },
            rows: rows.map { Row(cells: $0.map { .text($0) }) })
        return Publication(
            name: "all", title: "All", publisher: "Example Council", language: "en-GB", licence: licence,
            tables: [
                PublishedTable(
                    fileName: "some", title: "Some", about: "Some figures.", table: table, columns: columns, key: key)
            ])
    }

    private func column(_ datatype: Datatype, filled: Bool = false) -> PublishedColumn {
        PublishedColumn(meaning: "A column.", datatype: datatype, isFilled: filled)
    }

    @Test("stands beside each file, and once for all")
    func names() {
        let names = publication(headings: ["A"], columns: [column(.text)]).metadata.map(\.name)
        #expect(names == ["some.csv-metadata.json", "datapackage.json"])
    }

    @Test("names every column in its order, with its datatype and whether it is always filled")
    func wholeFiles() {
        let metadata = publication(
            headings: ["Code", "Result", "Day", "Rating"],
            columns: [column(.text, filled: true), column(.number), column(.day), column(.words(["Green", "Red"]))],
            rows: [["a", "7.50", "2012-04-01", "Green"]], key: [0], licence: "https://example.org/licence"
        ).metadata.map(\.json.text)
        #expect(
            metadata == [
                """
                {
                  "@context": [
                    "http://www.w3.org/ns/csvw",
                    {
                      "@language": "en-GB"
                    }
                  ],
                  "url": "some.csv",
                  "dc:title": "Some",
                  "dc:description": "Some figures.",
                  "dc:publisher": "Example Council",
                  "dc:language": "en-GB",
                  "dc:license": {
                    "@id": "https://example.org/licence"
                  },
                  "tableSchema": {
                    "columns": [
                      {
                        "name": "code",
                        "titles": "Code",
                        "dc:description": "A column.",
                        "datatype": "string",
                        "required": true,
                        "null": ""
                      },
                      {
                        "name": "result",
                        "titles": "Result",
                        "dc:description": "A column.",
                        "datatype": "decimal",
                        "required": false,
                        "null": ""
                      },
                      {
                        "name": "day",
                        "titles": "Day",
                        "dc:description": "A column.",
                        "datatype": "date",
                        "required": false,
                        "null": ""
                      },
                      {
                        "name": "rating",
                        "titles": "Rating",
                        "dc:description": "A column.",
                        "datatype": {
                          "base": "string",
                          "format": "Green|Red"
                        },
                        "required": false,
                        "null": ""
                      }
                    ],
                    "primaryKey": ["code"]
                  }
                }

                """,
                """
                {
                  "profile": "tabular-data-package",
                  "name": "all",
                  "title": "All",
                  "licenses": [
                    {
                      "path": "https://example.org/licence"
                    }
                  ],
                  "contributors": [
                    {
                      "title": "Example Council",
                      "role": "publisher"
                    }
                  ],
                  "resources": [
                    {
                      "profile": "tabular-data-resource",
                      "name": "some",
                      "path": "some.csv",
                      "title": "Some",
                      "description": "Some figures.",
                      "format": "csv",
                      "mediatype": "text/csv",
                      "encoding": "utf-8",
                      "bytes": 49,
                      "schema": {
                        "fields": [
                          {
                            "name": "Code",
                            "description": "A column.",
                            "type": "string",
                            "constraints": {
                              "required": true
                            }
                          },
                          {
                            "name": "Result",
                            "description": "A column.",
                            "type": "number"
                          },
                          {
                            "name": "Day",
                            "description": "A column.",
                            "type": "date"
                          },
                          {
                            "name": "Rating",
                            "description": "A column.",
                            "type": "string",
                            "constraints": {
                              "enum": ["Green", "Red"]
                            }
                          }
                        ],
                        "missingValues": [""],
                        "primaryKey": ["Code"]
                      }
                    }
                  ]
                }

                """,
            ])
    }

    @Test("says where a leading apostrophe was given, and names guarded headings as they stand in the file")
    func guarded() throws {
        let metadata = publication(headings: ["=A"], columns: [column(.text)], rows: [["+44 113"]]).metadata
        let note = "2 cells begin like a formula and were given a leading apostrophe."
        let table = try #require(metadata.first?.json)
        #expect(table["dc:description"] == .string("Some figures. \(note)"))
        #expect(table.text.contains("\"titles\": \"'=A\""))
        let package = try #require(metadata.last?.json.text)
        #expect(package.contains("Some figures. \(note)") && package.contains("\"name\": \"'=A\""))
    }

    @Test("gives columns names that programs take, each unlike the others")
    func columnNames() throws {
        let headings = ["Variance", "Variance %", "£", "Variance-%", "2011/12 result", "Ergebnis für Köln"]
        let metadata = publication(headings: headings, columns: headings.map { _ in column(.text) }).metadata
        let names = try #require(metadata.first?.json.text).matches(of: /"name": "(.*)"/).map { String($0.1) }
        #expect(
            names == [
                "variance", "variance_percent", "column_3", "variance_percent_4", "2011_12_result", "ergebnis_f_r_k_ln",
            ])
    }

    @Test("writes words so that a pattern matches nothing else")
    func patterns() throws {
        let metadata = publication(headings: ["A"], columns: [column(.words(["a.b", "c|d (e)"]))]).metadata
        #expect(try #require(metadata.first?.json.text).contains(#""format": "a\\.b|c\\|d \\(e\\)""#))
    }
}
