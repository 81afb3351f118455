"""Whole processes against the clock: the median of several runs, taken in turns."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

Run = Callable[[], float]
"""Does the work once and returns the seconds it took, on the clock or of CPU."""

_PEAK = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


@dataclass(frozen=True, slots=True)
class Spent:
    """Seconds that a process took: on the clock, and of CPU with the processes that it started."""

    wall: float
    cpu: float


def spent(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> Spent:
    """Run `command` in `folder`, its output thrown away, and return what it took."""
    before, start = os.times(), time.perf_counter()
    subprocess.run(
        command,
        cwd=folder,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=False,
    )
    after = os.times()
    user = after.children_user - before.children_user
    return Spent(time.perf_counter() - start, user + after.children_system - before.children_system)


def cpu_of(command: Sequence[str], folder: Path) -> Run:
    """Return what runs `command` in `folder` and tells its CPU, children included."""
    return lambda: spent(command, folder, os.environ).cpu


def process(command: Sequence[str], folder: Path) -> Run:
    """Return what runs `command` in `folder`, its output thrown away."""

    def run() -> float:
        start = time.perf_counter()
        subprocess.run(
            command,
            cwd=folder,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=False,
        )
        return time.perf_counter() - start

    return run


def medians(name: str, runs: Sequence[Run], times: int) -> list[float]:
    """Return the median seconds of each of `runs`, saying on standard error how far it is.

    They take turns, so that a busy minute of the machine falls on all of them; a first round is
    not counted. What takes so long that it is run once has none.
    """
    rounds: list[list[float]] = []
    for number in range(times + 1 if times > 1 else 1):
        print(f"재는 중: {name} {number}/{times}", file=sys.stderr, flush=True)
        rounds.append([run() for run in runs])
    counted = rounds[1:] or rounds
    return [statistics.median(column) for column in zip(*counted, strict=True)]


def peak_megabytes(command: Sequence[str], folder: Path) -> float | None:
    """Return the most memory that `command` held at once, in MB; None where no one tells."""
    if sys.platform == "win32":
        return None
    probe = [sys.executable, "-c", _PEAK, *command]
    result = subprocess.run(probe, cwd=folder, capture_output=True, text=True, check=False)
    # Kilobytes on Linux, bytes on macOS: getrusage(2) of each.
    unit = 1 if sys.platform == "darwin" else 1024
    return int(result.stdout) * unit / 1_000_000 if result.stdout.strip() else None
