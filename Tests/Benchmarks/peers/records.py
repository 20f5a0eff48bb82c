"""Listings as Python programs read them. See ../inputs/listing.py for what a listing is."""
import re
import sys
from pathlib import Path

ESCAPES = {"\\t": "\t", "\\n": "\n", "\\r": "\r", "\\\\": "\\"}


def records(path):
    with open(path, encoding="utf-8", newline="\n") as file:
        for line in file:
            if "\\" in line:
                yield [re.sub(r"\\.", lambda found: ESCAPES[found[0]], field) for field in line[:-1].split("\t")]
            else:
                yield line[:-1].split("\t")


def run(write):
    """Calls `write(listing, workbook)` for each listing of a folder, or with --read-only reads the listings alone."""
    first, second = sys.argv[1:]
    if first == "--read-only":
        for listing in sorted(Path(second).glob("*.tsv")):
            for _ in records(listing):
                pass
        return
    for listing in sorted(Path(first).glob("*.tsv")):
        write(str(listing), f"{second}/{listing.stem}.xlsx")
