#!/usr/bin/env python3
"""Writes the workbooks that a folder of listings describes, with XlsxWriter.

usage: write_xlsxwriter.py LISTINGS WORKBOOKS | write_xlsxwriter.py --read-only LISTINGS
"""
from datetime import datetime

import xlsxwriter

from records import records, run

EDGES = {"": 0, "thin": 1, "medium": 2}
HINTS = ["number_stored_as_text", "formula_differs", "formula_range", "list_data_validation"]
VERTICAL = {"top": "top", "center": "vcenter"}


class Writer:
    def __init__(self, path):
        self.book = xlsxwriter.Workbook(path)
        self.formats, self.tones, self.hints = [], [], {}

    def write(self, word, *fields):
        getattr(self, word.replace(" ", "_"))(*fields)

    def properties(self, title, subject, author, keywords, comments, created):
        self.book.set_properties({
            "title": title, "subject": subject, "author": author, "company": author, "keywords": keywords,
            "comments": comments, "created": datetime.strptime(created, "%Y-%m-%dT%H:%M:%SZ"),
        })

    def format(
        self, font, size, colour, bold, underline, fill, bottom, bottom_colour, top, top_colour, horizontal, vertical,
        indent, wrap, shrink, code,
    ):
        about = {"font_name": font, "font_size": float(size), "num_format": code}
        if colour:
            about["font_color"] = f"#{colour}"
        if bold == "1":
            about["bold"] = True
        if underline == "1":
            about["underline"] = 1
        if fill:
            about |= {"pattern": 1, "bg_color": f"#{fill}"}
        if bottom:
            about |= {
                "border": EDGES[bottom], "border_color": f"#{bottom_colour}", "top": EDGES[top],
                "top_color": f"#{top_colour}",
            }
        if horizontal:
            about["align"] = horizontal
        if vertical:
            about["valign"] = VERTICAL[vertical]
        if indent != "0":
            about["indent"] = int(indent)
        if wrap == "1":
            about["text_wrap"] = True
        if shrink == "1":
            about["shrink"] = True
        self.formats.append(self.book.add_format(about))

    def tone(self, fill, colour, bold):
        about = {"pattern": 1, "bg_color": f"#{fill}", "font_color": f"#{colour}", "bold": bold == "1"}
        self.tones.append(self.book.add_format(about))

    def sheet(self, name, hidden, active, bare, zoom, row, column):
        sheet = self.now = self.book.add_worksheet(name)
        if hidden == "1":
            sheet.hide()
        if active == "1":
            sheet.activate()
            sheet.set_first_sheet()
        if bare == "1":
            sheet.hide_gridlines(2)
        if zoom != "100":
            sheet.set_zoom(int(zoom))
        if row != "0" or column != "0":
            sheet.freeze_panes(int(row), int(column))

    def column(self, index, pixels):
        self.now.set_column(int(index), int(index), (int(pixels) - 5) / 7)

    def row(self, index, height):
        self.now.set_row(int(index), float(height))

    def merge(self, top, left, bottom, right, format):
        self.now.merge_range(int(top), int(left), int(bottom), int(right), "", self.formats[int(format)])

    def link(self, row, column, format, location):
        self.now.write_url(int(row), int(column), f"internal:{location}", self.formats[int(format)])

    def text(self, row, column, format, text):
        self.now.write_string(int(row), int(column), text, self.formats[int(format)])

    def number(self, row, column, format, number):
        self.now.write_number(int(row), int(column), float(number), self.formats[int(format)])

    def blank(self, row, column, format):
        self.now.write_blank(int(row), int(column), None, self.formats[int(format)])

    def formula(self, row, column, format, kind, value, formula):
        value = value if kind == "text" else float(value)
        self.now.write_formula(int(row), int(column), f"={formula}", self.formats[int(format)], value)

    def rule(self, top, left, bottom, right, tone, formula):
        self.now.conditional_format(int(top), int(left), int(bottom), int(right), {
            "type": "formula", "criteria": f"={formula}", "format": self.tones[int(tone)], "stop_if_true": True,
        })

    def list(self, top, left, bottom, right, source, title, prompt, error_title, error):
        self.now.data_validation(int(top), int(left), int(bottom), int(right), {
            "validate": "list", "source": f"={source}", "input_title": title, "input_message": prompt,
            "error_title": error_title, "error_message": error, "error_type": "warning",
        })

    def chart(
        self, title, values, title_font, title_size, title_colour, font, size, colour, line, gap, unit,
    ):
        chart = self.drawn = self.book.add_chart({"type": "bar", "subtype": "stacked"})
        self.font = {"name": font, "size": float(size)}
        text = self.font | {"color": f"#{colour}", "bold": False}
        line = {"color": f"#{line}", "width": 0.75}
        chart.set_title({
            "name": title, "name_font": {"name": title_font, "size": float(title_size), "color": f"#{title_colour}"},
        })
        chart.set_y_axis({"num_font": text, "reverse": True, "crossing": "max", "line": line})
        # The x axis lies along the foot of the chart, and bars lie along the values.
        chart.set_x_axis({
            "name": values, "name_font": text, "num_font": text, "min": 0, "major_unit": float(unit) or None,
            "major_gridlines": {"visible": True, "line": line},
        })
        chart.set_legend({"position": "bottom", "font": text})
        chart.set_chartarea({"border": line})
        self.gap = int(gap)

    def series(self, name, categories, values, fill, line, code, colour):
        self.drawn.add_series({
            "name": name, "categories": f"={categories}", "values": f"={values}", "gap": self.gap,
            "fill": {"color": f"#{fill}"}, "line": {"color": f"#{line}", "width": 0.75},
            "data_labels": {"value": True, "num_format": code, "font": self.font | {"color": f"#{colour}"}},
        })

    def insert(self, row, column, width, height, description):
        self.now.insert_chart(int(row), int(column), self.drawn, {
            "x_scale": float(width) / 480, "y_scale": float(height) / 288, "object_position": 2,
            "description": description,
        })

    def page(self, paper, landscape, left, right, top, bottom, margin, footer):
        self.now.set_paper({"A3": 8, "A4": 9}[paper])
        if landscape == "1":
            self.now.set_landscape()
        self.now.set_margins(float(left), float(right), float(top), float(bottom))
        self.now.fit_to_pages(1, 0)
        self.now.set_footer(footer, {"margin": float(margin)})
        self.hints = {}

    def print_area(self, *corners):
        self.now.print_area(*map(int, corners))

    def repeat(self, first, last):
        self.now.repeat_rows(int(first), int(last))

    def breaks(self, *rows):
        self.now.set_h_pagebreaks([int(row) for row in rows])

    def ignore(self, hint, area):
        self.hints[HINTS[int(hint)]] = area
        self.now.ignore_errors(self.hints)


def write(listing, path):
    writer = Writer(path)
    for record in records(listing):
        writer.write(*record)
    writer.book.close()


run(write)
