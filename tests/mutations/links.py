"""Damage to addresses, and to what they lead to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from handbook.model.document import Document
from handbook.model.site import Site
from mutations.damage import Damage, Operator, Operators, in_glossary, in_prose, on_pages


def in_links(pattern: str, text: str) -> Operator:
    """Replace what the group `x` matches within the address of a link."""

    def damages(page: Document, _: Site) -> Iterator[Damage]:
        for link in page.links:
            typed = page.source.text[link.place.start : link.place.end]
            match = re.fullmatch(pattern, typed)
            if match and link.located:
                start, end = (link.place.start + n for n in match.span("x"))
                yield Damage(page.path, start, end, text, page.locate(link.place).line)

    return on_pages(damages)


def unlinked_heading_ids(page: Document, site: Site) -> Iterator[Damage]:
    """Take away an id that nothing links to."""
    linked = {link.target.partition("#")[2] for p in site.documents.values() for link in p.links}
    linked |= {str(term.chapter).partition("#")[2] for term in site.glossary.terms}
    for heading in page.headings:
        if heading.id_place and heading.id not in linked | {"summary", "quiz"}:
            line = page.locate(heading.place).line
            start, end = heading.id_place.start - 1, heading.id_place.end
            yield Damage(page.path, start, end, ".x", line)


def repeated_heading_ids(page: Document, site: Site) -> Iterator[Damage]:
    """Give a heading the id of the first one."""
    first = page.headings[0].id
    for damage in unlinked_heading_ids(page, site):
        yield replace(damage, text=f"#{first}")


OPERATORS: Operators = {
    "a page": ("LNK001", in_links(r"[\w/.-]*?(?P<x>[\w-]+)\.md(?:#.*)?", "no-such-page-at-all")),
    "the case of a page": ("LNK001", in_links(r"(?:[\w.-]+/)*(?P<x>[a-z])[\w-]+\.md(?:#.*)?", "Q")),
    "a suffix": ("LNK001", in_links(r"[\w/.-]+\.(?P<x>md)(?:#.*)?", "html")),
    "an anchor": ("LNK002", in_links(r".*#(?P<x>[\w-]+)", "no-such-place-at-all")),
    "an image": (
        "LNK003",
        in_prose(r"^(?P<x>[가-힣])(?=[가-힣 ]{8})", r"![그림](../assets/none.png) \g<x>"),
    ),
    "a relative address": ("LNK005", in_links(r"(?P<x>(?:\.\./)+)[\w/.-]+\.md(?:#.*)?", "/")),
    "a unique id": ("LNK006", on_pages(repeated_heading_ids)),
    "the chapter of a term": (
        "LNK008",
        in_glossary(r"^  chapter: [\w/.-]+#(?P<x>[\w-]+)$", "no-such-place"),
    ),
}
