"""Which files below docs/ a site publishes, and where, as MkDocs decides it."""

from __future__ import annotations

import os
import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from pathspec.gitignore import GitIgnoreSpec

PAGE_SUFFIXES = (".markdown", ".mdown", ".mkdn", ".mkd", ".md")
_NEVER = GitIgnoreSpec.from_lines([".*", "/templates/"])


class Kept(Enum):
    """What becomes of a file."""

    EXCLUDED = "exclude_docs"
    DRAFT = "draft_docs"
    NOT_IN_NAV = "not_in_nav"
    INCLUDED = "included"


@dataclass(frozen=True, slots=True)
class DocsFile:
    """A file below docs/: its path there, its address within the site, and what becomes of it."""

    uri: str
    address: str
    kept: Kept

    @property
    def is_published(self) -> bool:
        """Whether the site holds it."""
        return self.kept in {Kept.INCLUDED, Kept.NOT_IN_NAV}

    @property
    def is_off_navigation(self) -> bool:
        """Whether it is left out of the navigation on purpose."""
        return self.kept is Kept.NOT_IN_NAV

    @property
    def is_page(self) -> bool:
        """Whether it is written in Markdown."""
        return self.uri.endswith(PAGE_SUFFIXES)


@dataclass(frozen=True, slots=True)
class Patterns:
    """What the settings take out of the site, out of the published one, and out of `nav`."""

    exclude: GitIgnoreSpec
    drafts: GitIgnoreSpec | None = None
    not_in_nav: GitIgnoreSpec | None = None


def patterns_of(exclude: object, drafts: object, not_in_nav: object) -> Patterns:
    """Return the patterns that the three settings give; what is no pattern takes nothing out."""
    excluded = _spec(exclude)
    return Patterns(
        _NEVER + excluded if excluded is not None else _NEVER, _spec(drafts), _spec(not_in_nav)
    )


def _spec(given: object) -> GitIgnoreSpec | None:
    if not isinstance(given, str) or not given:
        return None
    try:
        return GitIgnoreSpec.from_lines(given.splitlines())
    except ValueError:
        return None


def address_of(uri: str, use_directory_urls: bool) -> str:
    """Return where the file `uri` stands within the site."""
    if not uri.endswith(PAGE_SUFFIXES):
        return uri
    folder, name = posixpath.split(uri)
    stem = posixpath.splitext(name)[0]
    stem = "index" if stem == "README" else stem
    if not use_directory_urls or stem == "index":
        return posixpath.join(folder, f"{stem}.html")
    return posixpath.join(folder, stem, "index.html")


def files_below(docs: Path, patterns: Patterns, use_directory_urls: bool) -> tuple[DocsFile, ...]:
    """Return the files below `docs` in the order of MkDocs; of two with the same address, such as
    README.md and index.md, the later one if that is published, else the earlier.
    """
    found: dict[str, DocsFile] = {}
    for folder, names in _walk(docs):
        first: dict[str, DocsFile] = {}
        for name in names:
            uri = posixpath.join(folder, name)
            file = DocsFile(uri, address_of(uri, use_directory_urls), _kept(uri, patterns))
            before = first.setdefault(file.address, file)
            if before is file or file.is_published:
                found[uri] = file
            if before is not file and file.is_published:
                found.pop(before.uri, None)
    return tuple(found.values())


def _walk(docs: Path) -> Iterator[tuple[str, list[str]]]:
    """Yield each folder below `docs` as a path from there, and its files, an index first."""
    for folder, folders, names in os.walk(docs, followlinks=True):
        folders.sort()
        names.sort(key=lambda name: (posixpath.splitext(name)[0] not in {"index", "README"}, name))
        path = Path(folder).relative_to(docs).as_posix()
        yield "" if path == "." else path, names


def _kept(uri: str, patterns: Patterns) -> Kept:
    if patterns.exclude.match_file(uri):
        return Kept.EXCLUDED
    if patterns.drafts is not None and patterns.drafts.match_file(uri):
        return Kept.DRAFT
    if patterns.not_in_nav is not None and patterns.not_in_nav.match_file(uri):
        return Kept.NOT_IN_NAV
    return Kept.INCLUDED
