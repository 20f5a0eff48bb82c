"""Where the benchmark works: its programs, its folders, its sizes."""
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
ROOT = HERE.parent.parent


@dataclass(frozen=True)
class Sizes:
    scorecards: int
    large_rows: int
    ledger_rows: int
    cost_centres: int
    scale: tuple
    rounds: int
    # Of commands that take a few milliseconds, in each round.
    short_runs: int


FULL = Sizes(200, 200_000, 1_000_000, 10_000, (10, 100, 1_000, 2_000), 7, 10)
QUICK = Sizes(3, 2_000, 10_000, 1_000, (1, 3), 1, 2)


class Workshop:
    def __init__(self, folder, sizes):
        self.sizes = sizes
        self.folder = folder
        self.folder.mkdir(parents=True, exist_ok=True)
        self.scorecard = Path(os.environ.get("SCORECARD", ROOT / ".build/release/scorecard")).resolve()
        if not os.access(self.scorecard, os.X_OK):
            raise SystemExit("no release binary: build it with the README's first command, or name one in SCORECARD")
        for program, package in [("hyperfine", "hyperfine"), ("gcc", "gcc"), ("/usr/bin/time", "time")]:
            if not shutil.which(program):
                raise SystemExit(f"{program} is missing: apt-get install {package}")

    @property
    def python(self):
        """A Python with the peers: the one that BENCHMARK_PYTHON names, or one set up here."""
        if named := os.environ.get("BENCHMARK_PYTHON"):
            return named
        python = self.folder.parent / "venv/bin/python"
        wanted = (HERE / "requirements.txt").read_text()
        installed = self.folder.parent / "venv/installed.txt"
        if not installed.exists() or installed.read_text() != wanted:
            say("Installing the peers")
            call([sys.executable, "-m", "venv", python.parent.parent])
            call([python, "-m", "pip", "install", "--quiet", "--requirement", HERE / "requirements.txt"])
            installed.write_text(wanted)
        return str(python)

    def peer(self, name):
        """A peer's command, without its arguments. Its libraries are compiled; nothing is written beside itself."""
        return [self.python, "-B", "-W", "ignore", HERE / "peers" / f"{name}.py"]

    def script(self, name, *arguments):
        call([self.python, "-B", HERE / "inputs" / f"{name}.py", *arguments])

    def c_peer(self):
        program = self.folder / "write_c"
        source = HERE / "peers/write_c.c"
        call(["gcc", "-std=c17", "-D_GNU_SOURCE", "-O2", "-o", program, source, "-lxlsxwriter"])
        return program

    def made(self, name, script, *arguments):
        """The path of an input, made once: by a script of `inputs`, from its arguments and nothing else."""
        path = self.folder / name
        if not path.exists():
            say(f"Making {name}")
            new = path.with_name(f"new-{path.name}")
            shutil.rmtree(new, ignore_errors=True)
            new.unlink(missing_ok=True)
            self.script(script, new, *arguments)
            new.rename(path)
        return path

    def council(self, scorecards):
        return self.made(f"council-{scorecards}", "scorecards", scorecards)

    def workbooks(self, scorecards):
        """What `build` makes of the council, made anew: the program may have changed."""
        folder = self.emptied(f"workbooks-{scorecards}")
        call([self.scorecard, "build", self.council(scorecards), "--output", folder, "--format", "xlsx"])
        return folder

    def listings(self, scorecards):
        folder = self.emptied(f"listings-{scorecards}")
        self.script("listing", self.workbooks(scorecards), folder)
        return folder

    def emptied(self, name):
        folder = self.folder / name
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        return folder

    def results(self, part):
        return self.emptied(f"results-{part}")

    def note(self, rounds):
        """What every table says below it."""
        return f"Medians; rounds: {rounds}; {os.cpu_count()} processors of a shared machine."


def call(command):
    done = subprocess.run(list(map(str, command)), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode != 0:
        raise SystemExit(f"{' '.join(map(str, command))}\n{done.stdout.strip()[-2000:]}")
    return done.stdout


def say(words):
    print(f"== {words}", flush=True)
