"""The entries of a data file, each with its index."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping
from typing import Any

from handbook.core.diagnostics import Location, Span
from handbook.core.errors import CouldNotRun
from handbook.core.source import SourceText
from handbook.core.yaml import YamlDocument
from handbook.markdown.guards import refuse_slow
from handbook.markdown.scan.scanner import scan
from handbook.markdown.scan.tokens import Scan


def entries(document: YamlDocument) -> Iterator[tuple[int, Mapping[str, Any]]]:
    """Yield the entries that are mappings; the schema rules report the others."""
    if isinstance(document.value, list):
        for index, entry in enumerate(document.value):
            if isinstance(entry, dict):
                yield index, entry


def ids_of(document: YamlDocument | None) -> frozenset[str]:
    """Return the ids of a data file's entries, even of those with other faults."""
    if document is None:
        return frozenset()
    ids = (entry.get("id") for _, entry in entries(document))
    return frozenset(name for name in ids if isinstance(name, str))


def scanned_bodies(document: YamlDocument) -> Iterator[tuple[int, str, Scan]]:
    """Yield the `body` of each entry of the glossary with its index and what stands in it.

    One that would be read for minutes is left out: the page that shows it says so.
    """
    for index, entry in entries(document):
        body = entry.get("body")
        if isinstance(body, str):
            with contextlib.suppress(CouldNotRun):
                refuse_slow(SourceText(document.source.path, body), 0, ())
                yield index, body, scan(body)


def place_within(document: YamlDocument, key: tuple[int, str], words: str) -> Location:
    """Return where `words` stand within a value, or where the value does."""
    value = document.spans.get(key)
    if value is not None:
        start = document.source.text.find(words, value.start, value.end)
        if start >= 0:
            return document.source.locate(Span(start, start + len(words)))
    return document.location(key)


def strings(entry: Mapping[str, Any], key: str) -> Iterator[tuple[int, str]]:
    """Yield the texts in the list `key` of an entry, each with its index."""
    values = entry.get(key)
    if isinstance(values, list):
        for index, value in enumerate(values):
            if isinstance(value, str):
                yield index, value
