import Report
import Rows

/// Reads the twelve colours of a workbook's theme.
final class ThemeColoursHandler: XMLHandler {
    private enum State { case theme, elements, scheme, colour }

    private var states: [State] = []
    private var found: [Colour?] = []

    var palette: Palette { Palette(theme: found) }

    override func start(_ element: borrowing XMLElement) throws(ReadFailure) -> Bool {
        switch states.last {
        case nil: states.append(.theme)
        case .theme? where element.isNamed("themeElements"): states.append(.elements)
        case .elements? where element.isNamed("clrScheme"): states.append(.scheme)
        case .scheme? where found.count < Palette.themeCount:
            found.append(nil)
            states.append(.colour)
        case .colour?:
            let text = element.attribute("lastClr") ?? element.attribute("val")
            found[found.count - 1] = found[found.count - 1] ?? text.flatMap(Palette.colour)
            return false
        default: return false
        }
        return true
    }

    override func end() { states.removeLast() }
}
