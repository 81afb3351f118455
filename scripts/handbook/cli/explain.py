"""`explain ID`."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from handbook.book.project import Project
from handbook.cli import explain_page as explain


def add_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("rule", help="규칙 번호(예: LNK001)")


def run(project: Project, options: Namespace) -> int:
    """Print the page of a rule."""
    return explain.command(project, options.rule)
