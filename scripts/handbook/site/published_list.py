"""Keeps the list of published addresses: `build` adds what the branch at hand adds to the site.

Whoever builds to look at a change gets no line that the change does not bring; the rest is added
where the site is published.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from handbook.book.entry_places import PREFIXES, entry_places
from handbook.book.shared_ids import shared_ids
from handbook.book.site import Site
from handbook.core.changes import Changes, changes_since
from handbook.core.conflicts import refuse_conflicts
from handbook.core.diagnostics import Location
from handbook.core.errors import CouldNotRun
from handbook.core.files import Change, write_all
from handbook.core.git import GitFailed, git
from handbook.core.history import left_trunk
from handbook.core.source import SourceText, read_source
from handbook.core.yaml import place_of
from handbook.data.load import PUBLISHED
from handbook.data.published import published_in, with_addresses
from handbook.markdown.chapters import is_part_id
from handbook.markdown.extensions.glossary_page import BIBLIOGRAPHY
from handbook.markdown.extensions.terms import GLOSSARY_PAGE


@dataclass(frozen=True, slots=True)
class Address:
    """An address within the site, and where its page or what stands there is typed."""

    address: str
    page: str
    typed: Location


def keep_published(root: Path, site: Site, *, all_of_them: bool) -> int:
    """Add addresses of `site` to the list of the book at `root`: all of them, or those that have
    come since the branch left the trunk. Return how many are new.

    Raises CouldNotRun when the list cannot be read or written.
    """
    is_there = (root / PUBLISHED).is_file()
    source = read_source(root, PUBLISHED) if is_there else SourceText(PUBLISHED, "")
    refuse_conflicts(source)
    known = {entry.address for entry in published_in(source)}
    missing = [one for one in addresses_of(site) if one.address not in known]
    new = {one.address for one in (missing if all_of_them else _of_the_branch(root, missing))}
    if new:
        text = with_addresses(source, new)
        write_all(root, [Change(PUBLISHED, text, new=not is_there)])
    return len(new)


def addresses_of(site: Site) -> Iterator[Address]:
    """Yield the address of each page, of each term and source, and of each heading whose id few
    pages have: those are what somebody may have noted. Ids such as `quiz-3` stand on many, and
    come and go.
    """
    pages = site.documents.values()
    shared = shared_ids(site)
    for page in pages:
        address = site.settings.published[page.uri].removesuffix("index.html")
        if address:
            yield Address(address, page.path, Location(page.path))
        for heading in page.headings:
            is_shared = heading.id in shared or is_part_id(heading.id)
            if heading.explicit and not is_shared:
                place = page.locate(heading.id_place or heading.place)
                yield Address(f"{address}#{heading.id}", page.path, place)
    terms = {term.id: term.id for term in site.glossary.listed}
    ids = {GLOSSARY_PAGE: terms, BIBLIOGRAPHY: {one.id: one.id for one in site.sources.listed}}
    for uri, entry in entry_places(site):
        address = site.settings.published[uri].removesuffix("index.html")
        typed = place_of(ids[uri][entry.removeprefix(PREFIXES[uri])])
        yield Address(f"{address}#{entry}", site.documents[uri].path, typed.location)


def _of_the_branch(root: Path, addresses: Iterable[Address]) -> Iterator[Address]:
    """Yield those whose page is new since the branch left the trunk, or that were typed since;
    none where git does not know.
    """
    changes = _changes(root)
    if changes is None:
        return
    was_there: dict[str, bool] = {}
    for one in addresses:
        if one.page not in was_there:
            was_there[one.page] = _is_in(root, changes.base, one.page)
        is_typed = "#" in one.address and changes.touch(one.typed)
        if is_typed or not was_there[one.page]:
            yield one


def _changes(root: Path) -> Changes | None:
    base = left_trunk(root)
    try:
        return changes_since(root, base) if base else None
    except CouldNotRun:
        return None


def _is_in(root: Path, commit: str, path: str) -> bool:
    try:
        git(root, "cat-file", "-e", f"{commit}:./{path}")
    except GitFailed:
        return False
    return True
