"""Where the files that are published as they are hold something that runs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePath

from handbook.book.config.settings import Settings
from handbook.core.active_content import Active
from handbook.core.active_files import SHOWN_AS_PAGES, active_in_file, is_harmless
from handbook.core.diagnostics import Location
from handbook.core.errors import CouldNotRun
from handbook.core.source import read_source
from handbook.markdown.locate_active import place_active


def active_places(root: Path, settings: Settings) -> Iterator[Location]:
    """Yield the places in published files that are no pages of ours; the top of a file that cannot
    be looked into.
    """
    for uri in settings.published:
        path = f"{settings.docs}/{uri}"
        suffix = PurePath(uri).suffix.lower()
        if suffix in SHOWN_AS_PAGES and (root / path).is_file():
            found = [a for a in active_in_file(root / path) if not is_harmless(a, suffix)]
            yield from dict.fromkeys(_places(found, root, path))


def _places(found: list[Active], root: Path, path: str) -> Iterator[Location]:
    if not found:
        return
    try:
        source = read_source(root, path)
    except CouldNotRun:
        yield Location(path)
        return
    for _, span in place_active(found, source.text, 0, ()):
        yield source.locate(span)
