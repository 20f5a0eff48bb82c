import Accessibility
import Report
import Rows

/// Reads how cells look: fonts, fills and formats, which `cellXfs` joins to a look for each number that a cell gives.
final class LooksHandler: XMLHandler {
    private enum State {
        case outside, styles, formats, fonts, font, fills, fill, pattern, cells, cell, conditions, condition
    }
    private struct Font {
        var name = "Calibri"
        var size = 11.0
        var isItalic = false
        var isBold = false
        var colour: Colour?
    }
    private struct Fill {
        var pattern = "none"
        var front: Colour?
        var back: Colour?

        /// What is seen behind the text.
        var colour: Colour? {
            switch pattern {
            case "none": nil
            case "solid": front ?? Colour(rgb: 0)
            default: back ?? front ?? Colour(rgb: 0xC0C0C0)
            }
        }
    }
    private struct Join {
        var font = 0
        var fill = 0
        var format = 0
        var horizontal = CellLook.Horizontal.general
        var wraps = false
    }

    private let palette: Palette
    private var states: [State] = []
    private var state: State { states.last ?? .outside }
    private var formats: [Int: String] = [:]
    private var fonts: [Font] = []
    private var fills: [Fill] = []
    private var joins: [Join] = []
    private var conditions: [(text: Colour?, fill: Fill?)] = []

    init(palette: Palette) { self.palette = palette }

    /// By the number that a cell gives; never empty.
    private(set) lazy var looks: [CellLook] = joins.isEmpty ? [CellLook()] : joins.map(look)

    func hasFill(_ number: Int) -> Bool { looks.indices.contains(number) && looks[number].fill != nil }

    /// The colours of a condition's look; nil where there is no such look.
    func conditional(_ number: Int) -> (text: Colour?, fill: Colour?)? {
        guard conditions.indices.contains(number) else { return nil }
        let (text, fill) = conditions[number]
        // In a condition, what fills a cell is the colour behind the pattern.
        return (text, fill.flatMap { $0.back ?? $0.front })
    }

    private func look(_ join: Join) -> CellLook {
        let font = fonts.indices.contains(join.font) ? fonts[join.font] : Font()
        return CellLook(
            font: font.name, size: font.size, isItalic: font.isItalic, text: font.colour,
            fill: fills.indices.contains(join.fill) ? fills[join.fill].colour : nil, horizontal: join.horizontal,
            wraps: join.wraps, isBold: font.isBold,
            numberFormat: formats[join.format] ?? Self.builtIn[join.format] ?? "General")
    }

    override func start(_ element: borrowing XMLElement) throws(ReadFailure) -> Bool {
        guard element.vocabulary == .spreadsheet, let next = try next(element) else { return false }
        states.append(next)
        return true
    }

    private func next(_ element: borrowing XMLElement) throws(ReadFailure) -> State? {
        switch state {
        case .outside: return .styles
        case .styles:
            let lists: [(StaticString, State)] = [
                ("numFmts", .formats), ("fonts", .fonts), ("fills", .fills), ("cellXfs", .cells), ("dxfs", .conditions),
            ]
            return lists.first { element.isNamed($0.0) }?.1
        case .formats where element.isNamed("numFmt"):
            if let id = element.attribute("numFmtId").flatMap({ Int($0) }), let code = element.attribute("formatCode"),
                formats.count < ReadingLimits.numberFormats
            {
                formats[id] = String(code.prefix(1_000))
            }
        case .fonts where element.isNamed("font"):
            try Self.check(fonts.count)
            fonts.append(Font())
            return .font
        case .fills where element.isNamed("fill"):
            try Self.check(fills.count)
            fills.append(Fill())
            return .fill
        case .fill where element.isNamed("patternFill"):
            // A condition that names no pattern means a full one.
            setFill { $0.pattern = element.attribute("patternType") ?? (isInCondition ? "solid" : "none") }
            return .pattern
        case .condition where element.isNamed("fill"):
            conditions[conditions.count - 1].fill = Fill()
            return .fill
        case .fill where element.isNamed("gradientFill"): setFill { $0.pattern = "gradient" }
        case .pattern where element.isNamed("fgColor"): setFill { $0.front = palette.colour(element) }
        case .pattern where element.isNamed("bgColor"): setFill { $0.back = palette.colour(element) }
        case .font: readFont(element)
        case .cells where element.isNamed("xf"):
            try Self.check(joins.count)
            func number(_ name: StaticString) -> Int { element.attribute(name).flatMap { Int($0) } ?? 0 }
            joins.append(Join(font: number("fontId"), fill: number("fillId"), format: number("numFmtId")))
            return .cell
        case .cell where element.isNamed("alignment"):
            joins[joins.count - 1].horizontal = Self.horizontal(element.attribute("horizontal"))
            joins[joins.count - 1].wraps = ["1", "true"].contains(element.attribute("wrapText") ?? "")
        case .conditions where element.isNamed("dxf"):
            try Self.check(conditions.count)
            conditions.append((nil, nil))
            return .condition
        case .condition where element.isNamed("font"): return .font
        default: break
        }
        return nil
    }

    override func end() { states.removeLast() }

    private var isInCondition: Bool { states.contains(.conditions) }

    private func setFill(_ change: (inout Fill) -> Void) {
        if isInCondition, let last = conditions.indices.last, var fill = conditions[last].fill {
            change(&fill)
            conditions[last].fill = fill
        } else if !isInCondition, let last = fills.indices.last {
            change(&fills[last])
        }
    }

    private func readFont(_ element: borrowing XMLElement) {
        if isInCondition {
            if element.isNamed("color"), let last = conditions.indices.last {
                conditions[last].text = palette.colour(element)
            }
            return
        }
        guard let last = fonts.indices.last else { return }
        let value = element.attribute("val")
        let isOn = !["0", "false"].contains(value ?? "1")
        if element.isNamed("name"), let value { fonts[last].name = String(value.prefix(100)) }
        if element.isNamed("sz"), let size = value.flatMap({ Double($0) }), (0...1_000).contains(size) {
            fonts[last].size = size
        }
        if element.isNamed(letter: "i") { fonts[last].isItalic = isOn }
        if element.isNamed(letter: "b") { fonts[last].isBold = isOn }
        if element.isNamed("color") { fonts[last].colour = palette.colour(element) }
    }

    private static func check(_ count: Int) throws(ReadFailure) {
        guard count < ReadingLimits.styles else {
            throw .tooLarge("it has more than \(ReadingLimits.styles) styles of cells")
        }
    }

    private static func horizontal(_ text: String?) -> CellLook.Horizontal {
        switch text {
        case nil, "general": .general
        case "left": .left
        case "center", "centerContinuous": .centre
        case "right": .right
        default: .other
        }
    }

    /// The formats of figures that every program has without being told: ECMA-376 part 1, 18.8.30.
    private static let builtIn: [Int: String] = [
        1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 37: "#,##0;(#,##0)",
        38: "#,##0;(#,##0)", 39: "#,##0.00;(#,##0.00)", 40: "#,##0.00;(#,##0.00)", 49: "@",
    ]
}
