"""Commands → their times and memory, by hyperfine in rounds."""
import json
import shlex
import statistics
import subprocess
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class Command:
    name: str
    arguments: list
    # Runs before each run and is not measured: a folder to take away, say.
    prepare: list = field(default_factory=lambda: ["true"])
    # Takes its turn in each round, or in each third: a slow one's figures scatter less, by their size.
    every: int = 1
    # Whether its memory is wanted, which takes one more run.
    weighed: bool = True

    @property
    def line(self):
        return shlex.join(map(str, self.arguments))


@dataclass(frozen=True)
class Figures:
    """Seconds of processor time (user and system) and of the clock, each run's; memory at its peak, MB."""

    cpu_runs: list
    wall_runs: list
    memory: float

    @property
    def cpu(self):
        return statistics.median(self.cpu_runs)

    @property
    def wall(self):
        return statistics.median(self.wall_runs)


def measured(commands, rounds, folder, runs=1):
    """Figures by the commands' names.

    hyperfine runs one command to its end and then the next. On a shared machine that would set one program's bad minute
    against another's good one, so it is called again and again with few runs each, beginning with another command each
    time, and the medians are taken over all.
    """
    folder.mkdir(parents=True, exist_ok=True)
    cpu = {command.name: [] for command in commands}
    wall = {command.name: [] for command in commands}
    for number in range(rounds):
        turn = number % len(commands)
        now = [command for command in commands[turn:] + commands[:turn] if number % command.every == 0]
        for result in one_round(now, runs, folder / f"round-{number + 1}.json"):
            cpu[result["command"]].append(result["user"] + result["system"])
            wall[result["command"]] += result["times"]
    return {
        command.name: Figures(
            cpu[command.name], wall[command.name], memory(command, folder / "memory") if command.weighed else 0)
        for command in commands
    }


def one_round(commands, runs, file):
    call = ["hyperfine", "--shell=none", "--style=none", f"--runs={runs}", "--export-json", file]
    for command in commands:
        call += ["--prepare", shlex.join(map(str, command.prepare)), "--command-name", command.name, command.line]
    done = subprocess.run(list(map(str, call)), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    if done.returncode != 0:
        raise SystemExit(f"hyperfine: {done.stderr.strip()}")
    return json.loads(Path(file).read_text())["results"]


def memory(command, file):
    """MB at the peak of one more run, as GNU time says."""
    subprocess.run(list(map(str, command.prepare)), check=True)
    call = ["/usr/bin/time", "--format=%M", f"--output={file}", *map(str, command.arguments)]
    subprocess.run(call, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return int(Path(file).read_text().split()[-1]) / 1024
