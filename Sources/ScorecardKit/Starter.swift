import BuiltIn

/// What a new council begins with: commented files that build as they are, and the schemas that their first lines name.
public enum Starter {
    public static var files: [InputFile] {
        BuiltIn.starter.map { InputFile(name: $0.name, bytes: $0.bytes) }
            + [SchemaKind.council, .scorecard].map { InputFile(name: $0.fileName, bytes: Array($0.schema.utf8)) }
    }
}
