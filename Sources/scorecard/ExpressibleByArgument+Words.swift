import ArgumentParser

/// What the library would tell of an option's words too, but by ways that the runtime has to find anew, for each option
/// and in each run.
extension ExpressibleByArgument where Self: CaseIterable & RawRepresentable, RawValue == String {
    public static var allValueStrings: [String] { allCases.map { $0.rawValue } }

    /// A word is described by itself.
    public static var allValueDescriptions: [String: String] { [:] }
}
