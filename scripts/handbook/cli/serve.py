"""`serve [--addr HOST:PORT]`."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from handbook.book.project import Project
from handbook.site.serve import serve


def add_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("--addr", default="127.0.0.1:8000", help="주소와 포트")


def run(project: Project, options: Namespace) -> int:
    """Serve the book until it is stopped."""
    return serve(project, options.addr)
