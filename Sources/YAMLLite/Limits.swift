/// What the reader refuses to take on. Each is far above what a scorecard needs.
package enum Limits {
    /// The greatest size of a file. A directorate's year of results is about 50,000 bytes.
    package static let bytes = 1_000_000
    /// How deeply lists and mappings may be nested; libyaml has no limit of its own and slows down with depth.
    package static let depth = 32
    /// After this many complaints about a file the rest are left out: nobody mends more at one sitting.
    package static let complaints = 100
    /// How often a file is read again, with a faulty value covered up, to find the faults after it.
    static let attempts = 20
}
