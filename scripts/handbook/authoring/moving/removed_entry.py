"""`remove ID`: an entry of a data file goes, and another takes its place wherever it was named."""

from __future__ import annotations

from pathlib import Path

from handbook.authoring.entries import whole_item, without_entries
from handbook.authoring.moving.entry import LISTS, names_of
from handbook.authoring.moving.named import Named
from handbook.authoring.moving.redirecting import lead_on, place_address
from handbook.authoring.moving.references import What, references
from handbook.authoring.moving.retype import Destination
from handbook.authoring.moving.rewriting import Plan, Rewriting, changes_of, said
from handbook.book.site import Site
from handbook.core.source import SourceText, read_source
from handbook.core.yaml import load_yaml


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
    address = place_address(entries.page, entries.place(thing.id))
    led_on = lead_on(root, texts, address, f"{place.uri}#{place.anchor}")
    return Plan(
        changes_of(texts),
        (f"지웠어요: {entries.file}: {thing.kind} {thing.id}", *said(rewriting.counts), led_on),
        next_steps=(
            f"고친 곳의 글이 새 {thing.kind}에도 맞는지 하나씩 읽어 봐요.",
            "python3 scripts/dev.py check 명령으로 확인해요.",
        ),
    )


def _without_id(source: SourceText, name: str) -> str:
    document = load_yaml(source)
    gone = [index for index, entry in enumerate(document.value) if entry.get("id") == name]
    return without_entries(document, gone)
