"""The ways through the book: which chapters to read, for a reader who does not want them all."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

OPENINGS = "parts"
"""Below docs/: the page that opens a part, named after the folder of its chapters."""


@dataclass(frozen=True, slots=True)
class Way:
    """A way. It names the chapters to read (`pages`) or those to leave out (`without`), as paths
    below docs/; what it does not name is None. `without` may name the page that opens a part, for
    all of its chapters.
    """

    id: str
    name: str
    want: str
    pages: tuple[str, ...] | None
    without: tuple[str, ...] | None

    @property
    def named(self) -> tuple[str, ...]:
        """Every chapter that the way names, whether to read it or not."""
        return (*(self.pages or ()), *(self.without or ()))

    def through(self, book: Iterable[str]) -> tuple[str, ...]:
        """Return the chapters of the way, given those of the book: both in the book's order."""
        if self.pages is not None:
            return tuple(page for page in book if page in self.pages)
        without = self.without or ()
        parts = {part for page in without if (part := part_opened_by(page))}
        return tuple(
            page for page in book if page not in without and page.partition("/")[0] not in parts
        )


def part_opened_by(page: str) -> str:
    """Return the folder of the chapters of the part that `page` (below docs/) opens, or an empty
    string where it opens none.
    """
    folder, _, name = page.partition("/")
    return name.removesuffix(".md") if folder == OPENINGS else ""


def ways_from(value: Any) -> tuple[Way, ...]:
    """Build the ways from parsed YAML, passing over entries whose shape is wrong."""
    entries = value if isinstance(value, list) else []
    return tuple(
        Way(
            entry["id"],
            entry["name"],
            entry["want"],
            _pages(entry, "pages"),
            _pages(entry, "without"),
        )
        for entry in entries
        if isinstance(entry, dict)
        and all(isinstance(entry.get(key), str) for key in ("id", "name", "want"))
    )


def _pages(entry: dict[str, Any], key: str) -> tuple[str, ...] | None:
    pages = entry.get(key)
    if not isinstance(pages, list):
        return None
    return tuple(page for page in pages if isinstance(page, str))
