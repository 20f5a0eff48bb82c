#!/usr/bin/env python3
"""Writes the workbooks that a folder of listings describes, with Rust's rust_xlsxwriter by way of a Python package.

usage: write_rust_xlsxwriter.py LISTINGS WORKBOOKS | write_rust_xlsxwriter.py --read-only LISTINGS

What the package does not hand on is left out: the results of formulas, and the day in the properties. It switches
off one hint for a cell only, so hints are left out too.
"""
from rvgsrust_xlsxwriter import (
    Chart, ChartDataLabel, ChartFont, ChartFormat, ChartSeries, ConditionalFormatFormula, DataValidation, Format,
    Workbook,
)

from records import records, run

VERTICAL = {"top": "top", "center": "vcenter"}


def chart_font(name, size, colour, bold=False):
    font = ChartFont()
    font.set_name(name)
    font.set_size(float(size))
    font.set_color(f"#{colour}")
    if bold:
        font.set_bold()
    else:
        font.unset_bold()
    return font


def chart_look(line, fill=None):
    look = ChartFormat()
    look.set_line_color(f"#{line}")
    look.set_line_width(0.75)
    if fill:
        look.set_fill_color(f"#{fill}")
    return look


class Writer:
    def __init__(self, path):
        self.book = Workbook(path)
        self.formats, self.tones = [], []

    def write(self, word, *fields):
        getattr(self, word.replace(" ", "_"))(*fields)

    def properties(self, title, subject, author, keywords, comments, created):
        self.book.set_properties(title=title, author=author, subject=subject, keywords=keywords, comments=comments)

    def format(
        self, font, size, colour, bold, underline, fill, bottom, bottom_colour, top, top_colour, horizontal, vertical,
        indent, wrap, shrink, code,
    ):
        format = Format()
        format.set_font_name(font)
        format.set_font_size(float(size))
        if colour:
            format.set_font_color(f"#{colour}")
        if bold == "1":
            format.set_bold()
        if underline == "1":
            format.set_underline()
        if fill:
            format.set_pattern("solid")
            format.set_background_color(f"#{fill}")
        if bottom:
            format.set_border(bottom)
            format.set_border_color(f"#{bottom_colour}")
            format.set_top_border(top)
            format.set_border_top_color(f"#{top_colour}")
        if horizontal:
            format.set_align(horizontal)
        if vertical:
            format.set_vertical_align(VERTICAL[vertical])
        if indent != "0":
            format.set_indent(int(indent))
        if wrap == "1":
            format.set_text_wrap()
        if shrink == "1":
            format.set_shrink()
        if code != "General":
            format.set_num_format(code)
        self.formats.append(format)

    def tone(self, fill, colour, bold):
        format = Format()
        format.set_font_color(f"#{colour}")
        format.set_background_color(f"#{fill}")
        if bold == "1":
            format.set_bold()
        self.tones.append(format)

    def sheet(self, name, hidden, active, bare, zoom, row, column):
        sheet = self.now = self.book.add_worksheet(name)
        if hidden == "1":
            sheet.hide()
        if active == "1":
            sheet.set_active(True)
            sheet.set_first_tab(True)
        if bare == "1":
            sheet.set_screen_gridlines(False)
        if zoom != "100":
            sheet.set_zoom(int(zoom))
        if row != "0" or column != "0":
            sheet.freeze_panes(int(row), int(column))

    def column(self, index, pixels):
        self.now.set_column_width_pixels(int(index), int(pixels))

    def row(self, index, height):
        self.now.set_row_height(int(index), float(height))

    def merge(self, top, left, bottom, right, format):
        self.now.merge_range(int(top), int(left), int(bottom), int(right), "", self.formats[int(format)])

    def link(self, row, column, format, location):
        self.now.write_url(int(row), int(column), f"internal:{location}", self.formats[int(format)])

    def text(self, row, column, format, text):
        self.now.write(int(row), int(column), text, self.formats[int(format)])

    def number(self, row, column, format, number):
        self.now.write(int(row), int(column), float(number), self.formats[int(format)])

    def blank(self, row, column, format):
        self.now.write(int(row), int(column), None, self.formats[int(format)])

    def formula(self, row, column, format, kind, value, formula):
        self.now.write_formula(int(row), int(column), formula, self.formats[int(format)])

    def rule(self, top, left, bottom, right, tone, formula):
        rule = ConditionalFormatFormula()
        rule.set_rule(formula)
        rule.set_format(self.tones[int(tone)])
        rule.set_stop_if_true(True)
        self.now.add_conditional_format(int(top), int(left), int(bottom), int(right), rule)

    def list(self, top, left, bottom, right, source, title, prompt, error_title, error):
        found = DataValidation()
        found.allow_list_formula(f"={source}")
        found.set_input_title(title)
        found.set_input_message(prompt)
        found.set_error_title(error_title)
        found.set_error_message(error)
        found.set_error_style("warning")
        self.now.add_data_validation(int(top), int(left), int(bottom), int(right), found)

    def chart(
        self, title, values, title_font, title_size, title_colour, font, size, colour, line, gap, unit,
    ):
        chart = self.drawn = Chart("bar_stacked")
        self.font, self.gap = (font, size), int(gap)
        text = chart_font(font, size, colour)
        line = chart_look(line)
        chart.set_title_name(title)
        chart.set_title_font(chart_font(title_font, title_size, title_colour, bold=True))
        # The x axis lies along the foot of the chart, and bars lie along the values.
        chart.set_y_axis_font(text)
        chart.set_y_axis_reverse()
        chart.set_y_axis_crossing("max")
        chart.set_y_axis_format(line)
        chart.set_x_axis_name(values)
        chart.set_x_axis_name_font(text)
        chart.set_x_axis_font(text)
        chart.set_x_axis_min(0)
        if float(unit):
            chart.set_x_axis_major_unit(float(unit))
        chart.set_x_axis_major_gridlines(True)
        chart.set_legend_position("bottom")
        chart.set_legend_font(text)
        chart.set_chart_area_format(line)

    def series(self, name, categories, values, fill, line, code, colour):
        labels = ChartDataLabel()
        labels.show_value()
        labels.set_num_format(code)
        labels.set_font(chart_font(*self.font, colour))
        series = ChartSeries()
        series.set_name(name)
        series.set_categories(categories)
        series.set_values(values)
        series.set_gap(self.gap)
        series.set_overlap(100)
        series.set_format(chart_look(line, fill))
        series.set_data_label(labels)
        self.drawn.push_series(series)

    def insert(self, row, column, width, height, description):
        self.drawn.set_width(round(float(width)))
        self.drawn.set_height(round(float(height)))
        self.drawn.set_alt_text(description)
        self.drawn.set_object_movement("move_but_dont_size_with_cells")
        self.now.insert_chart(int(row), int(column), self.drawn)

    def page(self, paper, landscape, left, right, top, bottom, margin, footer):
        self.now.set_paper_size({"A3": 8, "A4": 9}[paper])
        if landscape == "1":
            self.now.set_landscape()
        self.now.set_margins(float(left), float(right), float(top), float(bottom), 0.3, float(margin))
        self.now.set_print_fit_to_pages(1, 0)
        self.now.set_footer(footer)

    def print_area(self, *corners):
        self.now.set_print_area(*map(int, corners))

    def repeat(self, first, last):
        self.now.set_repeat_rows(int(first), int(last))

    def breaks(self, *rows):
        self.now.set_page_breaks([int(row) for row in rows])

    def ignore(self, hint, area):
        pass


def write(listing, path):
    writer = Writer(path)
    for record in records(listing):
        writer.write(*record)
    writer.book.close()


run(write)
