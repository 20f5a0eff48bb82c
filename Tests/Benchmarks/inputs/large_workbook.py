#!/usr/bin/env python3
"""Writes one large sheet of mixed texts, numbers and dates from a seed, with XlsxWriter.

usage: large_workbook.py FILE ROWS
"""
import random
import sys
from datetime import date, timedelta

import xlsxwriter

from words import title

HEADINGS = [
    "Directorate", "Cost centre", "Service", "Budget", "Actual", "Forecast", "Due", "Officer", "Share", "Note",
]


def main(path, rows):
    rng = random.Random(1)
    services = [title(rng, 3) for _ in range(500)]
    officers = [title(rng, 2) for _ in range(200)]
    book = xlsxwriter.Workbook(path, {"in_memory": True})
    days = book.add_format({"num_format": "dd/mm/yyyy"})
    sheet = book.add_worksheet("Ledger")
    sheet.write_row(0, 0, HEADINGS)
    for row in range(1, int(rows) + 1):
        budget = rng.randrange(1_000, 900_000)
        sheet.write_string(row, 0, f"D{rng.randrange(40):02}")
        sheet.write_string(row, 1, f"{rng.randrange(10_000):05}")
        sheet.write_string(row, 2, rng.choice(services))
        sheet.write_number(row, 3, budget)
        sheet.write_number(row, 4, round(budget * rng.uniform(0.2, 0.6), 2))
        sheet.write_number(row, 5, round(budget * rng.uniform(0.9, 1.1), 2))
        sheet.write_datetime(row, 6, date(2026, 4, 1) + timedelta(rng.randrange(365)), days)
        sheet.write_string(row, 7, rng.choice(officers))
        sheet.write_number(row, 8, round(rng.random(), 4))
        # Half of the notes are found once only.
        sheet.write_string(row, 9, f"Line {row}" if row % 2 else "As planned")
    book.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
