"""Runs another program, and never leaves it behind."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

_SECONDS = 10


def run_child(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> int:
    """Run `command` in `folder`, its output on standard error; return its exit code.

    Whatever ends this process ends the other one first, so that it writes no more.
    """
    with subprocess.Popen(command, cwd=folder, env=environment, stdout=sys.stderr) as child:
        try:
            return child.wait()
        except BaseException:
            child.terminate()
            try:
                child.wait(_SECONDS)
            except subprocess.TimeoutExpired:
                child.kill()
            raise
