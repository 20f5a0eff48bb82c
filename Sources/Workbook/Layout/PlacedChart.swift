import Report

/// A chart over the rows that are kept free for it.
struct PlacedChart: Sendable, Hashable {
    struct Series: Sendable, Hashable {
        var name: String
        var values: SheetArea
        var tone: Tone?
    }

    var kind: Chart.Kind
    var title: String
    var valueTitle: String
    var description: String
    var categories: SheetArea
    var series: [Series]
    var row: Int
    /// Pixels.
    var width: Double
    var height: Double
    /// Counts of ten and less: the axis then goes by ones, or it would show halves of things.
    var countsByOnes: Bool
    var figureFormat: String
    /// Nil leaves it to the spreadsheet.
    var axisFormat: String?
}
