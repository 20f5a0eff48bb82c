import Foundation
import Testing

@Test("A schema is JSON", arguments: ["council", "scorecard", "template", "theme"])
func schema(kind: String) throws {
    let outcome = try Shell.run("scorecard schema \(kind)", in: Package.root)
    let schema = try JSONSerialization.jsonObject(with: Data(outcome.stdout.utf8)) as? [String: Any]
    #expect(schema?["$schema"] as? String == "http://json-schema.org/draft-07/schema#")
    #expect(schema?["properties"] is [String: Any])
}

@Test("Complaints as JSON are JSON, whatever was typed")
func complaintsAsJSON() throws {
    let sandbox = try Sandbox()
    try sandbox.write("council: \"a\\\\b\"\nyear: \"1\\\"2\"\nquarter: Qé😀\u{7}\nlist:\t'x\n", to: "council.yaml")
    let outcome = try Shell.run("scorecard check . --diagnostics json", in: sandbox.url)
    let json = try JSONSerialization.jsonObject(with: Data(outcome.stdout.utf8))
    let complaints = try #require(json as? [[String: Any]])
    #expect(outcome.status == 1)
    #expect(complaints.count > 1)
    for complaint in complaints {
        #expect(["file", "severity", "id", "message"].allSatisfy { complaint[$0] is String }, "\(complaint)")
    }
}
