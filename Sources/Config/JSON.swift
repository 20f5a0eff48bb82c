/// JSON whose keys keep their order, so that the same table of keys gives the same bytes.
indirect enum JSON: Hashable, Sendable {
    case null
    case bool(Bool)
    case integer(Int)
    case string(String)
    case array([JSON])
    case object([Member])

    struct Member: Hashable, Sendable {
        var name: String
        var value: JSON
    }

    /// An object; a member whose value is nil is left out.
    static func object(_ members: KeyValuePairs<String, JSON?>) -> JSON {
        .object(members.compactMap { name, value in value.map { Member(name: name, value: $0) } })
    }

    static func strings(_ strings: [String]) -> JSON { .array(strings.map(JSON.string)) }

    subscript(name: String) -> JSON? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }

    /// With the member put last, or in the place of the one of its name.
    func setting(_ name: String, to value: JSON) -> JSON {
        guard case .object(var members) = self else { return self }
        if let index = members.firstIndex(where: { $0.name == name }) {
            members[index].value = value
        } else {
            members.append(Member(name: name, value: value))
        }
        return .object(members)
    }
}

extension JSON {
    /// Two spaces a level, one member a line; lists of plain values on one line.
    var text: String {
        var out = ""
        write(to: &out, indentation: 0)
        return out + "\n"
    }

    private var isPlain: Bool {
        switch self {
        case .null, .bool, .integer, .string: true
        case .array, .object: false
        }
    }

    private func write(to out: inout String, indentation: Int) {
        switch self {
        case .null: out += "null"
        case .bool(let bool): out += bool ? "true" : "false"
        case .integer(let integer): out += String(integer)
        case .string(let string): out += Self.quoted(string)
        case .array(let items) where items.allSatisfy(\.isPlain):
            out += "["
            for (offset, item) in items.enumerated() {
                if offset > 0 { out += ", " }
                item.write(to: &out, indentation: indentation)
            }
            out += "]"
        case .array(let items):
            Self.write(items, in: ("[", "]"), to: &out, indentation: indentation) { item, out in
                item.write(to: &out, indentation: indentation + 2)
            }
        case .object(let members):
            Self.write(members, in: ("{", "}"), to: &out, indentation: indentation) { member, out in
                out += Self.quoted(member.name) + ": "
                member.value.write(to: &out, indentation: indentation + 2)
            }
        }
    }

    private static func write<Item>(
        _ items: [Item], in brackets: (String, String), to out: inout String, indentation: Int,
        item write: (Item, inout String) -> Void
    ) {
        out += brackets.0
        for (offset, item) in items.enumerated() {
            out += offset > 0 ? ",\n" : "\n"
            out += String(repeating: " ", count: indentation + 2)
            write(item, &out)
        }
        if !items.isEmpty { out += "\n" + String(repeating: " ", count: indentation) }
        out += brackets.1
    }

    private static func quoted(_ string: String) -> String {
        var out = "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\n": out += "\\n"
            case "\t": out += "\\t"
            case "\u{0}"..."\u{1F}":
                let hex = String(scalar.value, radix: 16)
                out += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }
}
