"""Every cell of the same workbooks, read by ours and by the peers."""
import re

from harness.measuring import Command, measured
from harness.tables import Section, Target, amount
from harness.workshop import call, say

OURS = "`scorecard rows --json`"
PEERS = {"python-calamine": "read_calamine", "polars (fastexcel)": "read_polars", "openpyxl, read-only": "read_openpyxl"}
CALAMINE = "python-calamine"
WAYS = ("one process", "a process each")


def read(shop):
    count, rows = shop.sizes.scorecards, shop.sizes.large_rows
    workbooks = sorted(shop.workbooks(count).glob("*.xlsx"))
    large = shop.made(f"large-{rows}.xlsx", "large_workbook", rows)
    check(shop, workbooks[0])
    check(shop, large)
    say(f"Reading {count} workbooks, and one of {rows} rows")
    list_file = shop.folder / "workbooks.txt"
    list_file.write_text("".join(f"{path}\n" for path in workbooks))
    each = ["xargs", "--arg-file", list_file, "--max-args=1"]
    ours = [shop.scorecard, "rows", "--json"]
    small = [
        Command(f"{OURS}, one process", [*ours, *workbooks]),
        Command(f"{OURS}, a process each", [*each, *ours]),
    ]
    whole = [Command(OURS, [*ours, large])]
    for name, script in PEERS.items():
        small.append(Command(f"{name}, one process", [*shop.peer(script), *workbooks]))
        whole.append(Command(name, [*shop.peer(script), large]))
    small.append(Command(f"{CALAMINE}, a process each", [*each, *shop.peer("read_calamine")]))
    starts = [
        Command("`scorecard --version`", [shop.scorecard, "--version"]),
        Command("Python, no more than `import python_calamine`", [shop.python, "-c", "import python_calamine"]),
    ]
    rounds, folder = shop.sizes.rounds, shop.results("read")
    return section(
        measured(small, rounds, folder / "small"), measured(whole, rounds, folder / "large"),
        measured(starts, rounds, folder / "starts", shop.sizes.short_runs), count, rows,
        shop.note(rounds))


def check(shop, workbook):
    """All count the same cells, or nothing is measured."""
    counts = {OURS: len(re.findall(r'\{"ref":', call([shop.scorecard, "rows", "--json", workbook])))}
    for name, script in PEERS.items():
        counts[name] = int(call([*shop.peer(script), workbook]))
    if len(set(counts.values())) != 1:
        raise SystemExit(f"the readers do not read the same of {workbook.name}: {counts}")


def section(small, whole, starts, count, rows, note):
    def line(what, name, figures):
        return [f"{what}: {name}", amount(figures.cpu * 1000), amount(figures.wall * 1000), amount(figures.memory)]

    table = [line(f"{count} workbooks", *found) for found in small.items()]
    table += [line(f"{rows:,} × 10", *found) for found in whole.items()]
    table += [line("start", *found) for found in starts.items()]
    start, python = (figures.cpu for figures in starts.values())
    ours, ours_each = (small[f"{OURS}, {way}"].cpu for way in WAYS)
    calamine, calamine_each = (small[f"{CALAMINE}, {way}"].cpu for way in WAYS)
    targets = [
        Target("small: CPU, ours : calamine, both one process", ours / calamine, 1),
        Target("small: CPU, ours : calamine, both a process each", ours_each / calamine_each, 1),
        Target("large: CPU, ours : calamine", whole[OURS].cpu / whole[CALAMINE].cpu, 0.7),
        Target("large: the same without starting", (whole[OURS].cpu - start) / (whole[CALAMINE].cpu - python), 0.7),
        Target("large: memory", whole[OURS].memory, 50, "MB"),
    ]
    return Section("read", ["read", "CPU, ms", "clock, ms", "memory, MB"], table, targets, note)
