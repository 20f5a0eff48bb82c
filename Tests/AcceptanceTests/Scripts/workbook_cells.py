"""Prints what the visible sheets of a workbook show, one sheet after the other: a line for each row, tabs between cells,
numbers as their formats show them where that is a count or a percentage."""

import sys

from openpyxl import load_workbook


def shown(cell):
    if isinstance(cell.value, float) and "%" in cell.number_format:
        decimals = cell.number_format.split("%")[0].partition(".")[2]
        return f"{cell.value * 100:.{len(decimals)}f}%"
    return str(cell.value).replace("\n", " ")


for sheet in load_workbook(sys.argv[1], data_only=True):
    if sheet.sheet_state != "visible":
        continue
    print(f"== {sheet.title}")
    for row in sheet.iter_rows():
        cells = [shown(cell) for cell in row if cell.value is not None]
        if cells:
            print("\t".join(cells))
