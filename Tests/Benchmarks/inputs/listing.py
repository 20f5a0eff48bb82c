#!/usr/bin/env python3
"""Workbooks → what is in them, as plain lines that other programs can write again.

usage: listing.py WORKBOOKS LISTINGS

Reads the XML itself, with nothing but Python's own library, so that no peer reads for another. A line is a record: a
word and its fields, with tabs between them; \\\\, \\t, \\n and \\r stand for a backslash and what they usually mean.
Formats and tones are numbered from 0 in the order in which they stand, rows and columns too.
"""
import re
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
DRAW = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
ANCHOR = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"
LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
CORE = {
    "title": "{http://purl.org/dc/elements/1.1/}title", "subject": "{http://purl.org/dc/elements/1.1/}subject",
    "creator": "{http://purl.org/dc/elements/1.1/}creator",
    "keywords": "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}keywords",
    "comments": "{http://purl.org/dc/elements/1.1/}description",
    "created": "{http://purl.org/dc/terms/}created",
}
BUILT_IN_FORMATS = {0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%"}
IGNORED = ["numberStoredAsText", "formula", "formulaRange", "listDataValidation"]
PAPERS = {"8": "A3", "9": "A4"}


def main(workbooks, listings):
    files = sorted(Path(workbooks).glob("*.xlsx"))
    if not files:
        sys.exit(f"no workbooks in {workbooks}")
    Path(listings).mkdir(parents=True, exist_ok=True)
    with ProcessPoolExecutor() as pool:
        list(pool.map(write, files, [Path(listings)] * len(files)))


def write(workbook, folder):
    text = "".join("\t".join(map(escaped, record)) + "\n" for record in records(workbook))
    (folder / f"{workbook.stem}.tsv").write_text(text, encoding="utf-8", newline="")


def escaped(field):
    text = str(field)
    return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r")


def records(path):
    with ZipFile(path) as package:
        book = Book(package)
        yield from properties(package)
        sheets = [list(Sheet(book, number, element).records()) for number, element in enumerate(book.sheets)]
        # Formats come before the cells that use them.
        yield from book.formats.records
        yield from book.tones.records
        for sheet in sheets:
            yield from sheet


def properties(package):
    core = ElementTree.fromstring(package.read("docProps/core.xml"))
    found = [core.findtext(CORE[name]) or "" for name in ("title", "subject", "creator", "keywords", "comments", "created")]
    yield ["properties", *found]


class Numbered:
    """Records that are numbered as they are met, each once."""

    def __init__(self):
        self.numbers = {}

    def number(self, record):
        return self.numbers.setdefault(tuple(record), len(self.numbers))

    @property
    def records(self):
        return list(self.numbers)


class Book:
    def __init__(self, package):
        self.package = package
        workbook = self.xml("xl/workbook.xml")
        self.sheets = workbook.findall(f"{MAIN}sheets/{MAIN}sheet")
        self.active = int(workbook.find(f"{MAIN}bookViews/{MAIN}workbookView").get("activeTab", 0))
        self.targets = self.relationships("xl/_rels/workbook.xml.rels")
        self.names = {
            (int(name.get("localSheetId")), name.get("name")): name.text
            for name in workbook.iterfind(f"{MAIN}definedNames/{MAIN}definedName") if name.get("localSheetId")
        }
        self.strings = []
        if "xl/sharedStrings.xml" in package.namelist():
            strings = self.xml("xl/sharedStrings.xml")
            self.strings = ["".join(t.text or "" for t in item.iter(f"{MAIN}t")) for item in strings]
        self.styles = Styles(self.xml("xl/styles.xml"))
        self.formats = Numbered()
        self.tones = Numbered()

    def xml(self, part):
        return ElementTree.fromstring(self.package.read(part))

    def relationships(self, part):
        if part not in self.package.namelist():
            return {}
        folder = part.split("_rels/")[0]
        return {link.get("Id"): resolved(folder, link.get("Target")) for link in self.xml(part)}

    def format(self, style):
        return self.formats.number(["format", *self.styles.cells[style]])

    def tone(self, style):
        return self.tones.number(["tone", *self.styles.tones[style]])


def resolved(folder, target):
    if target.startswith("/"):
        return target[1:]
    while target.startswith("../"):
        folder, target = re.sub(r"[^/]+/$", "", folder), target[3:]
    return folder + target


class Styles:
    """The fields of each format and tone, by its number in the file."""

    def __init__(self, styles):
        codes = {int(f.get("numFmtId")): f.get("formatCode") for f in styles.iterfind(f"{MAIN}numFmts/{MAIN}numFmt")}
        self.codes = BUILT_IN_FORMATS | codes
        self.fonts = styles.findall(f"{MAIN}fonts/{MAIN}font")
        self.fills = styles.findall(f"{MAIN}fills/{MAIN}fill")
        self.borders = styles.findall(f"{MAIN}borders/{MAIN}border")
        self.cells = [self.cell(xf) for xf in styles.iterfind(f"{MAIN}cellXfs/{MAIN}xf")]
        self.tones = [self.tone(dxf) for dxf in styles.iterfind(f"{MAIN}dxfs/{MAIN}dxf")]

    def cell(self, xf):
        font = self.fonts[int(xf.get("fontId"))]
        fill = self.fills[int(xf.get("fillId"))].find(f"{MAIN}patternFill")
        border = self.borders[int(xf.get("borderId"))]
        alignment = xf.find(f"{MAIN}alignment")
        alignment = {} if alignment is None else alignment.attrib
        filled = colour(fill, "fgColor") if fill.get("patternType") == "solid" else ""
        edges = [border.find(MAIN + edge) for edge in ("bottom", "top")]
        return [
            font.find(f"{MAIN}name").get("val"), plain(font.find(f"{MAIN}sz").get("val")), colour(font, "color"),
            flag(font, "b"), flag(font, "u"), filled,
            *(word for edge in edges for word in (edge.get("style", ""), colour(edge, "color"))),
            alignment.get("horizontal", ""), alignment.get("vertical", ""), alignment.get("indent", "0"),
            truth(alignment.get("wrapText")), truth(alignment.get("shrinkToFit")),
            self.codes[int(xf.get("numFmtId"))],
        ]

    def tone(self, dxf):
        font, fill = dxf.find(f"{MAIN}font"), dxf.find(f"{MAIN}fill/{MAIN}patternFill")
        return [colour(fill, "bgColor"), colour(font, "color"), flag(font, "b")]


def colour(element, name):
    found = element.find(MAIN + name)
    return "" if found is None else found.get("rgb", "")[2:]


def flag(element, name):
    found = element.find(MAIN + name)
    return "0" if found is None else truth(found.get("val", "1"))


def truth(word):
    return "1" if word in ("1", "true", "single") else "0"


def plain(number):
    """A number without what does not count: 10.0 is 10."""
    return repr(float(number)).removesuffix(".0")


class Sheet:
    def __init__(self, book, number, element):
        self.book, self.number, self.element = book, number, element
        self.part = book.targets[element.get(LINK + "id")]
        self.xml = book.xml(self.part)
        folder, name = self.part.rsplit("/", 1)
        self.targets = book.relationships(f"{folder}/_rels/{name}.rels")

    def records(self):
        yield from self.head()
        yield from self.grid()
        yield from self.cells()
        yield from self.rules()
        yield from self.lists()
        yield from self.charts()
        yield from self.page()

    def head(self):
        view = self.xml.find(f"{MAIN}sheetViews/{MAIN}sheetView")
        pane = view.find(f"{MAIN}pane")
        frozen = (0, 0) if pane is None else (int(pane.get("ySplit", 0)), int(pane.get("xSplit", 0)))
        yield [
            "sheet", self.element.get("name"), int(self.element.get("state") == "hidden"),
            int(self.number == self.book.active), int(view.get("showGridLines") == "0"), view.get("zoomScale", "100"),
            *frozen,
        ]

    def grid(self):
        for column in self.xml.iterfind(f"{MAIN}cols/{MAIN}col"):
            pixels = round(float(column.get("width")) * 7)
            for index in range(int(column.get("min")), int(column.get("max")) + 1):
                yield ["column", index - 1, pixels]
        for row in self.xml.iterfind(f"{MAIN}sheetData/{MAIN}row"):
            if row.get("ht"):
                yield ["row", int(row.get("r")) - 1, plain(row.get("ht"))]

    def cells(self):
        merges = {area[:2]: area for area in self.areas("mergeCells/mergeCell")}
        inside = {
            (row, column) for top, left, bottom, right in merges.values()
            for row in range(top, bottom + 1) for column in range(left, right + 1)
        } - set(merges)
        links = {
            place(link.get("ref")): link.get("location") for link in self.xml.iterfind(f"{MAIN}hyperlinks/{MAIN}hyperlink")
        }
        for cell in self.xml.iterfind(f"{MAIN}sheetData/{MAIN}row/{MAIN}c"):
            at = place(cell.get("r"))
            if at in inside:
                continue
            number = self.book.format(int(cell.get("s", 0)))
            if at in merges:
                yield ["merge", *merges[at], number]
            if at in links:
                yield ["link", *at, number, links[at]]
            yield self.cell(cell, at, number)

    def cell(self, cell, at, number):
        kind, value, formula = cell.get("t", "n"), cell.findtext(f"{MAIN}v"), cell.findtext(f"{MAIN}f")
        if formula is not None:
            shown = ["text", value or ""] if kind == "str" else ["number", plain(value or 0)]
            return ["formula", *at, number, *shown, formula]
        if kind == "s":
            return ["text", *at, number, self.book.strings[int(value)]]
        if kind == "inlineStr":
            return ["text", *at, number, "".join(t.text or "" for t in cell.iter(f"{MAIN}t"))]
        return ["blank", *at, number] if value is None else ["number", *at, number, plain(value)]

    def rules(self):
        rules = [
            (int(rule.get("priority")), area(block.get("sqref")), rule)
            for block in self.xml.iterfind(f"{MAIN}conditionalFormatting") for rule in block
        ]
        for _, where, rule in sorted(rules, key=lambda rule: rule[0]):
            yield ["rule", *where, self.book.tone(int(rule.get("dxfId"))), rule.findtext(f"{MAIN}formula")]

    def lists(self):
        for found in self.xml.iterfind(f"{MAIN}dataValidations/{MAIN}dataValidation"):
            words = [found.get(name, "") for name in ("promptTitle", "prompt", "errorTitle", "error")]
            for where in found.get("sqref").split():
                yield ["list", *area(where), found.findtext(f"{MAIN}formula1").removeprefix("="), *words]

    def charts(self):
        drawing = self.xml.find(f"{MAIN}drawing")
        if drawing is None:
            return
        part = self.targets[drawing.get(LINK + "id")]
        folder, name = part.rsplit("/", 1)
        targets = self.book.relationships(f"{folder}/_rels/{name}.rels")
        for anchor in self.book.xml(part):
            frame = anchor.find(f"{ANCHOR}graphicFrame")
            if frame is not None:
                target = next(targets[chart.get(LINK + "id")] for chart in frame.iter(f"{CHART}chart"))
                yield from chart_records(anchor, self.book.xml(target), self.size(anchor))

    def size(self, anchor):
        """The pixels of a chart across and down."""
        extent = anchor.find(f"{ANCHOR}ext")
        if extent is not None:
            return tuple(plain(round(int(extent.get(name)) / 9525, 4)) for name in ("cx", "cy"))
        widths = {record[1]: record[2] for record in self.grid() if record[0] == "column"}
        heights = {record[1]: round(float(record[2]) * 4 / 3) for record in self.grid() if record[0] == "row"}

        def corner(end, name):
            return int(anchor.findtext(f"{ANCHOR}{end}/{ANCHOR}{name}"))

        across = sum(widths.get(i, 64) for i in range(corner("from", "col"), corner("to", "col")))
        down = sum(heights.get(i, 20) for i in range(corner("from", "row"), corner("to", "row")))
        return (
            plain(round(across + (corner("to", "colOff") - corner("from", "colOff")) / 9525, 4)),
            plain(round(down + (corner("to", "rowOff") - corner("from", "rowOff")) / 9525, 4)),
        )

    def page(self):
        margins = self.xml.find(f"{MAIN}pageMargins")
        setup = self.xml.find(f"{MAIN}pageSetup")
        yield [
            "page", PAPERS[setup.get("paperSize")], int(setup.get("orientation") == "landscape"),
            *(margins.get(side) for side in ("left", "right", "top", "bottom", "footer")),
            self.xml.findtext(f"{MAIN}headerFooter/{MAIN}oddFooter") or "",
        ]
        if printed := self.book.names.get((self.number, "_xlnm.Print_Area")):
            yield ["print area", *area(printed.rsplit("!", 1)[1].replace("$", ""))]
        if repeated := self.book.names.get((self.number, "_xlnm.Print_Titles")):
            first, last = repeated.rsplit("!", 1)[1].replace("$", "").split(":")
            yield ["repeat", int(first) - 1, int(last) - 1]
        breaks = [found.get("id") for found in self.xml.iterfind(f"{MAIN}rowBreaks/{MAIN}brk")]
        if breaks:
            yield ["breaks", *breaks]
        # Which hints are switched off, each for one area.
        for number, hint in enumerate(IGNORED):
            for found in self.xml.iterfind(f"{MAIN}ignoredErrors/{MAIN}ignoredError"):
                if truth(found.get(hint)) == "1":
                    yield ["ignore", number, found.get("sqref")]

    def areas(self, path):
        path = "/".join(MAIN + step for step in path.split("/"))
        return [area(element.get("ref")) for element in self.xml.iterfind(path)]


def chart_records(anchor, chart, size):
    """A bar chart, with what the scorecards' charts say; other charts are not in them."""
    plot = chart.find(f"{CHART}chart/{CHART}plotArea")
    bars = plot.find(f"{CHART}barChart")
    if bars is None or value(bars, "barDir") != "bar" or value(bars, "grouping") != "stacked":
        sys.exit("a chart that this benchmark does not know")
    values = plot.find(f"{CHART}valAx")
    title = chart.find(f"{CHART}chart/{CHART}title")
    yield [
        "chart", words(title), words(values.find(f"{CHART}title")), *font(title), *font(values.find(f"{CHART}title")),
        line(values.find(f"{CHART}majorGridlines")), value(bars, "gapWidth"), plain(value(values, "majorUnit") or 0),
    ]
    for series in bars.iterfind(f"{CHART}ser"):
        labels = series.find(f"{CHART}dLbls")
        yield [
            "series", "".join(series.find(f"{CHART}tx").itertext()),
            reference(series, "cat"), reference(series, "val"), solid(series.find(f"{CHART}spPr")), line(series),
            labels.find(f"{CHART}numFmt").get("formatCode"), font(labels)[2],
        ]
    # Where it goes, and how it is read out.
    corner = (anchor.findtext(f"{ANCHOR}from/{ANCHOR}{name}") for name in ("row", "col"))
    yield ["insert", *corner, *size, next(anchor.iter(f"{ANCHOR}cNvPr")).get("descr", "")]


def value(element, name):
    found = element.find(CHART + name)
    return "" if found is None else found.get("val")


def words(title):
    return "".join(run.text for run in title.iter(f"{DRAW}t"))


def font(element):
    """A font's name, size and colour, empty where it is the application's own."""
    found = next(element.iter(f"{DRAW}defRPr"), None)
    face = None if found is None else found.find(f"{DRAW}latin")
    return ("", "", "") if face is None else (face.get("typeface"), plain(int(found.get("sz")) / 100), solid(found))


def solid(element):
    found = None if element is None else element.find(f"{DRAW}solidFill/{DRAW}srgbClr")
    return "" if found is None else found.get("val")


def line(element):
    return solid(next(element.iter(f"{DRAW}ln"), None))


def reference(series, name):
    return next(series.find(CHART + name).iter(f"{CHART}f")).text


def place(reference):
    letters, digits = re.fullmatch(r"([A-Z]+)([0-9]+)", reference).groups()
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return int(digits) - 1, column - 1


def area(reference):
    first, _, last = reference.partition(":")
    return *place(first), *place(last or first)


if __name__ == "__main__":
    main(*sys.argv[1:])
