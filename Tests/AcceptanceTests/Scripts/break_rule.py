"""Breaks one rule in an accessible workbook: runs the statements that it is given on `book` and saves it elsewhere."""

import sys

import openpyxl
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.table import Table

book = openpyxl.load_workbook(sys.argv[1])
measures = book["Measures"]
table = measures.tables["measures_q1"]
head = measures[table.ref][0][0].row
exec(sys.argv[3])
book.save(sys.argv[2])
