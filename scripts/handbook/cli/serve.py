"""`serve [--addr HOST:PORT]`."""

from __future__ import annotations

from argparse import Namespace

from handbook.book.project import Project
from handbook.cli.arguments import Parser
from handbook.site.serve import serve


def add_arguments(parser: Parser) -> None:
    """Add the arguments of the command."""
    parser.show_examples("serve", "serve --addr 127.0.0.1:8080")
    parser.add_argument("--addr", default="127.0.0.1:8000", metavar="주소:포트", help="주소와 포트")


def run(project: Project, options: Namespace) -> int:
    """Serve the book until it is stopped."""
    return serve(project, options.addr)
