"""LNK023: an address is of a kind that a reader may be sent to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity, Span
from handbook.core.likeness import names_like
from handbook.core.source import SourceText
from handbook.markdown.page import Document
from handbook.rules.glossary_bodies import scanned_bodies
from handbook.rules.links.nearest import TO
from handbook.rules.links.own_disk import way_from_disk
from handbook.rules.rule import Part, Rule, Scope
from handbook.rules.suggestions import exactly, suggest

SCHEMES = frozenset({"http", "https", "mailto"})
"""design.md, "What holds everywhere": nothing runs and nothing is read from a reader's disk."""

_SCHEME = re.compile(r"(?P<scheme>[A-Za-z][A-Za-z0-9+.-]*):")
# The URL Standard (4.4, basic URL parser) takes these out before it reads an address.
_IGNORED = re.compile(r"[\x00-\x20]")


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each address of another scheme: a script, a file, a misspelt `https`."""
    for link in document.links:
        if scheme := refused_scheme(link.target):
            way = way_from_disk(link.target, document.uri, site)
            yield _found(document.source, link.place, scheme, way)


def check_bodies(site: Site) -> Iterator[Diagnostic]:
    """Yield the same for the explanations in the glossary."""
    for body, found in scanned_bodies(site.glossary):
        for link in found.links:
            if scheme := refused_scheme(link.target):
                start = body.source.text.find(link.target, body.span.start, body.span.end)
                end = start + len(link.target)
                way = way_from_disk(link.target, "index.md", site)
                place = Span(start, end) if start >= 0 else body.span
                yield _found(body.source, place, scheme, way)


def _found(source: SourceText, address: Span, scheme: str, way: str) -> Diagnostic:
    message = f"'{scheme}:' 주소는 쓸 수 없어요."
    if way:
        return RULE.found(source.locate(address), message, way)
    near = names_like(scheme, SCHEMES).typed_as("{}:")
    otherwise = "https:, mailto: 주소나 책 안의 경로를 쓰세요."
    place = exactly(source, address, f"{scheme}:")
    suggestion = suggest(place, f"{scheme}:", near, TO, otherwise)
    return RULE.suggested(source.locate(address), message, suggestion)


def refused_scheme(address: str) -> str:
    """Return the scheme of `address` as it is typed, if no reader may be sent there."""
    match = _SCHEME.match(_IGNORED.sub("", address))
    return "" if match is None or match["scheme"].lower() in SCHEMES else match["scheme"]


RULE = Rule(
    "LNK023",
    "http, https, mailto 주소만 써요",
    Severity.ERROR,
    "0.1",
    Scope.PAGE,
    check,
    also=Part(Scope.DATA, check_bodies),
)
