#!/usr/bin/env python3
"""Writes the folder of a council whose directorates each have a scorecard of 60 measures, all from one seed.

usage: scorecards.py FOLDER COUNT
"""
import random
import sys
from decimal import Decimal
from pathlib import Path

from words import sentence, title

COUNCIL = """\
council: Example City Council
year: 2026/27
quarter: Q4
contact: performance@example.org
published: 2027-04-30
geography: Example
ratings:
  good: rise
  amber within: 5%
portfolios:
  - Leader
  - Resources
  - Environment and Climate
  - Neighbourhoods, Planning and Support Services
"""
PORTFOLIOS = [line[4:] for line in COUNCIL.splitlines()[-4:]]
SECTIONS = ["Contribution to cross-council priorities", "Directorate priorities", "Council business plan"]
QUARTERS = ["Q1", "Q2", "Q3", "Q4"]
# What a measure counts: how a figure is written, the smallest and the largest target, digits after the point.
UNITS = [("{}%", 60, 95, 1), ("£{}", 20_000, 90_000, 0), ("{} days", 12, 40, 1), ("{}", 300, 5_000, 0), ("{}", 4, 30, 2)]
RATINGS = ["Green", "Amber", "Red"]
DIRECTIONS = ["Improving", "Static", "Deteriorating"]


def measure(rng, code):
    """The lines of one measure, and the rating that each quarter's result has by the council's rule."""
    written, least, most, digits = rng.choice(UNITS)
    step = Decimal(1).scaleb(-digits)
    target = Decimal(rng.randint(least, most))
    lines = [
        f"          - title: {title(rng, rng.randint(6, 14))}",
        f"            code: {code}",
        f"            target: {written.format(shown(target, step))}",
        "            results:",
    ]
    ratings = []
    for quarter in QUARTERS:
        rating = rng.choices(RATINGS, [6, 3, 1])[0]
        low, high = {"Green": (1.01, 1.08), "Amber": (0.965, 0.985), "Red": (0.8, 0.9)}[rating]
        result = target * Decimal(str(round(rng.uniform(low, high), 4)))
        lines.append(f"              {quarter}: {written.format(shown(result, step))}")
        ratings.append(rating)
    return lines, ratings


def shown(figure, step):
    return f"{figure.quantize(step):,}"


def priority(rng, code, measures):
    lines = [
        f"      - title: {title(rng, rng.randint(4, 9))}",
        f"        code: {code}",
        f"        portfolio: {rng.choice(PORTFOLIOS)}",
        "        progress:",
    ]
    made = [measure(rng, f"{code}{letter}") for letter in "abcdef"[:measures]]
    for index, quarter in enumerate(QUARTERS):
        # The officer's rating agrees with the worst of the measures.
        worst = max((ratings[index] for _, ratings in made), key=RATINGS.index)
        lines += [
            f"          {quarter}:",
            f"            rating: {worst}",
            f"            direction: {rng.choice(DIRECTIONS)}",
            "            summary: |",
            f"              {sentence(rng, rng.randint(20, 45))}",
            f"              - {sentence(rng, rng.randint(8, 20))}",
        ]
    lines.append("        measures:")
    for measure_lines, _ in made:
        lines += measure_lines
    return lines


def directorate(seed):
    rng = random.Random(seed)
    code = f"D{seed:04}"
    lines = [f"directorate: {title(rng, 3)} {seed}", f"code: {code}", "sections:"]
    number = 0
    for section in SECTIONS:
        lines += [f"  - title: {section}", "    priorities:"]
        for _ in range(5):
            number += 1
            lines += priority(rng, f"P{number}", 4)
    return code, "\n".join(lines) + "\n"


def main(folder, count):
    folder = Path(folder)
    folder.mkdir(parents=True)
    (folder / "council.yaml").write_text(COUNCIL, encoding="utf-8")
    for seed in range(1, int(count) + 1):
        code, text = directorate(seed)
        (folder / f"{code.lower()}.yaml").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
