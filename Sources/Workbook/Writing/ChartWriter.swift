import CXLSXWriter
import Report

/// One placed chart → calls of the library.
@safe struct ChartWriter {
    // Each `unsafe` here holds: the library's handles are there until the workbook is closed. Swift ends each text with
    // a zero byte for the call that it is lent to; of texts and settings, the library copies what it keeps.

    let chart: PlacedChart
    let theme: Theme
    /// Must be open as long as this is used.
    let workbook: UnsafeMutablePointer<lxw_workbook>

    @unsafe
    func write(to worksheet: UnsafeMutablePointer<lxw_worksheet>) throws(WorkbookError) {
        guard let drawn = unsafe workbook_add_chart(workbook, UInt8(kind.rawValue)) else {
            throw .library(code: 1, message: "out of memory", during: "the chart '\(chart.title)'")
        }
        try unsafe CText.with([theme.font.rawValue, chart.description]) { (texts) throws(WorkbookError) in
            var font = unsafe lxw_chart_font()
            unsafe font.name = texts[0]
            unsafe font.size = theme.textSize
            unsafe font.color = theme.colours.text.libraryColour
            unsafe setTitles(of: drawn, font: font)
            for series in chart.series { unsafe add(series, to: drawn, font: font) }
            var options = unsafe lxw_chart_options()
            // The library's own chart is 480 by 288 pixels.
            unsafe options.x_scale = chart.width / 480
            unsafe options.y_scale = chart.height / 288
            unsafe options.object_position = UInt8(LXW_OBJECT_MOVE_DONT_SIZE.rawValue)
            unsafe options.description = texts[1]
            try check(
                unsafe worksheet_insert_chart_opt(worksheet, lxw_row_t(chart.row), 0, drawn, &options),
                during: "the chart '\(chart.title)'")
        }
    }

    private var kind: lxw_chart_type {
        switch chart.kind {
        case .stackedBars: LXW_CHART_BAR_STACKED
        case .stackedColumns: LXW_CHART_COLUMN_STACKED
        case .columns: LXW_CHART_COLUMN
        case .line: LXW_CHART_LINE
        }
    }

    @unsafe
    private func setTitles(of drawn: UnsafeMutablePointer<lxw_chart>, font: lxw_chart_font) {
        var font = unsafe font
        // The library's x axis lies along the foot of the chart, and bars lie along the values.
        let lies = chart.kind == .stackedBars
        let categories = unsafe lies ? drawn.pointee.y_axis : drawn.pointee.x_axis
        let values = unsafe lies ? drawn.pointee.x_axis : drawn.pointee.y_axis
        unsafe chart_axis_set_num_font(categories, &font)
        unsafe chart_axis_set_num_font(values, &font)
        unsafe chart_legend_set_font(drawn, &font)
        unsafe chart_legend_set_position(drawn, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
        unsafe chart_axis_set_name(values, Self.words(chart.valueTitle))
        unsafe chart_axis_set_name_font(values, &font)
        unsafe font.bold = 1
        unsafe font.size = min(409, theme.textSize + 2)
        unsafe font.color = theme.colours.title.libraryColour
        unsafe chart_title_set_name(drawn, Self.words(chart.title))
        unsafe chart_title_set_name_font(drawn, &font)

        unsafe chart_axis_set_min(values, 0)
        if let format = chart.axisFormat { unsafe chart_axis_set_num_format(values, format) }
        if chart.countsByOnes { unsafe chart_axis_set_major_unit(values, 1) }
        if lies {
            // The first category on top, where it stands in the table.
            unsafe chart_axis_set_reverse(categories)
            unsafe chart_axis_set_crossing_max(categories)
        }
        if chart.kind != .line { unsafe chart_set_series_gap(drawn, 60) }
        var line = lxw_chart_line()
        line.color = theme.colours.border.libraryColour
        line.width = 0.75
        unsafe chart_axis_major_gridlines_set_line(values, &line)
        unsafe chart_axis_set_line(categories, &line)
        unsafe chart_chartarea_set_line(drawn, &line)
    }

    @unsafe
    private func add(
        _ series: PlacedChart.Series, to drawn: UnsafeMutablePointer<lxw_chart>, font: lxw_chart_font
    ) {
        guard let added = unsafe chart_add_series(drawn, nil, nil) else { return }
        unsafe chart_series_set_name(added, Self.words(series.name))
        unsafe set(chart.categories) { sheet, first, column, last, lastColumn in
            unsafe chart_series_set_categories(added, sheet, first, column, last, lastColumn)
        }
        unsafe set(series.values) { sheet, first, column, last, lastColumn in
            unsafe chart_series_set_values(added, sheet, first, column, last, lastColumn)
        }
        let pair = series.tone.map { theme.colours[$0] } ?? theme.colours.heading
        var line = lxw_chart_line()
        line.color = (series.tone == nil ? theme.colours.title : pair.text).libraryColour
        line.width = chart.kind == .line ? 2.25 : 0.75
        unsafe chart_series_set_line(added, &line)
        if chart.kind != .line {
            var fill = lxw_chart_fill()
            fill.color = pair.fill.libraryColour
            unsafe chart_series_set_fill(added, &fill)
            // The figure in the bar, so that colour is not all that carries it; nothing is written for nothing.
            unsafe chart_series_set_labels(added)
            unsafe chart_series_set_labels_num_format(added, chart.figureFormat)
            var labels = unsafe font
            // Beside a bar that stands alone, on one that is stacked.
            let isOnFill = chart.kind == .stackedBars || chart.kind == .stackedColumns
            unsafe labels.color = (isOnFill ? pair.text : theme.colours.text).libraryColour
            unsafe chart_series_set_labels_font(added, &labels)
        }
    }

    /// The library takes a name that begins with `=` for a place on a sheet.
    private static func words(_ text: String) -> String { text.hasPrefix("=") ? " " + text : text }

    @unsafe
    private func set(
        _ range: SheetArea, _ call: (UnsafePointer<CChar>, lxw_row_t, lxw_col_t, lxw_row_t, lxw_col_t) -> Void
    ) {
        let (rows, columns) = (range.area.rows, range.area.columns)
        unsafe range.sheet.plain.withCString {
            unsafe call(
                $0, lxw_row_t(rows.lowerBound), lxw_col_t(columns.lowerBound), lxw_row_t(rows.upperBound),
                lxw_col_t(columns.upperBound))
        }
    }
}
