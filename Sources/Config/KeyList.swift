/// Lets a record list its keys one below the other, groups of shared keys among them.
@resultBuilder
enum KeyList<Root: Sendable> {
    static func buildExpression(_ key: Key<Root>) -> [Key<Root>] { [key] }
    static func buildExpression(_ keys: [Key<Root>]) -> [Key<Root>] { keys }
    static func buildBlock(_ groups: [Key<Root>]...) -> [Key<Root>] { groups.flatMap { $0 } }
}
