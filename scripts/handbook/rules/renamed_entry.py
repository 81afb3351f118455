"""Which entry of a data file is another one under a new id, as git tells."""

from __future__ import annotations

from collections.abc import Sequence

from handbook.book.site import Site
from handbook.core.errors import CouldNotRun
from handbook.core.source import SourceText
from handbook.core.yaml import load_yaml
from handbook.data.glossary import Term, glossary_from
from handbook.data.load import GLOSSARY, SOURCES
from handbook.data.sources import Source, sources_from

_Entries = Sequence[Term] | Sequence[Source]


def terms_with(name: str, site: Site) -> tuple[Term, ...]:
    """Return the terms that the glossary had when it last held the id `name`; none where that is
    unknown.
    """
    return glossary_from(_value_with(GLOSSARY, name, site)).terms


def sources_with(name: str, site: Site) -> tuple[Source, ...]:
    """Return the sources that sources.yml had when it last held the id `name`."""
    return sources_from(_value_with(SOURCES, name, site)).entries


def new_id(name: str, before: _Entries, now: _Entries) -> str:
    """Return the id of the entry that was `name` in `before`, a file that became `now`: the only
    one that is the same thing, or the new one in its place that has something of it. Empty where
    there is none.
    """
    old = next((entry for entry in before if entry.id == name), None)
    if old is None or any(entry.id == name for entry in now):
        return ""
    same = [entry.id for entry in now if _what(entry) == _what(old)]
    if len(same) == 1:
        return same[0]
    known, at = {entry.id for entry in before}, _neighbours(name, before)
    came = [entry for entry in now if entry.id not in known and _neighbours(entry.id, now) == at]
    return came[0].id if len(came) == 1 and _told(came[0]) & _told(old) else ""


def _neighbours(name: str, entries: _Entries) -> tuple[str, str]:
    ids = ["", *(entry.id for entry in entries), ""]
    at = ids.index(name)
    return ids[at - 1], ids[at + 1]


def _what(entry: Term | Source) -> tuple[str, str]:
    return (entry.ko, entry.en) if isinstance(entry, Term) else (entry.title, entry.url)


def _told(entry: Term | Source) -> set[str]:
    """Return what an entry says of itself that hardly another says."""
    said = (*_what(entry), entry.short if isinstance(entry, Term) else "")
    return {text for text in said if text}


def _value_with(path: str, name: str, site: Site) -> object:
    text = site.history.text_with(path, f"- id: {name}\n")
    try:
        return load_yaml(SourceText(path, text)).value
    except CouldNotRun:
        return None
