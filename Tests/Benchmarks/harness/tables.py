"""Figures → Markdown, printed and put between the marks of the README."""
import re
from dataclasses import dataclass


@dataclass
class Target:
    """A ratio or an amount that is to stay at or below its limit, or, with `at_least`, to reach it."""

    what: str
    measured: float
    limit: float
    unit: str = "×"
    at_least: bool = False

    @property
    def row(self):
        met = self.measured >= self.limit if self.at_least else self.measured <= self.limit
        bound = "at least" if self.at_least else "at most"
        return [
            self.what, f"{bound} {self.limit:g} {self.unit}", f"{amount(self.measured)} {self.unit}",
            "yes" if met else "**no**",
        ]


@dataclass
class Section:
    part: str
    headings: list
    rows: list
    targets: list
    note: str

    @property
    def markdown(self):
        targets = table(["target", "limit", "measured", "met"], [target.row for target in self.targets])
        return "\n\n".join([table(self.headings, self.rows), targets, self.note])


def amount(number):
    """Three figures that count."""
    return f"{number:.0f}" if number >= 100 else f"{number:.1f}" if number >= 10 else f"{number:.2f}"


def table(headings, rows):
    lines = [headings, ["---"] + ["---:"] * (len(headings) - 1), *rows]
    return "\n".join("| " + " | ".join(map(str, line)) + " |" for line in lines)


def put(readme, section):
    """Replaces what stands between the marks of a part."""
    text = readme.read_text(encoding="utf-8")
    first, last = f"<!-- {section.part}: written by run -->\n", f"<!-- end of {section.part} -->"
    pattern = re.compile(f"({re.escape(first)}).*?({re.escape(last)})", re.DOTALL)
    if not pattern.search(text):
        raise SystemExit(f"{readme.name} has no marks for {section.part}")
    text = pattern.sub(lambda found: f"{found[1]}\n{section.markdown}\n\n{found[2]}", text)
    readme.write_text(text, encoding="utf-8")
