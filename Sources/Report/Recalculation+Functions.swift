import FoundationEssentials

// What the functions of a formula give.

extension Recalculation {
    mutating func call(_ function: Formula.Function, _ arguments: [Formula]) -> Operand {
        switch (function, arguments.count) {
        case (.if, 3):
            let condition = evaluate(arguments[0])
            guard let truth = condition.truth else { return condition.isError ? condition : .noValue }
            return evaluate(arguments[truth ? 1 : 2])
        case (.ifError, 2):
            let value = evaluate(arguments[0])
            return value.isError ? evaluate(arguments[1]) : value
        case (.and, _), (.or, _): return join(function, arguments)
        case (.isNumber, 1):
            if case .number = evaluate(arguments[0]) { return .boolean(true) }
            return .boolean(false)
        case (.absolute, 1):
            let value = evaluate(arguments[0])
            return value.number.map { .number($0.magnitude) } ?? (value.isError ? value : .noValue)
        case (.lesser, 1...): return lesser(arguments)
        case (.sum, _): return sum(arguments)
        case (.count, 2...): return count(arguments)
        case (.lookUp, 4): return lookUp(arguments)
        case (.trim, 1):
            let value = evaluate(arguments[0])
            return value.isError ? value : .text(value.text.split(separator: " ").joined(separator: " "))
        case (.substitute, 3):
            let texts = arguments.map { evaluate($0) }
            if let error = texts.first(where: \.isError) { return error }
            guard !texts[1].text.isEmpty else { return .text(texts[0].text) }
            return .text(
                texts[0].text.split(separator: texts[1].text, omittingEmptySubsequences: false)
                    .joined(separator: texts[2].text))
        case (.numberAsText, 2): return wholePercent(arguments)
        case (.round, 2):
            let value = evaluate(arguments[0])
            guard let number = value.number, let digits = evaluate(arguments[1]).number.flatMap({ Int("\($0)") }),
                (0...30).contains(digits)
            else { return value.isError ? value : .noValue }
            return .number(Self.rounded(number, toDigits: digits))
        default: return .noValue
        }
    }

    private mutating func join(_ function: Formula.Function, _ arguments: [Formula]) -> Operand {
        var truths: [Bool] = []
        for argument in arguments {
            let value = evaluate(argument)
            guard let truth = value.truth else { return value.isError ? value : .noValue }
            truths.append(truth)
        }
        return .boolean(function == .and ? truths.allSatisfy { $0 } : truths.contains(true))
    }

    /// How many rows hold in each range what is wanted of it: ranges and what is wanted take turns.
    private mutating func count(_ arguments: [Formula]) -> Operand {
        var matches: [Bool]?
        for (offset, argument) in arguments.enumerated() where offset % 2 == 0 {
            guard case .range(let range) = argument, arguments.indices.contains(offset + 1) else { return .noValue }
            let wanted = evaluate(arguments[offset + 1])
            let own = values(of: range).map { $0.equals(wanted) && $0 != .empty }
            guard matches?.count ?? own.count == own.count else { return .noValue }
            matches = zip(matches ?? own, own).map { $0 && $1 }
        }
        return .number(Decimal(matches?.count { $0 } ?? 0))
    }

    private mutating func lesser(_ arguments: [Formula]) -> Operand {
        var least: Decimal?
        for argument in arguments {
            let value = evaluate(argument)
            guard let number = value.number else { return value.isError ? value : .noValue }
            least = least.map { min($0, number) } ?? number
        }
        return .number(least ?? 0)
    }

    private mutating func sum(_ arguments: [Formula]) -> Operand {
        var total: Decimal = 0
        for argument in arguments {
            // Of what stands in cells, only the numbers count.
            let values: [Operand]
            switch argument {
            case .range(let range): values = self.values(of: range)
            case .cell(let reference): values = [value(at: reference)]
            default:
                let value = evaluate(argument)
                guard let number = value.number else { return value.isError ? value : .noValue }
                values = [.number(number)]
            }
            for value in values {
                if value.isError { return value }
                if case .number(let number) = value { total += number }
            }
        }
        return .number(total)
    }

    /// The first row whose first cell is the text, to the letter but for their case.
    private mutating func lookUp(_ arguments: [Formula]) -> Operand {
        let wanted = evaluate(arguments[0])
        guard !wanted.isError, case .block(let range, let columns) = arguments[1],
            let column = evaluate(arguments[2]).number.flatMap({ Int("\($0)") }), (1...max(1, columns)).contains(column)
        else { return wanted.isError ? wanted : .noValue }
        let literal = Operand.text(Self.withoutTildes(wanted.text))
        for row in range.rows
        where ownValue(at: CellReference(range.table, row: row, column: range.column)).equals(literal) {
            return ownValue(at: CellReference(range.table, row: row, column: range.column + column - 1))
        }
        return .notAvailable
    }

    /// A tilde takes its meaning from the `*`, `?` or `~` behind it.
    private static func withoutTildes(_ text: String) -> String {
        var plain = ""
        var rest = text[...]
        while let character = rest.popFirst() {
            plain.append(character == "~" ? rest.popFirst() ?? "~" : character)
        }
        return plain
    }

    /// `TEXT(x,"0%")`, the one form that reports use.
    private mutating func wholePercent(_ arguments: [Formula]) -> Operand {
        let value = evaluate(arguments[0])
        guard let number = value.number, case .text("0%") = arguments[1] else {
            return value.isError ? value : .noValue
        }
        return .text("\(Self.rounded(number * 100, toDigits: 0))%")
    }

    /// As a spreadsheet rounds: a half away from zero.
    private static func rounded(_ number: Decimal, toDigits digits: Int) -> Decimal {
        let half = Decimal(sign: .plus, exponent: -digits - 1, significand: 5)
        let text = (number.magnitude + half).description
        let point = text.firstIndex(of: ".") ?? text.endIndex
        let end = text.index(point, offsetBy: digits == 0 ? 0 : digits + 1, limitedBy: text.endIndex) ?? text.endIndex
        let rounded = Decimal(string: String(text[..<end])) ?? number.magnitude
        return number < 0 ? -rounded : rounded
    }

    /// Each cell's own value: what lies under another is empty.
    private mutating func values(of range: ColumnRange) -> [Operand] {
        range.rows.map { ownValue(at: CellReference(range.table, row: $0, column: range.column)) }
    }
}
