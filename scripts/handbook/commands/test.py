"""`test`: the browser library that one test serves, then pytest."""

from __future__ import annotations

import shutil
import subprocess
import sys
from argparse import ArgumentParser
from collections.abc import Sequence

from handbook.project import Project


def add_arguments(_: ArgumentParser) -> None:
    """Add the arguments of the command: they are pytest's."""


def run(project: Project, arguments: Sequence[str]) -> int:
    """Run pytest with `arguments` over the project; return its exit code."""
    library = project.root / "tests/site/mermaid"
    npm = shutil.which("npm")
    if npm is not None and not (library / "node_modules").is_dir():
        command = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"]
        subprocess.call(command, cwd=library, stdout=sys.stderr)
    return subprocess.call([sys.executable, "-m", "pytest", *arguments], cwd=project.root)
