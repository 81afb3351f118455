"""`lint [PATH…] [--fix]`."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from handbook.book.project import Project
from handbook.cli import lint_all as lint


def add_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("paths", nargs="*", help="볼 파일(없으면 모두 보고 형도 검사해요)")
    parser.add_argument("--fix", action="store_true", help="고칠 수 있는 것은 고쳐요")


def run(project: Project, options: Namespace) -> int:
    """Print what is wrong with the code's shape and types and the data files' layout."""
    return lint.command(project, options.paths, options.fix)
