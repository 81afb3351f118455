"""The entries of a data file, each with its index."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from handbook.core.yaml import YamlDocument


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


def strings(entry: Mapping[str, Any], key: str) -> Iterator[tuple[int, str]]:
    """Yield the texts in the list `key` of an entry, each with its index."""
    values = entry.get(key)
    if isinstance(values, list):
        for index, value in enumerate(values):
            if isinstance(value, str):
                yield index, value
