#!/usr/bin/env python3
"""Reads every sheet of workbooks with polars (by fastexcel) and prints how many cells hold something.

usage: read_polars.py WORKBOOK...
"""
import sys

import polars

cells = 0
for path in sys.argv[1:]:
    sheets = polars.read_excel(
        path, sheet_id=0, has_header=False, raise_if_empty=False, drop_empty_rows=False, drop_empty_cols=False)
    for frame in sheets.values():
        cells += frame.height * frame.width - sum(frame.null_count().row(0)) if frame.width else 0
print(cells)
