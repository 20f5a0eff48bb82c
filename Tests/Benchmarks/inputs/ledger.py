#!/usr/bin/env python3
"""Writes finance's extract from a seed, and the council's folder that it is merged into.

usage: ledger.py FOLDER ROWS COST_CENTRES

FOLDER/extract.csv holds ROWS rows of ten columns, whose amounts add up by cost centre; FOLDER/council the scorecards;
FOLDER/finance.yaml says how the extract is read.
"""
import random
import sys
from pathlib import Path

from words import title

DIRECTORATES = 20
COUNCIL = "council: Example City Council\nyear: 2026/27\nquarter: Q1\n"
SCORECARD = """\
directorate: Directorate {number}
code: D{number:02}
sections:
  - title: Priorities
    priorities:
      - title: Keep within budget
        code: P{number}
"""
FINANCE = "units: £\nunderspend: negative\nduplicates: add up\n"
HEADINGS = (
    "Directorate,Cost centre,Service,Original budget,Revised budget,Actual to date,Forecast,Variance,Variance %,"
    "Explanation\n")


def main(folder, rows, cost_centres):
    rows, cost_centres, folder = int(rows), int(cost_centres), Path(folder)
    council = folder / "council"
    council.mkdir(parents=True)
    (council / "council.yaml").write_text(COUNCIL, encoding="utf-8")
    (folder / "finance.yaml").write_text(FINANCE, encoding="utf-8")
    for number in range(DIRECTORATES):
        (council / f"d{number:02}.yaml").write_text(SCORECARD.format(number=number), encoding="utf-8")
    rng = random.Random(1)
    services = [title(rng, 2) for _ in range(cost_centres)]
    with open(folder / "extract.csv", "w", encoding="utf-8", newline="") as file:
        file.write(HEADINGS)
        for row in range(rows):
            file.write(line(rng, row % cost_centres, services))


def line(rng, centre, services):
    """One posting to a cost centre. Amounts are in whole pence, so that the stated variance is exact."""
    original = rng.randrange(1_000, 50_000) * 100
    revised = original + rng.randrange(-99, 100) * 50
    actual = revised // 4
    forecast = revised + rng.randrange(-20_000, 20_000)
    variance = forecast - revised
    explanation = "Vacant posts, filled from June" if centre % 7 == 0 else "As planned"
    quoted = f'"{explanation}"' if "," in explanation else explanation
    return (
        f"D{centre % DIRECTORATES:02},{centre:05},{services[centre]},{pounds(original)},{pounds(revised)},"
        f"{pounds(actual)},{pounds(forecast)},{pounds(variance)},{variance / revised * 100:.1f}%,{quoted}\r\n")


def pounds(pence):
    sign = "-" if pence < 0 else ""
    return f"{sign}{abs(pence) // 100}.{abs(pence) % 100:02}"


if __name__ == "__main__":
    main(*sys.argv[1:])
