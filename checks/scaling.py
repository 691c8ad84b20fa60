"""Measures that reading a log costs what it is long: doubling a list, key, rule or text doubles the CPU time.

Each line of the table grows one thing in a small log until `daylight check` takes some tenths of a second for it, and
compares three sizes, each twice the one before. `scaling.py --list` names them; words on the command line choose some.
"""

from __future__ import annotations

import argparse
import concurrent.futures
import os
import resource
import shutil
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from scaling_logs import ITEMS, Item

# A doubling may cost a little more than double: sorting, hashing and caches have their share.
LIMIT = 2.3
# What is measured has to stand out from the start of the program and from noise.
LEAST_SECONDS = 0.2
# No log needs a file, or files, of more than this; what reads so much in less time is fast enough.
MOST_BYTES = 6_000_000
MOST_SECONDS = float(os.environ.get("SCALING_MOST", 40))
REPEATS = 4


class Failed(Exception):
    """A run that did not end as it should."""


def cpu_seconds(program: Path, item: Item, files: dict[str, str]) -> float:
    """The user's CPU seconds of one run on a log."""
    folder = Path(tempfile.mkdtemp(prefix="daylight-scaling-"))
    try:
        for name, text in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return run([str(program), *item.command, "-r", str(folder)])
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def run(command: list[str]) -> float:
    child = os.fork()
    if child == 0:
        resource.setrlimit(resource.RLIMIT_CPU, (int(MOST_SECONDS), int(MOST_SECONDS)))
        null = os.open(os.devnull, os.O_RDWR)
        for descriptor in range(3):
            os.dup2(null, descriptor)
        os.execv(command[0], command)
    _, status, usage = os.wait4(child, 0)
    if os.WIFSIGNALED(status):
        if os.WTERMSIG(status) in (9, 24):
            raise Failed(f"more than {MOST_SECONDS} s")
        raise Failed(f"ended by signal {os.WTERMSIG(status)}")
    if os.WEXITSTATUS(status) not in (0, 1):
        raise Failed(f"exit code {os.WEXITSTATUS(status)}")
    return usage.ru_utime


@dataclass
class Row:
    """What was measured of one thing."""

    name: str
    sizes: list[int]
    seconds: list[float]
    failure: str | None = None

    @property
    def factors(self) -> list[float]:
        """What each doubling costs; only where the dearer one can be told from noise."""
        pairs = zip(self.seconds, self.seconds[1:])
        return [after / max(before, LEAST_SECONDS / 4) for before, after in pairs if after >= LEAST_SECONDS]

    @property
    def is_good(self) -> bool:
        return self.failure is None and all(factor <= LIMIT for factor in self.factors)

    def __str__(self) -> str:
        sizes = " ".join(f"{size:>8,}" for size in self.sizes)
        seconds = " ".join(f"{second:7.2f}" for second in self.seconds)
        factors = " ".join(f"{factor:4.1f}" for factor in self.factors) or "fast"
        return f"{self.name:<44} {sizes:<26} {seconds:<23} {self.failure or factors}{'' if self.is_good else '  !'}"


def measure(program: Path, item: Item, base: float) -> Row:
    """Doubles a thing until it takes its time, and repeats what looks dear."""
    row = Row(item.name, [], [])
    size = item.start

    def one(size: int) -> tuple[float, int]:
        files = item.files(size)
        length = sum(len(text) for text in files.values())
        return max(0.0, cpu_seconds(program, item, files) - base), length

    try:
        while True:
            seconds, length = one(size)
            row.sizes.append(size)
            row.seconds.append(seconds)
            enough = len(row.seconds) >= 3 and row.seconds[-3] >= LEAST_SECONDS
            if enough or length * 2 > MOST_BYTES or size * 2 > item.most or seconds > MOST_SECONDS / 5:
                break
            size *= 2
        row.sizes, row.seconds = row.sizes[-3:], row.seconds[-3:]
        for _ in range(REPEATS):
            if row.is_good:
                break
            row.seconds = [min(old, one(size)[0]) for size, old in zip(row.sizes, row.seconds)]
    except Failed as failure:
        row.sizes, row.seconds = (row.sizes + [size])[-3:], row.seconds[-2:]
        row.failure = str(failure)
    return row


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", type=Path, help="the program to measure")
    parser.add_argument("words", nargs="*", help="measure only what has one of these words in its name")
    parser.add_argument("--jobs", type=int, default=max(1, (os.cpu_count() or 2) // 2))
    parser.add_argument("--list", action="store_true", help="name what can be measured")
    options = parser.parse_args()
    items = [item for item in ITEMS if not options.words or any(word in item.name for word in options.words)]
    if options.list:
        print("\n".join(item.name for item in items))
        return 0
    program = options.program.resolve()
    bases = {
        item.command: min(cpu_seconds(program, item, item.files(1)) for _ in range(3))
        for item in {item.command: item for item in items}.values()
    }
    print(f"{'what grows':<44} {'sizes':<26} {'CPU seconds':<23} factors", flush=True)
    bad = 0
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for row in pool.map(lambda item: measure(program, item, bases[item.command]), items):
            print(row, flush=True)
            bad += not row.is_good
    if bad:
        print(f"{bad} of {len(items)} cost more than their input when it doubles, and are marked with '!'.")
        return 1
    print(f"All {len(items)} cost what their input costs.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
