/// What the rows say that are added up to one line. It is put together when all of them have been read, as there may be
/// a million.
struct JoinedTexts {
    /// The first that there is.
    private(set) var service: [UInt8]
    private var explanations: [String] = []
    private var known: Set<String> = []
    private var units = 0
    /// Explanations that no cell could hold beside the others.
    private(set) var leftOut = 0

    init(service: ArraySlice<UInt8>, explanation: ArraySlice<UInt8>) {
        self.service = Array(service)
        add(explanation.text)
    }

    mutating func add(service: ArraySlice<UInt8>, explanation: ArraySlice<UInt8>) {
        if self.service.isEmpty { self.service = Array(service) }
        add(explanation.text)
    }

    /// One that was there before is not said twice.
    private mutating func add(_ explanation: String) {
        guard !explanation.isEmpty, !known.contains(explanation) else { return }
        let more = explanation.utf16.count + (explanations.isEmpty ? 0 : Self.separator.utf16.count)
        guard units + more <= ExtractReader.mostUnits else {
            leftOut += 1
            return
        }
        units += more
        known.insert(explanation)
        explanations.append(explanation)
    }

    private static let separator = "; "

    var explanation: String { explanations.joined(separator: Self.separator) }
}
