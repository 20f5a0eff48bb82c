"""What it takes to do next to nothing, and to write one workbook."""
from harness.measuring import Command, measured
from harness.tables import Section, Target, amount
from harness.workshop import say
from harness.write import C, GPTABLES, XLSXWRITER, fresh, peers

VERSION = "`scorecard --version`"
BUILD = "`scorecard build` of one scorecard"


def start(shop):
    say("Starting, and writing one workbook")
    listings, built, written = shop.listings(1), shop.folder / "built", shop.folder / "written"
    commands = [
        Command(VERSION, [shop.scorecard, "--version"]),
        Command("Python, an empty program", [shop.python, "-c", ""]),
        Command(BUILD, [shop.scorecard, "build", shop.council(1), "--output", built], ["rm", "-rf", built]),
    ]
    commands += [Command(name, [*program, listings, written], fresh(written)) for name, program, _ in peers(shop)]
    figures = measured(commands, shop.sizes.rounds, shop.results("start"), shop.sizes.short_runs)
    table = [
        [name, amount(found.cpu * 1000), amount(found.wall * 1000), amount(found.memory)]
        for name, found in figures.items()
    ]
    ours = figures[BUILD]
    targets = [
        Target("clock, `build` of one : C", ours.wall / figures[C].wall, 2),
        Target("CPU, `build` of one : C", ours.cpu / figures[C].cpu, 2),
        Target("clock, XlsxWriter : `build` of one", figures[XLSXWRITER].wall / ours.wall, 1, at_least=True),
        Target("clock, gptables : `build` of one", figures[GPTABLES].wall / ours.wall, 1, at_least=True),
    ]
    return Section("start", ["one run", "CPU, ms", "clock, ms", "memory, MB"], table, targets,
        shop.note(shop.sizes.rounds))
