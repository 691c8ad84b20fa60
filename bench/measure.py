"""Runs a command and says what it took."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path


class CommandFailed(Exception):
    """A measured command did not do what it should; the text says which, and how its output ended."""


@dataclass(frozen=True)
class Run:
    """What one run of a command took."""

    wall_seconds: float
    cpu_seconds: float
    peak_bytes: int


@dataclass(frozen=True)
class Output:
    """How much a folder of output holds."""

    files: int
    size: int


@dataclass(frozen=True)
class Comparison:
    """Runs of two commands in turn."""

    daylight: list[Run]
    hugo: list[Run]
    daylight_output: Output
    hugo_output: Output

    @property
    def wall_ratio(self) -> float:
        """The median of the ratios within each pair, so that what slows a whole pair down cancels out."""
        return statistics.median(
            hugo.wall_seconds / daylight.wall_seconds for daylight, hugo in zip(self.daylight, self.hugo)
        )

    @property
    def memory_ratio(self) -> float:
        return statistics.median(
            hugo.peak_bytes / daylight.peak_bytes for daylight, hugo in zip(self.daylight, self.hugo)
        )


def measure(command: list[str], log: Path) -> Run:
    """Runs a command to its end, with its output in a file, since a pipe could make it wait."""
    os.sync()
    with log.open("wb") as output:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
    # The process is gone already: Popen must not wait for another with its number.
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        ending = log.read_text(encoding="utf-8", errors="replace").strip().splitlines()[-5:]
        raise CommandFailed("\n".join([f"exit code {process.returncode}: {' '.join(command)}", *ending]))
    # Linux counts the peak in KiB, macOS in bytes.
    unit = 1 if sys.platform == "darwin" else 1024
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit)


def measure_output(folder: Path) -> Output:
    files = size = 0
    for parent, _, names in os.walk(folder):
        files += len(names)
        size += sum(os.lstat(os.path.join(parent, name)).st_size for name in names)
    return Output(files, size)
