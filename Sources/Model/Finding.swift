/// Something in the figures that somebody should look at.
package struct Finding: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// A warning; can be turned off.
        case check(Check)
        /// The report would be wrong: an error, with a name of its own.
        case error(String)
    }

    package var kind: Kind
    package var message: String
    package var hint: String?
    package var origin: Origin
    /// Other places that belong to it, and what stands there.
    package var related: [Related]

    package struct Related: Hashable, Sendable {
        package var origin: Origin
        package var message: String

        package init(_ origin: Origin, _ message: String) {
            self.origin = origin
            self.message = message
        }
    }

    package init(_ kind: Kind, _ message: String, hint: String? = nil, at origin: Origin, related: [Related] = []) {
        self.kind = kind
        self.message = message
        self.hint = hint
        self.origin = origin
        self.related = related
    }
}
