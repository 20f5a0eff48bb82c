import Foundation
import Testing

@testable import Config

/// The schema and the reference page tell of every key.
@Suite struct SchemaTests {
    @Test(arguments: FileKind.allCases) func aSchemaIsJSONWithoutLooseEnds(_ kind: FileKind) throws {
        let text = JSONSchema.text(for: kind)
        let schema = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(schema["$schema"] as? String == "http://json-schema.org/draft-07/schema#")
        let definitions = try #require(schema["definitions"] as? [String: Any])
        let references = text.split(separator: "\"").filter { $0.hasPrefix("#/definitions/") }
            .map { String($0.dropFirst("#/definitions/".count)) }
        #expect(Set(references) == Set(definitions.keys))
        #expect(JSONSchema.text(for: kind) == text)
    }

    @Test(arguments: FileKind.allCases) func aSchemaHasEveryKey(_ kind: FileKind) throws {
        let text = JSONSchema.text(for: kind)
        for record in kind.record.closure {
            for key in record.keys { #expect(text.contains("\"\(key.name)\": {"), "\(record.name): \(key.name)") }
        }
    }

    @Test func theReferencePageTellsOfEveryKeyOnce() {
        let page = ReferencePage.text
        let sections = page.components(separatedBy: "\n### ").dropFirst()
        for kind in FileKind.allCases {
            for record in kind.record.closure {
                let own = sections.filter { $0.hasPrefix(record.name + "\n") }
                #expect(own.count == 1, "\(record.name)")
                for key in record.keys {
                    let rows = own.joined().components(separatedBy: "\n").filter { $0.hasPrefix("| `\(key.name)` |") }
                    #expect(rows.count == 1, "\(record.name): \(key.name)")
                }
            }
        }
        // A row has as many cells as its table's head.
        for table in page.components(separatedBy: "\n\n") where table.hasPrefix("| ") {
            let cells = table.components(separatedBy: "\n").filter { !$0.isEmpty }
                .map { $0.replacingOccurrences(of: "\\|", with: "").filter { $0 == "|" }.count }
            #expect(Set(cells).count == 1)
        }
    }

    @Test func theExampleOfEveryKeyIsGood() {
        check(Records.council)
        check(Records.ratings)
        check(Records.direction)
        check(Records.budget)
        check(Records.budgetRatings)
        check(Records.checks)
        check(Records.scorecard)
        check(Records.section)
        check(Records.priority)
        check(Records.progress)
        check(Records.combinedPriority)
        check(Records.action)
        check(Records.activity)
        check(Records.nextStep)
        check(Records.focusArea)
        check(Records.measure)
        check(Records.part)
        check(Records.result)
        check(Records.dataQuality)
        check(Records.template)
        check(Records.sheet)
        check(Records.block)
        check(Records.countedRating)
        check(Records.column)
        check(Records.csvFile)
        check(Records.csvColumn)
        check(Records.theme)
        check(Records.colours)
        check(Records.finance)
        check(Records.columns)
        check(Records.costCentre)
    }

    private func check<Root>(_ record: Record<Root>) {
        #expect(Set(record.keys.map(\.description.name)).count == record.keys.count)
        for key in record.keys {
            #expect(key.description.meaning.hasSuffix("."), "\(record.name): \(key.description.name)")
            guard let example = key.description.example else { continue }
            let file = SourceFile(name: record.name, bytes: Array("\(key.description.name): \(example)\n".utf8))
            let decoding = Decoding(file, number: 0)
            if case .mapping(let entries)? = decoding.tree?.content, let entry = entries.first {
                var root = record.blank
                key.read(entry.value, decoding, &root)
            }
            #expect(decoding.gathered.diagnostics == [])
        }
    }

    /// What the program accepts, an editor accepts. Runs where Python and its jsonschema are installed.
    @Test func editorsAcceptTheFilesThatAreShipped() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("schemas-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for kind in FileKind.allCases {
            try JSONSchema.text(for: kind).write(
                to: folder.appendingPathComponent("\(kind.rawValue).json"), atomically: true, encoding: .utf8)
        }
        let script = """
            import glob, json, os, sys
            try:
                import jsonschema, yaml
            except ImportError:
                sys.exit(77)
            root, folder = sys.argv[1:]
            # Once with every scalar as text, once with the types that YAML gives them.
            class Typed(yaml.SafeLoader): pass
            Typed.yaml_implicit_resolvers = {
                first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(':timestamp')]
                for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()}
            def check(kind, paths):
                schema = json.load(open(os.path.join(folder, kind + '.json')))
                jsonschema.Draft7Validator.check_schema(schema)
                assert paths, kind
                for path in paths:
                    for loader in (yaml.BaseLoader, Typed):
                        value = yaml.load(open(path, encoding='utf-8'), loader)
                        if path.endswith('starter/finance.yaml'):
                            # The starter leaves to finance what nobody may guess.
                            assert not value['units'] and not value['underspend'], path
                            value.update(units='£', underspend='negative')
                        jsonschema.validate(value, schema, cls=jsonschema.Draft7Validator)
            councils = glob.glob(root + '/Examples/*/council.yaml') + [root + '/Templates/starter/council.yaml']
            finance = glob.glob(root + '/Templates/starter/finance.yaml') + glob.glob(root + '/Examples/*/finance.yaml')
            every = glob.glob(root + '/Examples/*/*.yaml') + glob.glob(root + '/Templates/starter/*.yaml')
            check('council', councils)
            check('scorecard', [path for path in every if path not in councils + finance])
            check('finance', finance)
            check('template', glob.glob(root + '/Templates/*.yaml'))
            check('theme', glob.glob(root + '/Templates/themes/*.yaml'))
            """
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", "-W", "ignore", "-c", script, root.path, folder.path]
        try process.run()
        process.waitUntilExit()
        // 77: Python lacks a package; 127: there is no Python.
        #expect([0, 77, 127].contains(process.terminationStatus))
    }
}
