"""More scorecards take no more time each, and no more memory."""
from harness.measuring import Command, measured
from harness.tables import Section, Target, amount
from harness.workshop import say


def scale(shop):
    counts = shop.sizes.scale
    say(f"Building {', '.join(map(str, counts))} scorecards")
    built = shop.folder / "built"
    commands = [
        Command(str(count), [shop.scorecard, "build", shop.council(count), "--output", built], ["rm", "-rf", built])
        for count in counts
    ]
    # The largest take long: three rounds tell.
    rounds = min(shop.sizes.rounds, 3)
    figures = measured(commands, rounds, shop.results("scale"))
    table = [
        [name, amount(found.cpu * 1000 / int(name)), amount(found.wall * 1000 / int(name)), amount(found.memory)]
        for name, found in figures.items()
    ]
    first, last = figures[str(counts[0])], figures[str(counts[-1])]
    each = (last.cpu / counts[-1]) / (first.cpu / counts[0])
    targets = [
        Target(f"CPU each, {counts[-1]} : {counts[0]}", each, 1.1),
        Target(f"memory, {counts[-1]} : {counts[0]}", last.memory / first.memory, 1.5),
    ]
    return Section("scale", ["scorecards", "CPU, ms each", "clock, ms each", "memory, MB"], table, targets, shop.note(rounds))
