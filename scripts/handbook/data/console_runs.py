"""When the test suite last ran the console blocks of each page.

The file holds one block a line: its page, a short hash of what it shows, the day, the machine. A
block that is changed has another hash, so it has no day until it has been run again; one that moves
to another page keeps its day.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from handbook.core.placed_text import TAB_WIDTH

_COMMENT = "# "
_DIGITS = 12
HEADER = (
    "# 책의 콘솔 블록을 테스트가 마지막으로 돌린 날이에요. 손으로 고치지 않아요.\n"
    "# python3 scripts/dev.py test tests/consoles --note-runs 명령이 새로 적어요.\n"
)


@dataclass(frozen=True, slots=True, order=True)
class ConsoleRun:
    """A block, and when and where it was run. `page` is its path below docs/."""

    page: str
    block: str
    day: date
    machine: str


def block_hash(shown: str) -> str:
    """Return the hash by which a block is known; blank lines around it do not count, and a tab is
    the spaces that Markdown makes of it.
    """
    text = shown.strip("\n").expandtabs(TAB_WIDTH)
    return hashlib.sha256(text.encode()).hexdigest()[:_DIGITS]


def runs_in(text: str) -> Iterator[ConsoleRun]:
    """Yield what the file says; a line that says something else is passed over."""
    for line in text.splitlines():
        words = line.split(maxsplit=3)
        if line.startswith(_COMMENT) or len(words) < 4:
            continue
        page, block, day, machine = words
        try:
            yield ConsoleRun(page, block, date.fromisoformat(day), machine)
        except ValueError:
            continue


def with_runs(text: str, page: str, runs: Iterable[ConsoleRun]) -> str:
    """Return the file with `runs` in place of what it says of their `page`."""
    new = {run.block: run for run in runs}
    others = (r for r in runs_in(text) if r.page != page and r.block not in new)
    lines = sorted([*others, *new.values()])
    return HEADER + "".join(f"{r.page} {r.block} {r.day} {r.machine}\n" for r in lines)
