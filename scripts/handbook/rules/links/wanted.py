"""What links look for and do not find, and the headings that lack the name of such a place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from handbook.book.site import Site
from handbook.book.targets import resolve
from handbook.core.diagnostics import Span
from handbook.core.likeness import names_like
from handbook.markdown.chapters import PART_IDS
from handbook.markdown.page import Document, Heading
from handbook.rules.lasting_ids import half_typed, is_name
from handbook.rules.links.renamed_place import of_same_words

_PAGE = ".md"
_PART = 2
"""The level of the headings that divide a page."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What links look for and do not find: pages, and places of pages that are there."""

    pages: frozenset[str]
    places: frozenset[tuple[str, str]]


@lru_cache(maxsize=2)  # several rules ask, one of them page by page
def wanted(site: Site) -> Wanted:
    """Return what the links of a site look for in vain; a page is a path below docs/."""
    pages: set[str] = set()
    places: set[tuple[str, str]] = set()
    for document in site.documents.values():
        for link in document.links:
            target = resolve(link.target, document.uri, link.from_source, site)
            if target is None:
                continue
            page = site.documents.get(target.uri)
            if not target.exists and target.uri.endswith(_PAGE) and not target.absolute:
                pages.add(target.uri)
            elif page is not None and target.exists and _lacks(page, target.anchor):
                places.add((target.uri, target.anchor))
    return Wanted(frozenset(pages), frozenset(places))


def _lacks(page: Document, anchor: str) -> bool:
    return bool(anchor) and anchor not in page.ids and not page.is_swallowed


@lru_cache(maxsize=8)
def names_wanted(document: Document, site: Site) -> Mapping[Span, str]:
    """Return the names by which links look for headings that have none, by where these stand: the
    name that one had, or where a single heading of the page lacks one, the only one that links miss
    there.
    """
    anchors = sorted(anchor for uri, anchor in wanted(site).places if uri == document.uri)
    names: dict[Span, str] = {}
    for anchor in anchors:
        same = [h for h in of_same_words(document.uri, anchor, site) if not h.explicit]
        if len(same) == 1:
            names.setdefault(same[0].place, anchor)
    nameless = [h for h in document.headings if not h.explicit and not _is_known(h, document)]
    new = [a for a in anchors if is_name(a) and not names_like(a, document.ids)]
    if len(nameless) == len(new) == 1 and _may_be(half_typed(nameless[0])[1], new[0]):
        names.setdefault(nameless[0].place, new[0])
    return names


def _may_be(typed: str, name: str) -> bool:
    """Tell whether a heading may be meant to be called `name` at whose end `typed` stands."""
    return not typed or bool(names_like(typed, [name]))


def _is_known(heading: Heading, document: Document) -> bool:
    """Tell whether a heading has a name that no link decides: those of parts that chapters share,
    and the questions of a quiz, which are counted through.
    """
    return heading.text in PART_IDS or (
        heading.level > _PART and document.part_at(heading.place.start) == "quiz"
    )
