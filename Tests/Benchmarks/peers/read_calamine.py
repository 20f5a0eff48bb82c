#!/usr/bin/env python3
"""Reads every cell of workbooks with python-calamine and prints how many hold something.

usage: read_calamine.py WORKBOOK...
"""
import sys

from python_calamine import CalamineWorkbook

cells = 0
for path in sys.argv[1:]:
    book = CalamineWorkbook.from_path(path)
    for name in book.sheet_names:
        for row in book.get_sheet_by_name(name).to_python():
            cells += len(row) - row.count("")
print(cells)
