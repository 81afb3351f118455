"""Ids that a figure of a page may get: none of another figure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count
from pathlib import PurePosixPath

from handbook.book.site import Site
from handbook.markdown.page import Document

_OTHERS = re.compile(r"[^a-z0-9]+")
_HOME = "home"
"""What stands for the page at the top of the site."""


def kebab(text: str) -> str:
    """Return `text` in kebab case; empty where none of its characters may stand in an id."""
    return _OTHERS.sub("-", text.lower()).strip("-")


def taken_ids(site: Site) -> frozenset[str]:
    """Return the ids of all figures."""
    figures = (d.report.metadata.id for page in site.documents.values() for d in page.diagrams)
    return frozenset(name.text for name in figures if name is not None)


def free_ids(document: Document, site: Site) -> Iterator[str]:
    """Yield ids that no figure has, made from the name of the page; there is always one more."""
    taken = taken_ids(site)
    page = PurePosixPath(document.uri)
    name = page.parent.name if page.stem == "index" else page.stem
    first = f"{kebab(name) or _HOME}-figure"
    for number in count(1):
        found = first if number == 1 else f"{first}-{number}"
        if found not in taken:
            yield found
