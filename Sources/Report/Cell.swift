import FoundationEssentials

/// One cell: what it holds, what it means, and what may be typed in it.
package struct Cell: Sendable, Hashable {
    package var content: CellContent
    /// Colours it whatever it holds.
    package var tone: Tone?
    /// Colour it by what cells hold; the first that holds wins. They win over `tone`.
    package var rules: [ToneRule]
    /// What may be chosen here.
    package var choices: Choices?
    /// What an empty cell's number will look like when one is typed, as an Excel format code.
    package var inputFormat: String?
    package var emphasis: Emphasis
    /// Nil takes the column's.
    package var alignment: Alignment?
    /// Rows and columns that the cell covers, itself included; the covered ones are `.covered`.
    package var rowSpan: Int
    package var columnSpan: Int
    /// An empty cell that is waiting for a figure: shown as one to fill in.
    package var awaitsInput: Bool
    package var link: LinkTarget?

    /// Lies under the cell above it or to its left.
    package static let covered = Cell(.covered)
    package static let empty = Cell(.empty)

    package static func text(_ text: String, emphasis: Emphasis = .normal) -> Cell {
        Cell(text.isEmpty ? .empty : .text(text), emphasis: emphasis)
    }
}

extension Cell {
    package init(
        _ content: CellContent, tone: Tone? = nil, rules: [ToneRule] = [], choices: Choices? = nil,
        inputFormat: String? = nil, emphasis: Emphasis = .normal, alignment: Alignment? = nil, rowSpan: Int = 1,
        columnSpan: Int = 1, awaitsInput: Bool = false, link: LinkTarget? = nil
    ) {
        // Not property by property: so made, the whole would be copied once more.
        self.init(
            content: content, tone: tone, rules: rules, choices: choices, inputFormat: inputFormat, emphasis: emphasis,
            alignment: alignment, rowSpan: rowSpan, columnSpan: columnSpan, awaitsInput: awaitsInput, link: link)
    }
}

/// What a cell holds. Cells are copied from step to step, so what is large in them is not kept in them.
package enum CellContent: Sendable, Hashable {
    case empty
    case covered
    /// Lines are separated by `\n`; a line that begins with `• ` is a bullet. At most 32,767 UTF-16 units.
    case text(String)
    indirect case number(ShownNumber)
    /// A formula and what it gives now, so that a reader which does not calculate shows the same.
    indirect case formula(Formula, now: Scalar)
}

extension CellContent {
    package var isCovered: Bool { if case .covered = self { true } else { false } }

    /// As text, as it is shown: of a formula, what it gives now.
    package var shown: String {
        switch self {
        case .empty, .covered: ""
        case .text(let text), .formula(_, now: .text(let text)): text
        case .number(let number), .formula(_, now: .number(let number)): number.shown
        }
    }
}

/// What a formula gives.
package enum Scalar: Sendable, Hashable {
    case text(String)
    case number(ShownNumber)
}

extension CellContent {
    /// What a formula gives, without the formula.
    package init(_ scalar: Scalar) {
        switch scalar {
        case .text(let text): self = .text(text)
        case .number(let number): self = .number(number)
        }
    }
}

/// An exact number and how it is shown.
package struct ShownNumber: Sendable, Hashable {
    /// At most 15 significant digits, which a spreadsheet's binary number carries without loss.
    package var value: Decimal
    /// An Excel number format code that shows `shown`.
    package var format: String
    /// Digit for digit as it was typed.
    package var shown: String

    package init(_ value: Decimal, format: String, shown: String) {
        self.value = value
        self.format = format
        self.shown = shown
    }

    /// A whole number without separators.
    package init(count: Int) {
        self.init(Decimal(count), format: "0", shown: "\(count)")
    }
}

package enum Emphasis: Sendable, Hashable { case normal, strong, muted }

/// A meaning that the theme gives a fill and a text colour. Colour never stands alone: the word is in a cell as well.
package enum Tone: Sendable, Hashable, CaseIterable { case green, amber, red, neutral }

/// Colours a cell while a formula holds.
package struct ToneRule: Sendable, Hashable {
    package var condition: FormulaPattern
    /// What stands in the condition's blanks.
    package var cells: [CellReference]
    package var tone: Tone

    package init(_ condition: FormulaPattern, on cells: [CellReference], _ tone: Tone) {
        self.condition = condition
        self.cells = cells
        self.tone = tone
    }
}

/// A list to choose from, which stands in cells (an inline list is limited to 255 bytes).
///
/// Shared by the cells that offer it: few do, and all the others would be larger for it.
package final class Choices: Sendable {
    package let range: ColumnRange
    /// At most 32 UTF-16 units.
    package let promptTitle: String
    /// At most 255 UTF-16 units.
    package let prompt: String

    package init(_ range: ColumnRange, promptTitle: String, prompt: String) {
        self.range = range
        self.promptTitle = promptTitle
        self.prompt = prompt
    }
}

extension Choices: Hashable {
    package static func == (a: Choices, b: Choices) -> Bool {
        a === b || (a.range, a.promptTitle, a.prompt) == (b.range, b.promptTitle, b.prompt)
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(range)
        hasher.combine(promptTitle)
        hasher.combine(prompt)
    }
}
