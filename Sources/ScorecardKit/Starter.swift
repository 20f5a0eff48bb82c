import BuiltIn

/// What a new council begins with: commented files that build as they are, and the schemas that their first lines name.
public enum Starter {
    public static var files: [OutputFile] {
        BuiltIn.starter.map { OutputFile(name: $0.name, bytes: $0.bytes) }
            + [SchemaKind.council, .scorecard, .finance].map { kind in
                OutputFile(name: kind.fileName, bytes: Array(kind.schema.utf8))
            }
    }
}
