/// The program itself.
public enum Program {
    /// Follows Semantic Versioning.
    public static let version = "0.1.0"
}
