/// A chart drawn by the spreadsheet itself from cells, so that it follows what is typed.
package struct Chart: Sendable, Hashable {
    package enum Kind: Sendable, Hashable { case stackedBars, stackedColumns, columns, line }

    package struct Series: Sendable, Hashable {
        package var name: String
        package var values: ColumnRange
        /// Nil takes the colours of headings.
        package var tone: Tone?

        package init(name: String, values: ColumnRange, tone: Tone?) {
            self.name = name
            self.values = values
            self.tone = tone
        }
    }

    package var kind: Kind
    package var title: String
    /// What is counted, beside the axis.
    package var valueTitle: String
    package var categories: ColumnRange
    package var series: [Series]
    /// Says in words what the chart shows, for those who cannot see it.
    package var description: String
    /// In points.
    package var height: Double
    /// In columns of the sheet's grid, from its first.
    package var columns: Int
    /// An Excel number format code for the figures that stand in the chart; nothing should be written for zero.
    package var figureFormat: String
    /// The same for the axis; nil for whole numbers.
    package var axisFormat: String?

    package init(
        kind: Kind, title: String, valueTitle: String, categories: ColumnRange, series: [Series], description: String,
        height: Double = 220, columns: Int, figureFormat: String = "0;-0;;", axisFormat: String? = nil
    ) {
        self.kind = kind
        self.title = title
        self.valueTitle = valueTitle
        self.categories = categories
        self.series = series
        self.description = description
        self.height = height
        self.columns = columns
        self.figureFormat = figureFormat
        self.axisFormat = axisFormat
    }
}
