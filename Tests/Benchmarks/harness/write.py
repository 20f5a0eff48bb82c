"""The same workbooks, written by ours from YAML and by the peers from listings of them."""
from harness.measuring import Command, measured
from harness.tables import Section, Target, amount
from harness.workshop import call, say

OURS = "`scorecard build`: YAML, ratings, CSV and read-back too"
C = "C on libxlsxwriter"
RUST = "rust_xlsxwriter, from Python"
XLSXWRITER = "Python XlsxWriter"
OPENPYXL = "openpyxl"
GPTABLES = "gptables"
SLOW = [OPENPYXL, GPTABLES]
# How far each peer follows our workbooks: see ../inputs/compare.py.
PEERS = [
    (C, None, "exact"), (RUST, "write_rust_xlsxwriter", "most"), (XLSXWRITER, "write_xlsxwriter", "all"),
    (OPENPYXL, "write_openpyxl", "most"), (GPTABLES, "write_gptables", "values"),
]


def peers(shop):
    return [(name, [shop.c_peer()] if script is None else shop.peer(script), level) for name, script, level in PEERS]


def write(shop):
    count = shop.sizes.scorecards
    listings, workbooks = shop.listings(count), shop.folder / f"workbooks-{count}"
    check(shop, listings, workbooks)
    say(f"Writing {count} workbooks")
    built, written = shop.folder / "built", shop.folder / "written"
    build = [shop.scorecard, "build", shop.council(count), "--output", built]
    commands = [Command(OURS, build, ["rm", "-rf", built])]
    for name, program, _ in peers(shop):
        every = 3 if name in SLOW else 1
        commands.append(Command(name, [*program, listings, written], fresh(written), every))
        commands.append(
            Command(f"{name}, reading alone", [*program, "--read-only", listings], every=every, weighed=False))
    figures = measured(commands, shop.sizes.rounds, shop.results("write"))
    return section(figures, count, shop.note(shop.sizes.rounds))


def fresh(folder):
    return ["sh", "-c", 'rm -rf "$1" && mkdir "$1"', "sh", folder]


def check(shop, listings, workbooks):
    """Every peer's workbooks hold what ours hold, or nothing is measured."""
    say("Checking that all write the same")
    for name, program, level in peers(shop):
        folder = shop.emptied("checked")
        call([*program, listings, folder])
        shop.script("compare", workbooks, folder, level)


def section(figures, count, note):
    def each(seconds):
        return amount(seconds * 1000 / count)

    def net(name, of="cpu"):
        """What writing took: reading the listing is taken off, and starting the program with it."""
        return getattr(figures[name], of) - getattr(figures[f"{name}, reading alone"], of)

    ours = figures[OURS]
    rows = [[OURS, each(ours.cpu), "", each(ours.wall), amount(ours.memory)]]
    for name, _, _ in PEERS:
        reading = figures[f"{name}, reading alone"]
        rows.append([
            name, each(figures[name].cpu), each(reading.cpu), each(figures[name].wall), amount(figures[name].memory)])
    targets = [
        Target("CPU, ours : C", ours.cpu / net(C), 1.1),
        Target("clock, ours on two cores : C", ours.wall / net(C, "wall"), 0.6),
        Target("CPU, XlsxWriter : ours", net(XLSXWRITER) / ours.cpu, 4, at_least=True),
        Target("CPU, gptables : ours", net(GPTABLES) / ours.cpu, 14, at_least=True),
        Target("CPU, ours : rust_xlsxwriter (an aim)", ours.cpu / net(RUST), 1),
    ]
    headings = [f"{count} workbooks", "CPU, ms each", "of it reading its listing", "clock, ms each", "memory, MB"]
    return Section("write", headings, rows, targets, note)
