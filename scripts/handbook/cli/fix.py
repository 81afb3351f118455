"""`fix [PATH…] [--diff]`."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from handbook.book.project import Project
from handbook.cli import fix_all as fix


def add_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("paths", nargs="*", help="고칠 파일이나 폴더")
    parser.add_argument("--diff", action="store_true", help="고치지 않고 바뀔 것만 보여요")


def run(project: Project, options: Namespace) -> int:
    """Apply the safe fixes."""
    return fix.command(project, options.paths, options.diff)
