"""Finds markup that was not understood: on a page, and in the files that it includes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from handbook.core.placed_text import PlacedText
from handbook.markdown.scan.scanner import scan
from handbook.markdown.scan.tokens import FenceToken
from handbook.markdown.snippets import Snippet
from handbook.markdown.spaced_emphasis import find_spaced_emphasis
from handbook.markdown.uneven_emphasis import find_uneven_emphasis
from handbook.markdown.unparsed import Leak, find_leaks


@dataclass(frozen=True, slots=True)
class IncludedLeak:
    """A sign of Markdown that a reader sees and that `snippet` brings into the page."""

    leak: Leak
    snippet: Snippet


def leaks_in(shown: Sequence[str], markup: Sequence[PlacedText]) -> tuple[Leak, ...]:
    """Return every leak of the `markup` that is seen in the blocks `shown`, in its order."""
    emphasis = (find_uneven_emphasis(shown, markup), find_spaced_emphasis(shown, markup))
    leaks = (*find_leaks(shown, markup), *emphasis[0], *emphasis[1])
    return tuple(sorted(leaks, key=lambda leak: leak.place))


def included_leaks(
    shown: Sequence[str], snippets: Sequence[Snippet], fences: Sequence[FenceToken]
) -> Iterator[IncludedLeak]:
    """Yield the first leak of each kind of each file that is included as Markdown: not one that is
    shown as code, nor one that the settings put below every page.
    """
    for snippet in snippets:
        start = snippet.place.start
        if snippet.appended or any(f.whole.start <= start < f.whole.end for f in fences):
            continue
        markup = _markup(snippet.text) if snippet.text else ()
        told: set[str] = set()
        for leak in leaks_in(shown, markup):
            if leak.kind not in told:
                told.add(leak.kind)
                yield IncludedLeak(leak, snippet)


@lru_cache(maxsize=64)  # one file is often included by many pages
def _markup(text: str) -> tuple[PlacedText, ...]:
    return scan(text).markup
