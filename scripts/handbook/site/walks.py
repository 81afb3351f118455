"""What the foot of a chapter says of the ways that lead through it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from handbook.book.contents import BookPart, Chapter, Contents
from handbook.book.contents_page import REVIEWS
from handbook.book.ways_page import HOW_TO_READ
from handbook.markdown.reading_time import in_words


@dataclass(frozen=True, slots=True)
class Step:
    """A chapter to go to: its title, its address within the site, and its minutes in words."""

    title: str
    address: str
    minutes: str
    description: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where a chapter stands on a way: the `at`-th of `of`, and the step before it, if any."""

    id: str
    name: str
    at: int
    of: int
    back: Step | None


@dataclass(frozen=True, slots=True)
class Fork:
    """The ways that go on to the same chapter; to none, where they end."""

    step: Step | None
    places: tuple[Place, ...]


def foot_of(path: str, contents: Contents, addresses: Mapping[str, str]) -> Mapping[str, object]:
    """Return what overrides/partials/walk.html says at the foot of the page `path`: the forks, the
    mixed questions where a part ends, and where ways are chosen and what is kept is cleared.
    """
    ways = addresses.get(HOW_TO_READ, "")
    ended = next((part for part in contents.parts if _last_read(part) == path), None)
    return {
        "forks": forks_at(path, contents, addresses),
        "ended": ended.name if ended else "",
        "review_address": addresses.get(f"{REVIEWS}/{ended.folder}.md", "") if ended else "",
        "ways_address": f"{ways}#ways",
        "kept_address": f"{ways}#kept",
    }


def _last_read(part: BookPart) -> str:
    """Return the path of the last chapter of `part` that is read through; empty without one."""
    read = [chapter.path for chapter in part.chapters if not chapter.looked_up]
    return read[-1] if read else ""


def forks_at(path: str, contents: Contents, addresses: Mapping[str, str]) -> tuple[Fork, ...]:
    """Return where the ways through the page `path` (below docs/) go on, each chapter once.

    `addresses` holds the address of each page within the site.
    """
    forks: dict[Step | None, list[Place]] = {}
    for walk in contents.walks:
        pages = [chapter.path for chapter in walk.chapters]
        if path in pages:
            at = pages.index(path)
            following, before = walk.chapters[at + 1 : at + 2], walk.chapters[max(at - 1, 0) : at]
            back = _step(before, addresses)
            place = Place(walk.way.id, walk.way.name, at + 1, len(pages), back)
            forks.setdefault(_step(following, addresses), []).append(place)
    return tuple(Fork(step, tuple(places)) for step, places in forks.items())


def _step(chapters: tuple[Chapter, ...], addresses: Mapping[str, str]) -> Step | None:
    """Return the one chapter as a step; none where there is none, or it is no page of the site."""
    for chapter in chapters:
        if chapter.path in addresses:
            address = addresses[chapter.path]
            minutes = in_words(chapter.time.text)
            return Step(chapter.title, address, minutes, chapter.description)
    return None
