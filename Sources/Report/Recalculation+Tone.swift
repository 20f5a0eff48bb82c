extension Recalculation {
    /// How a cell is coloured now: by the first of its rules that holds, or else by its own tone; nil where it is not.
    package mutating func tone(of reference: CellReference) -> Tone? {
        guard let cell = cell(reference) else { return nil }
        for rule in cell.rules where evaluate(.filled(rule.condition, rule.cells)).truth == true { return rule.tone }
        return cell.tone
    }
}
