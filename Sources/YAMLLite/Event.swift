/// What libyaml reports next, with the place of it as indices of the source's characters.
struct Event {
    enum Kind {
        case streamStart, streamEnd, documentStart, documentEnd
        case alias
        case scalar(Scalar)
        case listStart(isFlow: Bool)
        case listEnd
        case mappingStart(isFlow: Bool)
        case mappingEnd
    }

    var kind: Kind
    var range: Range<Int>
    var hasAnchor = false
    var hasTag = false
}
