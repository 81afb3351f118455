"""`stale [--days N] [--today DATE]`."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from datetime import date

from handbook.book.project import Project
from handbook.cli import stale_report as stale
from handbook.core.errors import CouldNotRun

DAYS = 365


def add_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("--days", type=int, default=DAYS, help="출처를 다시 읽을 때까지의 날수")
    parser.add_argument("--today", type=_date, metavar="날짜", help="이 날을 오늘로 쳐요")


def run(project: Project, options: Namespace) -> int:
    """Print what has not been looked at for long; always 0."""
    return stale.command(project, options.today or date.today(), max(0, options.days))


def _date(value: str) -> date:
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise CouldNotRun(
            f"'{value}' 날짜를 읽을 수 없어요.", hint="2026-11-23 꼴로 적으세요."
        ) from None
