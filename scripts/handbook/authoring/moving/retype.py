"""How an address that leads within the book is typed anew, in the form that it has."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from handbook.book.config.addresses import address_of

_TAIL = re.compile(r"[?#]")


@dataclass(frozen=True, slots=True)
class Destination:
    """Where an address is to lead: a page (its path below docs/) and an id (may be empty).

    `moved` maps the pages that are moved along to their new paths: an address is typed from where
    its own page will be.
    """

    uri: str
    anchor: str
    moved: Mapping[str, str]


Retype = Callable[[str, Destination], str]
"""Takes an address as it is typed and where it is to lead; returns how to type that."""


def on_page(page: str, from_source: bool, old: Destination) -> Retype:
    """Return what types an address on `page` that now leads to `old`."""
    return lambda typed, new: _relative(typed, page, from_source, old, new)


def from_docs(typed: str, new: Destination) -> str:
    """Type an address that begins at docs/: in a data file, front matter or mkdocs.yml."""
    del typed
    return f"{new.uri}{_mark(new.anchor)}"


def from_root(folder: str, docs: str) -> Retype:
    """Return what types an address in a file of the repository's `folder`, outside docs/."""
    return lambda typed, new: (
        posixpath.relpath(f"{docs}/{new.uri}", folder or ".") + _mark(new.anchor)
    )


def in_template(typed: str, new: Destination) -> str:
    """Type an address that begins at the site's root (the template's `url` filter)."""
    del typed
    return (_folder_of(new.uri) or ".") + _mark(new.anchor)


def _relative(typed: str, page: str, from_source: bool, old: Destination, new: Destination) -> str:
    """Change only what has to change: what is percent-encoded or escaped stays as it is."""
    cut = _TAIL.search(typed)
    path, tail = (typed[: cut.start()], typed[cut.start() :]) if cut else (typed, "")
    home = new.moved.get(page, page)
    if new.anchor != old.anchor:
        query = tail.partition("#")[0]
        tail = query + _mark(new.anchor)
    if new.uri == home and (not path or new.anchor):
        return tail or posixpath.basename(home)
    if from_source:
        start, here = posixpath.dirname(page), posixpath.dirname(home) or "."
        target = posixpath.join(start, path) if new.uri == old.uri and path else new.uri
        return posixpath.relpath(target, here) + tail
    start, here = _folder_of(page), _folder_of(home) or "."
    if new.uri == old.uri and path:
        end = "/" if path.endswith("/") else ""
        return posixpath.relpath(posixpath.join(start, path), here) + end + tail
    return posixpath.relpath(_folder_of(new.uri) or ".", here) + "/" + tail


def _folder_of(uri: str) -> str:
    """Return the address of a page within the site, as a folder: `basics/vm/`."""
    return address_of(uri, use_directory_urls=True).removesuffix("index.html")


def _mark(anchor: str) -> str:
    return f"#{anchor}" if anchor else ""
