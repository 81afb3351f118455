"""`move ID NEW`: the id of a term or a source, and all that names it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from handbook.authoring.moving.mentions import mentions
from handbook.authoring.moving.named import Kind, Named, unknown
from handbook.authoring.moving.redirecting import lead_on, place_address
from handbook.authoring.moving.references import What, references, unquoted
from handbook.authoring.moving.retype import Destination
from handbook.authoring.moving.rewriting import Plan, Rewriting, changes_of, said
from handbook.authoring.scaffold import name_of
from handbook.book.entry_places import SOURCE_PREFIX, TERM_PREFIX, was_published
from handbook.book.site import Site
from handbook.core.diagnostics import Span
from handbook.core.errors import CouldNotRun
from handbook.core.source import SourceText, read_source
from handbook.core.yaml import load_yaml
from handbook.data.load import GLOSSARY, SOURCES
from handbook.markdown.extensions.glossary_page import BIBLIOGRAPHY
from handbook.markdown.extensions.terms import GLOSSARY_PAGE
from handbook.rules.glossary_bodies import scanned_bodies


@dataclass(frozen=True, slots=True)
class DataList:
    """A data file of entries: where each has its place on the site, and what names them by id."""

    file: str
    page: str
    prefix: str
    named_by: str
    """The key of the glossary's entries under which ids of this file stand."""
    mark: str
    """What stands before the id where it is mentioned in a text."""

    def place(self, name: str) -> str:
        """Return the id of an entry's place on the page."""
        return f"{self.prefix}{name}"


@dataclass(frozen=True, slots=True)
class Name:
    """Where the id of an entry is typed; `beside` are the other ids of a list that it stands in,
    and that of the entry whose list it is.
    """

    what: What
    source: SourceText
    span: Span
    beside: frozenset[str] = frozenset()


LISTS = {
    Kind.TERM: DataList(GLOSSARY, GLOSSARY_PAGE, TERM_PREFIX, "see", "#term-"),
    Kind.SOURCE: DataList(SOURCES, BIBLIOGRAPHY, SOURCE_PREFIX, "sources", "@"),
}


def move_entry(root: Path, site: Site, old: Named, new: str) -> Plan:
    """Return what giving the term or source `old` the id `new` makes of the files. Where that was
    done by hand, what is left gets the new id.

    Raises CouldNotRun for an id that is not there, cannot be used or is taken.
    """
    known = known_ids(site, old)
    name = name_of(new.removeprefix("@").removeprefix("term:"), "id", "nested-paging")
    if old.id not in known and name not in known:
        raise unknown(Named(old.kind, "", name), known)
    if old.id in known and name in known:
        raise CouldNotRun(f"id가 '{name}'인 {old.kind}가 이미 있어요.", hint="다른 id를 고르세요.")
    entries, rewriting = LISTS[old.kind], Rewriting()
    for found in names_of(root, site, old):
        rewriting.replace(found.source, found.span, name, found.what)
    for reference in references(root, site):
        if (reference.uri, reference.anchor) == (entries.page, entries.place(old.id)):
            rewriting.retype(reference, Destination(entries.page, entries.place(name), {}))
    texts = rewriting.texts()
    address = place_address(entries.page, entries.place(old.id))
    led_on = lead_on(root, texts, address, f"{entries.page}#{entries.place(name)}")
    return Plan(
        changes_of(texts),
        (f"옮겼어요: {old.kind} {old.id} → {name}", *said(rewriting.counts), led_on),
        by_hand=mentions(root, (f"{entries.mark}{old.id}",), rewriting.places),
        next_steps=("python3 scripts/dev.py check 명령으로 확인해요.",),
    )


def known_ids(site: Site, thing: Named) -> frozenset[str]:
    """Return the ids of the list that `thing` is of. Raises CouldNotRun where it is not there and
    never was, as far as the addresses of the site and the pages tell.
    """
    known = site.glossary.ids if thing.kind is Kind.TERM else site.sources.ids
    was_there = was_published(site, LISTS[thing.kind].page, thing.id) or _is_cited(thing, site)
    if thing.id not in known and not was_there:
        raise unknown(thing, known)
    return known


def _is_cited(thing: Named, site: Site) -> bool:
    if thing.kind is not Kind.SOURCE:
        return False
    pages = site.documents.values()
    return any(citation.id == thing.id for page in pages for citation in page.citations)


def names_of(root: Path, site: Site, thing: Named) -> Iterator[Name]:
    """Yield each place where the id of a term or a source itself is typed."""
    entries = LISTS[thing.kind]
    yield from _in_data(root, entries.file, "id", thing.id)
    yield from _in_data(root, GLOSSARY, entries.named_by, thing.id)
    if thing.kind is Kind.SOURCE:
        for page in site.documents.values():
            for citation in page.citations:
                if citation.id == thing.id:
                    yield Name(What.CITATION, page.source, citation.place)
        for body, found in scanned_bodies(site.glossary):
            for citation in found.citations:
                start = body.source.text.find(f"@{thing.id}", body.span.start, body.span.end) + 1
                if citation.id == thing.id and start > 0:
                    yield Name(What.CITATION, body.source, Span(start, start + len(thing.id)))


def _in_data(root: Path, path: str, key: str, name: str) -> Iterator[Name]:
    document = load_yaml(read_source(root, path))
    for place, whole in document.spans.items():
        span = unquoted(document.source.text, whole)
        if place[1:2] == (key,) and document.source.text[span.start : span.end] == name:
            entry = document.value[place[0]]
            value = entry[key] if isinstance(entry[key], list) else []
            beside = frozenset(map(str, [*value, entry.get("id")]))
            yield Name(What.ID if key == "id" else What.DATA, document.source, span, beside)
