"""`move OLD NEW [--dry-run]`: a page, a heading, a term or a source, and all that names it."""

from __future__ import annotations

from argparse import Namespace
from collections import defaultdict
from collections.abc import Sequence
from contextlib import ExitStack

from handbook.authoring.moving.plan import moving
from handbook.authoring.moving.rewriting import Plan
from handbook.book.load import read_site
from handbook.book.project import Project
from handbook.cli.arguments import Parser
from handbook.core.cache import cache_of
from handbook.core.diagnostics import Location
from handbook.core.errors import CouldNotRun
from handbook.core.files import write_all
from handbook.core.moved_file import moved_file, removed_file

_MOST_FILES = 12
_SAMPLES = ("docs/contributing/rules/", "tests/")
"""Where a name stands in samples of small books of their own."""


def add_arguments(parser: Parser) -> None:
    """Add the arguments of the command."""
    parser.show_examples(
        "move basics/type-2.md basics/hosted.md",
        "move basics/type-2.md#paths basics/type-2.md#two-paths",
        "move guest-os guest-system",
        "move @popek1974 @popek-goldberg1974",
    )
    parser.add_argument("old", metavar="옛이름", help="페이지, 페이지#이름, 용어 id, @출처 id")
    parser.add_argument("new", metavar="새이름", help="같은 꼴로 적은 새 이름")
    add_dry_run(parser)


def add_dry_run(parser: Parser) -> None:
    """Add the option that only shows."""
    parser.add_argument("--dry-run", action="store_true", help="바꾸지 않고 바뀔 것만 보여 줘요")


def run(project: Project, options: Namespace) -> int:
    """Move what is named; 0. Raises CouldNotRun, and then nothing has changed."""
    if options.old == options.new:
        raise CouldNotRun("옛 이름과 새 이름이 같아요.", hint="새 이름을 다르게 적으세요.")
    site = read_site(project, cache_of(project.root))
    carry_out(project, moving(project.root, site, options.old, options.new), options.dry_run)
    return 0


def carry_out(project: Project, plan: Plan, dry_run: bool) -> None:
    """Do what is planned, all of it or nothing, and say so. Raises CouldNotRun."""
    if not dry_run:
        with ExitStack() as stack:
            if plan.moved is not None:
                stack.enter_context(moved_file(project.root, *plan.moved))
            if plan.removed:
                stack.enter_context(removed_file(project.root, plan.removed))
            write_all(project.root, plan.changes)
    for line in plan.done:
        print(line)
    retyped = "새 자리로 이은 곳이에요. 앞뒤 글이 새 자리에도 맞는지 읽어 보세요."
    _print_places(retyped, plan.retyped, len(plan.retyped))
    samples = [place for place in plan.by_hand if place.path.startswith(_SAMPLES)]
    by_hand = [place for place in plan.by_hand if place not in samples]
    _print_places("옛 이름이 글자로만 적힌 곳이에요. 고치지 않았으니 한번 보세요.", by_hand)
    if samples:
        count = len({place.path for place in samples})
        print(f"\n규칙 페이지의 예나 테스트 {count}개에도 적혀 있어요. 그대로 둬도 돼요.")
    print("\n다음에 할 일")
    for number, step in enumerate(plan.next_steps, start=1):
        print(f"{number}. {step}")
    if dry_run:
        print("\n아무것도 바꾸지 않았어요(--dry-run).")


def _print_places(heading: str, places: Sequence[Location], most: int = _MOST_FILES) -> None:
    lines: dict[str, list[int]] = defaultdict(list)
    for place in places:
        lines[place.path].append(place.line)
    if lines:
        print(f"\n{heading}")
    for path in list(lines)[:most]:
        print(f"  {path}:{', '.join(map(str, lines[path]))}")
    if len(lines) > most:
        print(f"  그 밖에 파일 {len(lines) - most}개")
