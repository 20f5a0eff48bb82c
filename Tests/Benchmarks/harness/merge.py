"""Finance's extract, merged by ours and only read by the peers."""
from harness.measuring import Command, measured
from harness.tables import Section, Target, amount
from harness.workshop import call, say

OURS = "`scorecard merge`: every check, and the merged file"
POLARS = "polars `read_csv` alone"
ONE_THREAD = "polars `read_csv` alone, on one thread"
CSV = "Python's csv alone"


def merge(shop):
    rows, centres = shop.sizes.ledger_rows, shop.sizes.cost_centres
    folder = shop.made(f"ledger-{rows}", "ledger", rows, centres)
    extract, council = folder / "extract.csv", folder / "council"
    ours = [shop.scorecard, "merge", extract, "--into", council, "--map", folder / "finance.yaml"]
    away = ["rm", "-rf", council / "budget"]
    check(shop, extract, council, ours, away, rows, centres)
    say(f"Merging {rows} rows")
    figures = measured([
        Command(OURS, ours, away),
        Command(POLARS, [*shop.peer("read_csv_polars"), extract]),
        Command(ONE_THREAD, ["env", "POLARS_MAX_THREADS=1", *shop.peer("read_csv_polars"), extract]),
        Command(CSV, [*shop.peer("read_csv_python"), extract]),
    ], shop.sizes.rounds, shop.results("merge"))
    table = [
        [name, amount(found.cpu * 1000), amount(found.wall * 1000), amount(found.memory)]
        for name, found in figures.items()
    ]
    targets = [
        Target("CPU, ours : polars", figures[OURS].cpu / figures[POLARS].cpu, 1),
        Target("CPU, ours : polars on one thread", figures[OURS].cpu / figures[ONE_THREAD].cpu, 1),
        Target("memory", figures[OURS].memory, 300, "MB"),
    ]
    return Section("merge", [f"{rows:,} rows × 10", "CPU, ms", "clock, ms", "memory, MB"], table, targets,
        shop.note(shop.sizes.rounds))


def check(shop, extract, council, ours, away, rows, centres):
    """Every cost centre has its line, and the peers see every row."""
    call(away)
    call(ours)
    merged = council / "budget/2026-27-q1.csv"
    lines = int(call([*shop.peer("read_csv_python"), merged]))
    if lines != min(rows, centres):
        raise SystemExit(f"{merged.name} has {lines} lines for {centres} cost centres")
    for peer in ("read_csv_polars", "read_csv_python"):
        if int(call([*shop.peer(peer), extract])) != rows:
            raise SystemExit(f"{peer} does not read {rows} rows")
