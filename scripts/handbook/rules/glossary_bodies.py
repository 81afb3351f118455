"""The Markdown of the glossary's longer explanations, for the rules about what is typed there."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from functools import lru_cache

from handbook.core.errors import CouldNotRun
from handbook.core.source import SourceText
from handbook.core.yaml import Placed
from handbook.data.glossary import Glossary
from handbook.markdown.guards import refuse_slow
from handbook.markdown.scan.scanner import scan
from handbook.markdown.scan.tokens import Scan


def scanned_bodies(glossary: Glossary) -> Iterator[tuple[Placed, Scan]]:
    """Yield the `body` of each entry with what stands in it.

    One that would be read for minutes is left out: the page that shows it says so.
    """
    for term in glossary.listed:
        if isinstance(term.body, Placed):
            found = _scanned(term.body.source.path, str(term.body))
            if found is not None:
                yield term.body, found


@lru_cache(maxsize=1024)  # while the book is served they hardly change
def _scanned(path: str, body: str) -> Scan | None:
    with contextlib.suppress(CouldNotRun):
        refuse_slow(SourceText(path, body), 0, ())
        return scan(body)
    return None
