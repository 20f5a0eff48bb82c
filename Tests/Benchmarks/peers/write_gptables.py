#!/usr/bin/env python3
"""Writes the texts and figures that a folder of listings holds, with gptables.

usage: write_gptables.py LISTINGS WORKBOOKS | write_gptables.py --read-only LISTINGS

gptables writes a title and one flat table a sheet, in its own looks: merged cells, colours, widths, conditional formats,
lists, charts, links and print settings are left out, and of formulas their results stay. It has less to write.
"""
import gptables
import pandas

from records import records, run


def sheets(listing):
    """Each sheet's rows of cells, by its name."""
    found = {}
    for word, *fields in records(listing):
        if word == "sheet":
            rows = found[fields[0]] = {}
        elif word in ("text", "number"):
            rows.setdefault(int(fields[0]), {})[int(fields[1])] = fields[3] if word == "text" else float(fields[3])
        elif word == "formula":
            value = fields[4] if fields[3] == "text" else float(fields[4])
            rows.setdefault(int(fields[0]), {})[int(fields[1])] = value
    return found


def table(number, rows):
    title, *rest = (rows[row] for row in sorted(rows))
    width = max(max(row) for row in rest) + 1
    frame = pandas.DataFrame(
        [[row.get(column, "") for column in range(width)] for row in rest],
        columns=[f"Column {column + 1}" for column in range(width)])
    return gptables.GPTable(table=frame, table_name=f"sheet_{number}", title=title[0], index_columns={})


def write(listing, path):
    tables = {name: table(number, rows) for number, (name, rows) in enumerate(sheets(listing).items())}
    gptables.write_workbook(path, tables, contentsheet_label=None)


run(write)
