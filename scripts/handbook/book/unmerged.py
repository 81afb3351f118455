"""Finds the files that nobody parses and in which a merge was not finished."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from handbook.book.config.settings import Settings
from handbook.book.site import Unread
from handbook.core.conflicts import MESSAGE, conflict_in, hint_for
from handbook.core.diagnostics import Location
from handbook.core.errors import CouldNotRun
from handbook.core.source import read_source
from handbook.data.load import ASKED, CONSOLE_RUNS, PUBLISHED
from handbook.markdown.extensions.changelog_page import CHANGELOG

_OURS = (CHANGELOG, PUBLISHED, CONSOLE_RUNS, ASKED)
_KINDS = frozenset(".js .mjs .svg .html .htm .xml .json .webmanifest .yml .yaml .toml".split())
"""What a site publishes as it is, and in which a line of such signs can never be right."""


def unmerged_files(root: Path, settings: Settings) -> Iterator[Unread]:
    """Yield the first marker of each file that is published as it is, and in our book of the lists
    of changes, addresses and console runs. Style sheets and YAML stop where they are read.
    """
    published = (uri for uri in settings.published if PurePosixPath(uri).suffix.lower() in _KINDS)
    paths = [f"{settings.docs}/{uri}" for uri in sorted(published)]
    for path in (*(_OURS if settings.is_book else ()), *paths):
        try:
            source = read_source(root, path)
        except CouldNotRun:
            continue
        offset = conflict_in(source.text)
        if offset is not None:
            line, column = source.position(offset)
            place = Location(path, line, column, line, column)
            yield Unread(
                path.removeprefix(f"{settings.docs}/"), place, MESSAGE, hint_for(source, offset)
            )
