"""`bench [--runs N] [--pages N …]`."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from handbook.book.project import Project
from tools.bench.report import SIZES, bench


def add_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("--runs", type=int, default=5, help="몇 번씩 재어 가운뎃값을 볼지")
    parser.add_argument("--pages", type=int, nargs="*", default=SIZES, help="지어낸 책의 페이지 수")


def run(project: Project, options: Namespace) -> int:
    """Print what people wait for, beside the targets."""
    return bench(project, max(1, options.runs), options.pages)
