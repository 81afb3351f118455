"""What a query fetches at most: what the rest takes decides how large the book's index may be."""

from __future__ import annotations

from collections.abc import Sequence

from handbook.site.search.budget import compressed
from handbook.site.search.sections import SearchPage

QUERY_BYTES = 150_000
"""Compressed: all that a query may fetch."""
_RESULTS = 10
"""The pages of an answer, PAGES in engine.js. A page shows the text of one section."""
_OWN, _BESIDE, _ALONE = 5, 2, 5
"""The same for a reader of the contributors' pages, who fetches both indexes (THERE in engine.js):
pages of those, pages of the book below them, and pages of the book where those have none.
"""
_SHOWN = 1_400
"""The letters of a section that can be shown; few are longer."""


def shown(text: str) -> str:
    """Return what can be shown of the `text` of a section."""
    return text if len(text) <= _SHOWN else text[:_SHOWN].rpartition(" ")[0]


def room(
    book: Sequence[SearchPage],
    contributing: Sequence[SearchPage],
    scripts: int,
    head: int,
    index: int,
) -> int:
    """Return the bytes that a query leaves for the index of the `book`.

    `scripts` are those of the search's scripts; `head` those of the contributors' titles, which are
    fetched where the book has no answer, and then no text of the book; `index` those of the
    contributors' whole index, which their readers fetch.
    """
    card = _heaviest(book, 1)
    found = _heaviest(book, _RESULTS) + card
    silent = head + _heaviest(contributing, _RESULTS)
    both = _heaviest(contributing, _OWN) + _heaviest(book, _BESIDE)
    there = index + max(both, _heaviest(book, _ALONE)) + card
    return QUERY_BYTES - scripts - max(found, silent, there)


def _heaviest(pages: Sequence[SearchPage], count: int) -> int:
    """Return the bytes of the heaviest texts of `count` pages, one of each."""
    texts = (
        max(compressed(shown(section["text"])) for section in page["sections"]) for page in pages
    )
    return sum(sorted(texts, reverse=True)[:count])
