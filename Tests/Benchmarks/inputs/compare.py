#!/usr/bin/env python3
"""Fails where a peer's workbooks do not hold what ours hold: only the same work may be compared.

usage: compare.py OURS THEIRS LEVEL

LEVEL says how far the peer can follow: `exact`, every part of the file byte for byte except the properties, as ours
name a language; `all`, every record of their listings; `most`, without the results of formulas, the hints, the day and
the looks of charts; `values`, the texts and figures, formulas by their results.
"""
import sys
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from zipfile import ZipFile

from listing import records


def main(ours, theirs, level):
    files = sorted(path.name for path in Path(ours).glob("*.xlsx"))
    if not files or files != sorted(path.name for path in Path(theirs).glob("*.xlsx")):
        sys.exit(f"{theirs}: other workbooks than ours")
    with ProcessPoolExecutor() as pool:
        pairs = [(Path(ours) / name, Path(theirs) / name, level) for name in files]
        complaints = [found for found in pool.map(compared, pairs) if found]
    if complaints:
        sys.exit("\n".join(complaints))


def compared(pair):
    ours, theirs, level = pair
    difference = {"exact": parts, "all": everything, "most": most, "values": values}[level](ours, theirs)
    return f"{theirs.name}: {difference}" if difference else None


def parts(ours, theirs):
    with ZipFile(ours) as ours, ZipFile(theirs) as theirs:
        if ours.namelist() != theirs.namelist():
            return "other parts than ours"
        for name in ours.namelist():
            if name != "docProps/core.xml" and ours.read(name) != theirs.read(name):
                return f"another {name} than ours"


def everything(ours, theirs):
    return first_difference(*(map(as_others_say, records(path)) for path in (ours, theirs)))


def most(ours, theirs):
    return first_difference(*(filter(None, map(without_looks, records(path))) for path in (ours, theirs)))


def as_others_say(record):
    """Most libraries place a chart by whole pixels, and have no empty text for what a formula gives."""
    match record:
        case ["insert", row, column, width, height, description]:
            return ["insert", row, column, round(float(width)), round(float(height)), description]
        case ["formula", row, column, format, "text", "", formula]:
            return ["formula", row, column, format, "number", "0", formula]
        case _:
            return record


def without_looks(record):
    word, *fields = record
    match word:
        case "ignore":
            return None
        case "formula":
            return [word, *fields[:3], fields[5]]
        case "properties":
            return [word, *fields[:5]]
        case "chart":
            return [word, *fields[:2]]
        case "series":
            return [word, fields[0], *(reference.replace("'", "") for reference in fields[1:3]), *fields[3:5]]
        case "insert":
            return as_others_say(record)[:5]
        case _:
            return record


def first_difference(ours, theirs):
    ours, theirs = (Counter(tuple(map(str, record)) for record in listing) for listing in (ours, theirs))
    for record in list((ours - theirs).elements()) + list((theirs - ours).elements()):
        whose = "only ours has" if record in ours - theirs else "only theirs has"
        return f"{whose} {' '.join(record)[:200]}"


def values(ours, theirs):
    from python_calamine import CalamineWorkbook

    def counted(path):
        book = CalamineWorkbook.from_path(path)
        return Counter(
            (name, value) for name in book.sheet_names for row in book.get_sheet_by_name(name).to_python()
            for value in row if value != "")

    missing = counted(ours) - counted(theirs)
    if missing:
        return f"lacks {next(iter(missing))}"


if __name__ == "__main__":
    main(*sys.argv[1:])
