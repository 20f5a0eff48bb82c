"""Prints every text that a workbook shows in its cells, a line each: a check on what is printed."""

import sys

from openpyxl import load_workbook

for sheet in load_workbook(sys.argv[1], data_only=True):
    if sheet.sheet_state != "visible":
        continue
    for row in sheet.iter_rows():
        for cell in row:
            if isinstance(cell.value, str):
                print(cell.value)
