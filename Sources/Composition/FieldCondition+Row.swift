import Model
import Template

extension FieldCondition {
    func holds(for row: RowContext) -> Bool {
        let shown = field.plainText(of: row).lowercased()
        return words.contains { $0.lowercased() == shown } != isNegated
    }
}

extension [FieldCondition] {
    func hold(for row: RowContext) -> Bool { allSatisfy { $0.holds(for: row) } }
}

extension Field {
    /// What it shows as one writes it in a condition: a direction of travel without its arrow.
    func plainText(of row: RowContext) -> String {
        switch self {
        case .progressDirection: row.priority.progress[row.quarter]?.direction?.rawValue ?? ""
        case .direction: row.line?.movement(in: row.quarter)?.direction.rawValue ?? ""
        case .dataQuality: row.line?.dataQuality?.value.concerns.rawValue ?? ""
        default: content(of: row).shown
        }
    }
}
