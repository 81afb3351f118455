"""`bench`."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from handbook.bench import bench
from handbook.project import Project


def add_arguments(_: ArgumentParser) -> None:
    """Add the arguments of the command: there are none."""


def run(project: Project, _: Namespace) -> int:
    """Print what people wait for, beside the targets."""
    return bench(project)
