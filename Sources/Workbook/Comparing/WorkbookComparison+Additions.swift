import Report
import Rows

extension WorkbookComparison {
    /// What somebody put into a workbook that is no cell.
    static func additions(to layout: Layout, in workbook: WorkbookReader) throws(ReadFailure) -> [Addition] {
        var found: [Addition] = []
        for info in workbook.sheets {
            let placed = layout.sheets.first { $0.name == info.name }
            let overlay = try workbook.overlay(of: info)
            found += overlay.comments.map { comment in
                Addition(place: "\(info.name)!\(comment.cell)", what: "a comment, '\(comment.text)'")
            }
            let counts = [
                ("picture", overlay.pictures - (placed?.logo == nil ? 0 : 1)),
                ("chart", overlay.charts - (placed?.charts.count ?? 0)), ("shape or text box", overlay.shapes),
            ]
            for (word, count) in counts where count > 0 {
                let words =
                    count == 1
                    ? "1 \(word)" : word == "shape or text box" ? "\(count) shapes or text boxes" : "\(count) \(word)s"
                found.append(Addition(place: info.name, what: words))
            }
            found += overlay.others.map { Addition(place: info.name, what: name(ofPart: $0)) }
        }
        found += workbook.otherSheets.map { Addition(place: $0, what: "a sheet without cells") }
        if workbook.hasMacros { found.append(Addition(place: "", what: "macros")) }
        return found
    }

    private static func name(ofPart kind: String) -> String {
        switch kind {
        case "oleObject", "package": "an embedded file"
        case "control", "ctrlProp": "a form control"
        case "pivotTable": "a pivot table"
        case "image": "a picture behind the cells"
        default: "something that programs call '\(kind)'"
        }
    }
}
