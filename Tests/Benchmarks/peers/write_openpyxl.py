#!/usr/bin/env python3
"""Writes the workbooks that a folder of listings describes, with openpyxl.

usage: write_openpyxl.py LISTINGS WORKBOOKS | write_openpyxl.py --read-only LISTINGS

What openpyxl cannot write is left out: the results of formulas, and the switched-off hints. Charts have their figures,
names, colours and sizes, and not every font.
"""
from copy import copy
from datetime import datetime

from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference, Series
from openpyxl.chart.label import DataLabelList
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.drawing.line import LineProperties
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.pagebreak import Break

from records import records, run


def address(row, column):
    return f"{get_column_letter(int(column) + 1)}{int(row) + 1}"


def area(top, left, bottom, right):
    return f"{address(top, left)}:{address(bottom, right)}"


class Writer:
    def __init__(self):
        self.book = Workbook()
        self.book.remove(self.book.active)
        self.formats, self.tones, self.styles = [], [], {}

    def write(self, word, *fields):
        getattr(self, word.replace(" ", "_"))(*fields)

    def properties(self, title, subject, author, keywords, comments, created):
        about = self.book.properties
        about.title, about.subject, about.creator = title, subject, author
        about.keywords, about.description = keywords, comments
        about.created = datetime.strptime(created, "%Y-%m-%dT%H:%M:%SZ")

    def format(
        self, font, size, colour, bold, underline, fill, bottom, bottom_colour, top, top_colour, horizontal, vertical,
        indent, wrap, shrink, code,
    ):
        thin = Side(style=bottom or None, color=bottom_colour or None)
        edge = Side(style=top or None, color=top_colour or None)
        self.formats.append((
            Font(
                name=font, size=float(size), color=colour and f"FF{colour}" or None, bold=bold == "1",
                underline="single" if underline == "1" else None),
            PatternFill("solid", fgColor=f"FF{fill}") if fill else PatternFill(),
            Border(left=thin, right=thin, bottom=thin, top=edge),
            Alignment(
                horizontal=horizontal or None, vertical=vertical or None, indent=int(indent), wrap_text=wrap == "1",
                shrink_to_fit=shrink == "1"),
            code,
        ))

    def tone(self, fill, colour, bold):
        self.tones.append(DifferentialStyle(
            font=Font(color=f"FF{colour}", bold=bold == "1"), fill=PatternFill(bgColor=f"FF{fill}")))

    def sheet(self, name, hidden, active, bare, zoom, row, column):
        sheet = self.now = self.book.create_sheet(name)
        if hidden == "1":
            sheet.sheet_state = "hidden"
        if active == "1":
            self.book.active = sheet
        sheet.sheet_view.showGridLines = bare != "1"
        if zoom != "100":
            sheet.sheet_view.zoomScale = int(zoom)
        if row != "0" or column != "0":
            sheet.freeze_panes = address(row, column)

    def column(self, index, pixels):
        self.now.column_dimensions[get_column_letter(int(index) + 1)].width = int(pixels) / 7

    def row(self, index, height):
        self.now.row_dimensions[int(index) + 1].height = float(height)

    def styled(self, row, column, format):
        cell = self.now.cell(int(row) + 1, int(column) + 1)
        if format in self.styles:
            # Looking its five parts up again, cell by cell, would take three times as long.
            cell._style = copy(self.styles[format])
        else:
            cell.font, cell.fill, cell.border, cell.alignment, cell.number_format = self.formats[int(format)]
            self.styles[format] = cell._style
        return cell

    def merge(self, top, left, bottom, right, format):
        for row in range(int(top), int(bottom) + 1):
            for column in range(int(left), int(right) + 1):
                self.styled(row, column, format)
        self.now.merge_cells(area(top, left, bottom, right))

    def link(self, row, column, format, location):
        at = address(row, column)
        self.now[at].hyperlink = Hyperlink(ref=at, location=location)

    def text(self, row, column, format, text):
        cell = self.styled(row, column, format)
        cell.value = text
        # Text stays text, even where it begins with =.
        cell.data_type = "s"

    def number(self, row, column, format, number):
        self.styled(row, column, format).value = float(number)

    def blank(self, row, column, format):
        self.styled(row, column, format)

    def formula(self, row, column, format, kind, value, formula):
        self.styled(row, column, format).value = f"={formula}"

    def rule(self, top, left, bottom, right, tone, formula):
        rule = Rule("expression", dxf=self.tones[int(tone)], formula=[formula], stopIfTrue=True)
        self.now.conditional_formatting.add(area(top, left, bottom, right), rule)

    def list(self, top, left, bottom, right, source, title, prompt, error_title, error):
        found = DataValidation(
            "list", formula1=source, allow_blank=True, showErrorMessage=True, showInputMessage=True,
            errorStyle="warning", promptTitle=title or None, prompt=prompt or None, errorTitle=error_title, error=error)
        found.add(area(top, left, bottom, right))
        self.now.add_data_validation(found)

    def chart(
        self, title, values, title_font, title_size, title_colour, font, size, colour, line, gap, unit,
    ):
        chart = self.drawn = BarChart()
        chart.type, chart.grouping, chart.overlap, chart.gapWidth = "bar", "stacked", 100, int(gap)
        chart.title, chart.y_axis.title = title, values
        chart.y_axis.scaling.min = 0
        chart.y_axis.majorUnit = float(unit) or None
        chart.y_axis.majorGridlines.spPr = GraphicalProperties(ln=LineProperties(w=9525, solidFill=line))
        chart.x_axis.scaling.orientation = "maxMin"
        chart.y_axis.crosses = "max"
        chart.x_axis.delete = chart.y_axis.delete = False
        chart.legend.position = "b"

    def series(self, name, categories, values, fill, line, code, colour):
        series = Series(Reference(range_string=values), title=name)
        series.cat = None
        series.graphicalProperties.solidFill = fill
        series.graphicalProperties.line = LineProperties(w=9525, solidFill=line)
        series.dLbls = DataLabelList(showVal=True, numFmt=code)
        self.drawn.series.append(series)
        self.drawn.set_categories(Reference(range_string=categories))

    def insert(self, row, column, width, height, description):
        # Centimetres, of 96 pixels an inch.
        self.drawn.width, self.drawn.height = (float(pixels) / 96 * 2.54 for pixels in (width, height))
        self.now.add_chart(self.drawn, address(row, column))

    def page(self, paper, landscape, left, right, top, bottom, margin, footer):
        setup, margins = self.now.page_setup, self.now.page_margins
        setup.paperSize = {"A3": 8, "A4": 9}[paper]
        setup.orientation = "landscape" if landscape == "1" else "portrait"
        setup.fitToHeight = 0
        self.now.sheet_properties.pageSetUpPr.fitToPage = True
        margins.left, margins.right, margins.top = float(left), float(right), float(top)
        margins.bottom, margins.footer = float(bottom), float(margin)
        # openpyxl parses it.
        self.now.oddFooter.left.text, _, self.now.oddFooter.right.text = footer.removeprefix("&L").partition("&R")

    def print_area(self, *corners):
        self.now.print_area = area(*corners)

    def repeat(self, first, last):
        self.now.print_title_rows = f"{int(first) + 1}:{int(last) + 1}"

    def breaks(self, *rows):
        for row in rows:
            self.now.row_breaks.append(Break(id=int(row)))

    def ignore(self, hint, area):
        pass


def write(listing, path):
    writer = Writer()
    for record in records(listing):
        writer.write(*record)
    writer.book.save(path)


run(write)
