"""`remove ID`: an entry of a data file goes, and another takes its place wherever it was named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from handbook.authoring.entries import whole_item, without_entries
from handbook.authoring.moving.entry import LISTS, names_of
from handbook.authoring.moving.mentions import mentions
from handbook.authoring.moving.named import Kind, Named
from handbook.authoring.moving.redirecting import lead_on, place_address
from handbook.authoring.moving.references import What, references
from handbook.authoring.moving.retype import Destination
from handbook.authoring.moving.rewriting import Plan, Rewriting, changes_of, said
from handbook.book.site import Site
from handbook.core.diagnostics import Location
from handbook.core.source import SourceText, read_source
from handbook.core.yaml import YamlDocument, load_yaml
from handbook.data.term_matcher import glossary_matcher


def remove_entry(root: Path, site: Site, thing: Named, heir: Named) -> Plan:
    """Return what taking away a term or a source makes of the files when `heir` takes over.

    A list that names the heir already, or is the heir's own, loses the item. Raises
    CouldNotRun for a broken data file.
    """
    entries, rewriting = LISTS[thing.kind], Rewriting()
    for name in names_of(root, site, thing):
        if name.what is What.ID:
            continue
        known = heir.id in name.beside
        span = whole_item(name.source.text, name.span) if known else name.span
        rewriting.replace(name.source, span, "" if known else heir.id, name.what)
    place = Destination(entries.page, entries.place(heir.id), {})
    for reference in references(root, site):
        if (reference.uri, reference.anchor) == (entries.page, entries.place(thing.id)):
            rewriting.retype(reference, place)
    texts = rewriting.texts()
    text = texts.get(entries.file)
    file = read_source(root, entries.file) if text is None else SourceText(entries.file, text)
    texts[entries.file] = _without_id(file, thing.id)
    gone = _lines_of(file, thing.id)
    told = "지웠어요" if gone else "이미 지워져 있어요"
    address = place_address(entries.page, entries.place(thing.id))
    led_on = lead_on(root, texts, address, f"{place.uri}#{place.anchor}")
    named = mentions(root, (f"{entries.mark}{thing.id}", address), rewriting.places)
    return Plan(
        changes_of(texts),
        (f"{told}: {entries.file}: {thing.kind} {thing.id}", *said(rewriting.counts), led_on),
        retyped=tuple(_without_lines(rewriting.retyped, entries.file, gone)),
        by_hand=tuple(_without_lines(named, entries.file, gone)),
        next_steps=(
            *_words_left(site, thing, heir),
            f"고친 곳의 글이 새 {thing.kind}에도 맞는지 하나씩 읽어 봐요.",
            "python3 scripts/dev.py check 명령으로 확인해요.",
        ),
    )


def uses_of(site: Site, name: str) -> Iterator[Location]:
    """Yield where each chapter that uses the term `name` does so first: a reader finds it
    explained there.
    """
    matcher = glossary_matcher(site.glossary)
    for page in site.documents.values():
        if page.is_chapter:
            first = next((m.span for m in matcher.find(page.prose) if m.key == name), None)
            if first is not None:
                yield page.locate(first)


def _words_left(site: Site, thing: Named, heir: Named) -> Iterator[str]:
    pages = [place.path for place in uses_of(site, thing.id)] if thing.kind is Kind.TERM else []
    if pages:
        yield (
            f"풀이가 사라진 장이 {len(pages)}곳이에요: {', '.join(pages)}. 그 말을 바꿔 쓰거나 "
            f"'{heir.id}' 용어의 aliases에 더해요."
        )


def _without_id(source: SourceText, name: str) -> str:
    document = load_yaml(source)
    return without_entries(document, _indices_of(document, name))


def _indices_of(document: YamlDocument, name: str) -> list[int]:
    return [index for index, entry in enumerate(document.value) if entry.get("id") == name]


def _lines_of(source: SourceText, name: str) -> range:
    """Return the lines that the first entry `name` takes up; none where it is gone already."""
    document = load_yaml(source)
    indices = _indices_of(document, name)[:1]
    if not indices:
        return range(0)
    span = document.spans[indices[0],]
    rest = without_entries(document, indices)
    first = source.position(span.start)[0]
    return range(first, first + source.text.count("\n") - rest.count("\n"))


def _without_lines(places: Iterable[Location], path: str, gone: range) -> Iterator[Location]:
    """Yield places as they are once the lines `gone` of the file `path` are; none on those."""
    for place in places:
        if place.path != path or place.line < gone.start:
            yield place
        elif place.line >= gone.stop:
            line = place.line - len(gone)
            yield Location(path, line, 1, line, 1)
