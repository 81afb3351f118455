"""`stale [--days N] [--today DATE]`: what was not looked at for long; nothing turns red by age."""

from __future__ import annotations

import re
from argparse import Namespace
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from handbook.book.load import read_site
from handbook.book.project import Project
from handbook.book.site import Site
from handbook.cli.arguments import Parser
from handbook.core.cache import cache_of
from handbook.core.errors import CouldNotRun
from handbook.data.sources import Seen, Source

DAYS = 365
_UNSEEN = frozenset({Seen.EARLIER, Seen.NOT_SEEN})
_MOVING_ADDRESS = re.compile(r"^https://github\.com/[^/]+/[^/]+/(?:blob|tree)/(?:main|master)/")
"""A file of a branch: it stands there only until somebody moves it."""


def add_arguments(parser: Parser) -> None:
    """Add the arguments of the command."""
    parser.show_examples("stale", "stale --days 180")
    parser.add_argument(
        "--days", type=int, default=DAYS, metavar="날수", help="출처를 다시 읽을 때까지의 날수"
    )
    parser.add_argument("--today", type=_date, metavar="날짜", help="이 날을 오늘로 쳐요")


def run(project: Project, options: Namespace) -> int:
    """Print what has not been looked at for long; always 0."""
    return stale(project, options.today or date.today(), max(0, options.days))


def _date(value: str) -> date:
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise CouldNotRun(
            f"'{value}' 날짜를 읽을 수 없어요.", hint="2026-11-23 꼴로 적으세요."
        ) from None


@dataclass(frozen=True, slots=True, order=True)
class Aged:
    """Something with a date, and how to find it."""

    day: date
    name: str
    words: str


def stale(project: Project, today: date, days: int) -> int:
    """Print chapters by the day of their last review, then sources that need a look.

    A source needs one after its `valid_until`, when it was read more than `days` days before
    `today`, and when its address may have moved: nobody who keeps the book has opened it, or it
    names a file of a branch. Returns 0. Raises CouldNotRun when the book cannot be read.
    """
    print(report(read_site(project, cache_of(project.root)), today, days), end="")
    return 0


def report(site: Site, today: date, days: int) -> str:
    """Return the report as text, the oldest first in each part."""
    oldest = today - timedelta(days=days)
    sources = site.sources.entries
    expired = [aged for aged in _by(sources, lambda s: s.valid_until) if aged.day < today]
    unread = [aged for aged in _by(sources, lambda s: s.accessed) if aged.day < oldest]
    moved = list(_by(filter(_may_have_moved, sources), lambda s: s.accessed))
    parts = (
        _part("사실을 확인한 지 오래된 장부터", sorted(_chapters(site)), today),
        _part("유효 기간이 지난 출처", sorted(expired), today),
        _part(f"읽은 지 {days}일이 넘은 출처", sorted(unread), today),
        _part("주소가 옮겨졌을지 모르는 출처", sorted(moved), today),
    )
    return f"{today.isoformat()} 기준이에요.\n\n" + "\n".join(parts)


def _may_have_moved(source: Source) -> bool:
    return source.seen in _UNSEEN or _MOVING_ADDRESS.match(source.url) is not None


def _part(title: str, entries: Iterable[Aged], today: date) -> str:
    lines = [
        f"  {aged.day.isoformat()} {(today - aged.day).days:5}일  {aged.name}  {aged.words}\n"
        for aged in entries
    ]
    return f"{title}\n{''.join(lines) or '  없어요.' + chr(10)}"


def _chapters(site: Site) -> Iterator[Aged]:
    for page in site.documents.values():
        day = _day(page.front.values.get("reviewed"))
        if day is not None:
            yield Aged(day, page.path, str(page.front.values.get("title", "")))


def _by(sources: Iterable[Source], date_of: Callable[[Source], str | None]) -> Iterator[Aged]:
    for source in sources:
        day = _day(date_of(source))
        if day is not None:
            yield Aged(day, source.id, source.title)


def _day(value: object) -> date | None:
    """Return a date as YAML or its schema gives it; what is no date is another rule's to say."""
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        return None
