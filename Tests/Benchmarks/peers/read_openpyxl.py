#!/usr/bin/env python3
"""Reads every cell of workbooks with openpyxl in its read-only way and prints how many hold something.

usage: read_openpyxl.py WORKBOOK...
"""
import sys

from openpyxl import load_workbook

cells = 0
for path in sys.argv[1:]:
    book = load_workbook(path, read_only=True, data_only=True)
    for sheet in book:
        for row in sheet.iter_rows(values_only=True):
            cells += len(row) - row.count(None)
    book.close()
print(cells)
