/// JSON whose keys keep their order, so that the same values give the same bytes.
package indirect enum JSON: Hashable, Sendable {
    case null
    case bool(Bool)
    case integer(Int)
    case string(String)
    case array([JSON])
    case object([Member])

    package struct Member: Hashable, Sendable {
        package var name: String
        package var value: JSON

        package init(name: String, value: JSON) {
            self.name = name
            self.value = value
        }
    }

    /// An object; a member whose value is nil is left out.
    package static func object(_ members: KeyValuePairs<String, JSON?>) -> JSON {
        .object(members.compactMap { name, value in value.map { Member(name: name, value: $0) } })
    }

    package static func strings(_ strings: [String]) -> JSON { .array(strings.map(JSON.string)) }

    package subscript(name: String) -> JSON? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }

    /// With the member put last, or in the place of the one of its name.
    package func setting(_ name: String, to value: JSON) -> JSON {
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
    package var text: String {
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
        case .string(let string): out += JSONText.string(string)
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
                out += JSONText.string(member.name) + ": "
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
}
