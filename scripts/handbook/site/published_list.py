"""Keeps the list of published addresses: `build` adds what is new to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from handbook.book.entry_places import entry_places
from handbook.book.site import Site
from handbook.core.files import Change, write_all
from handbook.core.source import SourceText, read_source
from handbook.data.load import PUBLISHED
from handbook.data.published import published_in, with_addresses

_MANY = 4
"""So many pages with the same id have it because they are made alike."""


def keep_published(root: Path, site: Site) -> int:
    """Add the addresses of `site` to the list of the book at `root`; return how many are new.

    Raises CouldNotRun when the list cannot be read or written.
    """
    is_there = (root / PUBLISHED).is_file()
    source = read_source(root, PUBLISHED) if is_there else SourceText(PUBLISHED, "")
    known = {entry.address for entry in published_in(source)}
    new = set(addresses_of(site)) - known
    if new:
        text = with_addresses(source, new)
        write_all(root, [Change(PUBLISHED, text, new=not is_there)])
    return len(new)


def addresses_of(site: Site) -> Iterator[str]:
    """Yield the address of each page, of each term and source, and of each heading whose id few
    pages have: those are what somebody may have noted. Ids such as `quiz-3` stand on many, and
    come and go.
    """
    pages = site.documents.values()
    owners = Counter(heading.id for page in pages for heading in page.headings if heading.explicit)
    for page in pages:
        address = site.settings.published[page.uri].removesuffix("index.html")
        if address:
            yield address
        for heading in page.headings:
            if heading.explicit and owners[heading.id] < _MANY:
                yield f"{address}#{heading.id}"
    for uri, place in entry_places(site):
        yield f"{site.settings.published[uri].removesuffix('index.html')}#{place}"
