"""`remove WHAT [--to HEIR] [--dry-run]`: takes something away once it is known what takes over."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Sequence

from handbook.authoring.moving.named import Kind
from handbook.authoring.moving.removing import leads_to, removing
from handbook.book.load import read_site
from handbook.book.project import Project
from handbook.cli.arguments import Parser
from handbook.cli.move import add_dry_run, carry_out
from handbook.core.cache import cache_of
from handbook.core.diagnostics import Location
from handbook.core.errors import CouldNotRun

_HEIRS = {
    Kind.PAGE: "basics/type-1.md",
    Kind.HEADING: "basics/type-1.md#drivers",
    Kind.TERM: "host-os",
    Kind.SOURCE: "@robin2000",
}
"""For each kind of thing an example of what may take over."""


def add_arguments(parser: Parser) -> None:
    """Add the arguments of the command."""
    parser.show_examples(
        "remove containers/kubernetes.md",
        "remove containers/kubernetes.md --to containers/docker.md",
        "remove host-machine --to host-os",
    )
    parser.add_argument("old", metavar="이름", help="페이지, 페이지#이름, 용어 id, @출처 id")
    parser.add_argument("--to", default="", metavar="새자리", help="옛 주소로 온 사람이 갈 곳")
    add_dry_run(parser)


def run(project: Project, options: Namespace) -> int:
    """Take away what is named; 0. Raises CouldNotRun, and then nothing has changed."""
    site = read_site(project, cache_of(project.root))
    thing, places = leads_to(project.root, site, options.old)
    heir = options.to
    if not heir:
        _show(str(thing), places)
        heir = _answer(_HEIRS[thing.kind])
    carry_out(project, removing(project.root, site, thing, heir), options.dry_run)
    return 0


def _show(name: str, places: Sequence[tuple[Location, str]]) -> None:
    if not places:
        print(f"{name}: 가리키는 곳이 없어요.")
        return
    print(f"{name}: 가리키는 곳이 {len(places)}군데예요.")
    for place, what in places:
        print(f"  {place.path}:{place.line}  {what}")
    print()


def _answer(example: str) -> str:
    """Ask what takes over. Raises CouldNotRun without an answer."""
    answer = ""
    if sys.stdin.isatty():
        try:
            answer = input("무엇이 자리를 대신하나요? (그만두려면 Enter) ").strip()
        except EOFError:
            print()
    if not answer:
        raise CouldNotRun(
            "무엇이 대신할지 몰라서 아무것도 바꾸지 않았어요.",
            hint=f"--to 뒤에 옛 주소로 온 사람이 갈 곳을 적으세요. 예: --to {example}",
        )
    return answer
