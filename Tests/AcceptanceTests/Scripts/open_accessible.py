"""Prints what openpyxl sees of an accessible workbook, a line each: a check on the file by a reader that is not ours."""

import sys

from openpyxl import load_workbook

book = load_workbook(sys.argv[1])
print("document", bool(book.properties.title), bool(book.properties.creator), book.properties.language)
print("open", book.active.title == book.sheetnames[0], book[book.sheetnames[0]].sheet_view.selection[0].activeCell)
for sheet in book:
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    merged = len(sheet.merged_cells.ranges)
    filled = sum(cell.fill.fill_type is not None for row in sheet.iter_rows() for cell in row)
    small = sum(cell.font.sz < 12 or cell.font.i for cell in cells)
    frozen = sheet.freeze_panes or sheet.auto_filter.ref
    footer = sheet.oddFooter.left.text or sheet.oddFooter.right.text or sheet.oddHeader.center.text
    print("sheet", sheet.sheet_state, merged, filled, small, frozen, footer, bool(sheet["A1"].value))
    for table in sheet.tables.values():
        first, *rows = sheet[table.ref]
        headings = [cell.value for cell in first]
        names = [column.name for column in table.tableColumns]
        blank = sum(cell.value in (None, "", "N/A") for row in rows for cell in row)
        print("table", headings == names, len(set(headings)) == len(headings), blank, table.autoFilter, first[0].column)
