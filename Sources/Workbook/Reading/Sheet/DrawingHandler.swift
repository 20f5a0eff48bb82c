import Accessibility
import Rows

/// Reads a part that holds what lies above a sheet's cells: pictures, charts, boxes.
final class DrawingHandler: XMLHandler {
    private enum State { case outside, drawing, anchor, from, column, row, object, other }

    private(set) var drawings: [InspectedDrawing] = []
    private var states: [State] = []
    private var state: State { states.last ?? .outside }
    private var number = ""
    private var place = GridPoint(row: 0, column: 0)

    private static let most = 10_000

    override func start(_ element: borrowing XMLElement) throws(ReadFailure) -> Bool {
        states.append(next(element))
        return true
    }

    private func next(_ element: borrowing XMLElement) -> State {
        switch state {
        case .outside: return .drawing
        case .drawing:
            place = GridPoint(row: 0, column: 0)
            return .anchor
        case .anchor where element.isNamed("from"): return .from
        case .from where element.isNamed("col"), .from where element.isNamed("row"):
            number = ""
            return element.isNamed("col") ? .column : .row
        case .anchor, .other, .object:
            if let kind = Self.kind(element) {
                if drawings.count < Self.most { drawings.append(InspectedDrawing(kind, at: place)) }
                return .object
            }
            if element.isNamed("cNvPr"), let words = element.attribute("descr") ?? element.attribute("title"),
                let last = drawings.indices.last, drawings[last].alternative.isEmpty
            {
                drawings[last].alternative = words
            }
            if element.isNamed("cNvSpPr"), ["1", "true"].contains(element.attribute("txBox") ?? ""),
                let last = drawings.indices.last
            {
                drawings[last].kind = .textBox
            }
            return .other
        default: return .other
        }
    }

    private static func kind(_ element: borrowing XMLElement) -> InspectedDrawing.Kind? {
        if element.isNamed("pic") { return .picture }
        if element.isNamed("graphicFrame") { return .chart }
        if element.isNamed("sp") || element.isNamed("cxnSp") || element.isNamed("contentPart") { return .shape }
        return nil
    }

    override func end() {
        switch states.popLast() {
        case .column: place.column = Int(number).flatMap { (0..<ReadingLimits.columns).contains($0) ? $0 : nil } ?? 0
        case .row: place.row = Int(number).flatMap { (0..<ReadingLimits.rows).contains($0) ? $0 : nil } ?? 0
        default: break
        }
    }

    override func text(_ bytes: Span<UInt8>) {
        guard state == .column || state == .row, number.utf8.count + bytes.count < 20 else { return }
        number += bytes.text
    }
}
