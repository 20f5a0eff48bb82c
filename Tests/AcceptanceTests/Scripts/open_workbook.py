"""Opens the Leeds workbook with openpyxl, whole, and with calamine, and says what is not as it should be."""

import re
import sys

from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

path = sys.argv[1]
wrong = []


def expect(condition, what):
    if not condition:
        wrong.append(what)


formulas = load_workbook(path)
values = load_workbook(path, data_only=True)
names = ["Summary", "Scorecard", "Ratings by quarter", "How ratings are calculated", "Source"]
expect(formulas.sheetnames == names, f"sheets: {formulas.sheetnames}")

# Both readers see the same text and numbers.
calamine = CalamineWorkbook.from_path(path)
for name in names:
    other = calamine.get_sheet_by_name(name).to_python(skip_empty_area=False)
    for row in values[name].iter_rows():
        for cell in row:
            if cell.value is None:
                continue
            try:
                seen = other[cell.row - 1][cell.column - 1]
            except IndexError:
                seen = None
            expect(seen == cell.value, f"{name}!{cell.coordinate}: {cell.value!r} and {seen!r}")

sheet, shown = formulas["Scorecard"], values["Scorecard"]
heading = next(row for row in shown.iter_rows() if row[0].value == "Priority")
top = heading[0].row
columns = {cell.value: cell.column for cell in heading if cell.value}
wanted = [
    "Priority", "Progress summary", "Overall progress", "Direction of travel", "Supporting measures", "Target",
    "Q1", "Q2", "Q3", "Q4", "Rating", "Executive portfolio",
]
expect([title for title in columns if title in wanted] == wanted, f"columns: {list(columns)}")
expect("Quarter 1 2012/13, April to June 2012" in str(shown.cell(2, 1).value), "the period is not written out")
expect(sheet.freeze_panes == f"B{top + 1}", f"frozen at {sheet.freeze_panes}")
expect(sheet.print_title_rows is not None, "headings are not repeated")
expect(sheet.page_setup.paperSize == 8 and sheet.page_setup.orientation == "landscape", "not A3 landscape")
expect(sheet.sheet_properties.pageSetUpPr.fitToPage and sheet.page_setup.fitToWidth in (None, 1)
       and sheet.page_setup.fitToHeight == 0, "not one page wide")
expect("&P" in str(sheet.oddFooter.right.text) or "&[Page]" in str(sheet.oddFooter.right.text), "no page numbers")

rows = {}
priority = None
for row in shown.iter_rows(min_row=top + 1):
    get = lambda title: row[columns[title] - 1].value
    priority = get("Priority") or priority
    if get("Supporting measures") and get("Target") is not None:
        rows[(priority, get("Supporting measures"))] = row

expect(len(rows) == 21, f"{len(rows)} rows")


def row_of(start):
    found = [row for (_, measure), row in rows.items() if measure.startswith(start)]
    expect(len(found) == 1, f"{len(found)} rows begin with {start!r}")
    return found[0] if found else None


def check(start, target, result, rating, target_format=None):
    row = row_of(start)
    if row is None:
        return
    cell = lambda title: row[columns[title] - 1]
    expect(cell("Target").value == target, f"{start}: target {cell('Target').value!r}")
    expect(cell("Q1").value == result, f"{start}: Q1 {cell('Q1').value!r}")
    expect(cell("Rating").value == rating, f"{start}: rating {cell('Rating').value!r}")
    if target_format:
        number_format = cell("Target").number_format
        expect(number_format == target_format, f"{start}: format {number_format!r}")
    for later in ["Q2", "Q3", "Q4"]:
        expect(cell(later).value is None, f"{start}: {later} is not empty")


check("Every year 100% of staff have an appraisal", 1, "N/A", "Not applicable", "0%")
check("Increase the level of staff engagement", 0.73, 0.72, "Amber", "0%")
check("No variation from agreed directorate budget", 0, 0, "Green", '"£"0')
check("Increase the number of employees", 800, "560 plus 120 in progress", "Not rated", '0" Staff"')
check("Increase average score", 7.5, 6.88, "Data only", "0.00")
check("Increase the usage of self service", "10% increase or 368,500", "N/A", "Not applicable")

# Ratings are live: a formula beside, and conditional formats over, the results.
rating = row_of("Increase the level of staff engagement")[columns["Rating"] - 1]
expect(str(sheet[rating.coordinate].value).startswith("="), "the rating is no formula")
expect(len(sheet.conditional_formatting) > 10, "no conditional formats")
expect(len(sheet.data_validations.dataValidation) > 0, "no lists to choose from")
expect(len(sheet.merged_cells.ranges) > 10, "priorities are not merged over their measures")
for rule in (rule for ranges in sheet.conditional_formatting for rule in ranges.rules):
    expect(rule.type == "expression" and rule.formula, f"a rule of type {rule.type}")

# The summary counts by formulas, draws charts and links to the sections.
summary = formulas["Summary"]
expect(len(summary._charts) == 2, f"{len(summary._charts)} charts")
expect(any("COUNTIFS" in str(cell.value) for row in summary.iter_rows() for cell in row), "counts are not live")
expect(any(cell.hyperlink for row in summary.iter_rows() for cell in row), "no links")

properties = formulas.properties
expect("Customer Access and Performance" in (properties.title or ""), f"title: {properties.title!r}")
expect(properties.creator == "Leeds City Council", f"author: {properties.creator!r}")

# No height is beyond what Excel takes.
for name in names:
    for row, dimension in formulas[name].row_dimensions.items():
        expect(dimension.height is None or dimension.height <= 409.5, f"{name}: row {row} is {dimension.height} high")

for line in wrong:
    print(line)
print("all is well" if not wrong else f"{len(wrong)} wrong")
