"""Reads the whole book once: settings, data files and every page."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from functools import cache, cached_property
from pathlib import Path

from handbook.book.config.extensions import with_bundles
from handbook.book.config.places import ConfigPaths, read_config_paths
from handbook.book.config.plugins import (
    gets_headings,
    is_rewritten,
    notices,
    short_name,
    sure_entries,
)
from handbook.book.config.read_settings import read_mkdocs_settings
from handbook.book.config.settings import MkdocsSettings
from handbook.book.page_cache import PageReader
from handbook.book.project import Project
from handbook.book.read_site_files import read_style_sheet, read_template
from handbook.book.site import Schema, Settings, Site, Unread
from handbook.book.site_files import SiteFile
from handbook.core.active_content import (
    HARMLESS_IN_FILES,
    SHOWN_AS_PAGES,
    active_in_file,
)
from handbook.core.cache import NO_CACHE, Cache
from handbook.core.crash import crash_of
from handbook.core.diagnostics import Location
from handbook.core.errors import CouldNotRun
from handbook.core.json_source import read_json
from handbook.core.source import read_source
from handbook.data.glossary import Glossary
from handbook.data.load import (
    DATA_FOLDER,
    GLOSSARY,
    REDIRECTS,
    ROLES,
    SOURCES,
    load_document,
    load_glossary,
    load_redirects,
    load_roles,
    load_sources,
)
from handbook.data.sources import Sources
from handbook.markdown.page import Document

_PLACE = re.compile(r"(?P<path>.*?):(?P<line>\d+)(?::(?P<column>\d+))?")
_INVENTORY = "objects.inv"
"""The file in which Sphinx keeps the names of another project's documentation."""
_MARK_OF_THE_BOOK = "chapter.schema.json"
"""Other sites may have a folder of that name, with data of their own."""
SCHEMAS = ("glossary", "sources", "redirects", "roles", "chapter", "page")
_FILES = {"glossary": GLOSSARY, "sources": SOURCES, "redirects": REDIRECTS, "roles": ROLES}


def read_site(project: Project, cache: Cache = NO_CACHE, trust: bool = False) -> Site:
    """Read the book of `project`, what has not changed since an earlier run from `cache`; with
    `trust`, extensions that are installed convert the pages of a foreign site.

    Raises CouldNotRun when mkdocs.yml, a data file or a schema cannot be read at all.
    A page that cannot is among its `unread`.
    """
    return SiteReader(project, cache, trust).site()


class SiteReader:
    """Reads one project: its settings at once, its data and pages when they are asked for."""

    def __init__(self, project: Project, cache: Cache = NO_CACHE, trust: bool = False) -> None:
        """Read mkdocs.yml. Raises CouldNotRun when that cannot be done, and for our own book when
        anything of it is left out.
        """
        self._root = project.root
        config = read_source(project.root, project.config_file.relative_to(project.root).as_posix())
        self._paths = read_config_paths(config)
        self._mkdocs = read_mkdocs_settings(project, trust)
        self._is_book = (project.root / DATA_FOLDER / _MARK_OF_THE_BOOK).is_file()
        if self._is_book and self._mkdocs.notices:
            raise CouldNotRun(
                self._mkdocs.notices[0], config.path, "바로 전에 고친 설정을 되돌려 보세요."
            )
        # The extensions of the book begin anew when they are told to: a test holds them to it.
        reset = self._is_book
        self.pages = PageReader(project.root, config, self._mkdocs, cache, reset=reset)

    @property
    def uris(self) -> tuple[str, ...]:
        """The paths of the pages below docs/."""
        return self._mkdocs.pages

    @cached_property
    def whole(self) -> Site:
        """The site without its pages. Raises CouldNotRun where a data file cannot be read."""
        read = _book if self._is_book else _foreign
        return replace(read(self._root, self._mkdocs, self._paths), stamp=self.pages.stamp)

    def site(self) -> Site:
        """Return the site with its pages. Raises CouldNotRun."""
        pages: dict[str, Document] = {}
        unread: list[Unread] = []
        for uri in self.uris:
            try:
                pages[uri] = self.pages.read(uri)
            except CouldNotRun as error:
                unread.append(Unread(uri, self._place(uri, error), error.message, error.hint))
            except Exception as error:
                place = Location(f"{self._mkdocs.docs}/{uri}")
                unread.append(Unread(uri, place, crash_of(error), crash=True))
        site = replace(self.whole, documents=pages, unread=tuple(unread))
        return site if self._is_book else _without_rewritten(site, self._mkdocs)

    def _place(self, uri: str, error: CouldNotRun) -> Location:
        """Return where an error stands: at its place on the page, or at the page's top."""
        path = f"{self._mkdocs.docs}/{uri}"
        match = _PLACE.fullmatch(error.where)
        if match is None or match["path"] != path:
            return Location(path)
        line, column = int(match["line"]), int(match["column"] or 1)
        return Location(path, line, column, line, column)


def _book(root: Path, mkdocs: MkdocsSettings, paths: ConfigPaths) -> Site:
    return Site(
        settings=_settings(root, mkdocs, paths, is_book=True),
        documents={},
        published=mkdocs.published,
        hidden=mkdocs.hidden,
        navigation=paths.navigation,
        glossary=load_glossary(root),
        sources=load_sources(root),
        redirects=load_redirects(root),
        roles=load_roles(root),
        data_files={name: load_document(root, path) for name, path in _FILES.items()},
        schemas={name: _read_schema(root, name) for name in SCHEMAS},
        off_navigation=mkdocs.off_navigation,
        moved_pages=paths.redirects,
        style_sheets=_read_style_sheets(root, mkdocs),
        templates=_read_templates(root, mkdocs),
        config_words=paths.words,
        active_files=tuple(_active_files(root, mkdocs)),
        outside_files=tuple(_outside_files(root, mkdocs)),
        known_templates=mkdocs.templates,
    )


def _foreign(root: Path, mkdocs: MkdocsSettings, paths: ConfigPaths) -> Site:
    """Return a site that is not this book: it has none of our data, and plugins of its own."""
    return Site(
        settings=_settings(root, mkdocs, paths, is_book=False),
        documents={},
        published=mkdocs.published,
        hidden=mkdocs.hidden,
        navigation=sure_entries(paths.navigation, mkdocs.plugins),
        glossary=Glossary(()),
        sources=Sources(()),
        redirects=(),
        moved_pages=paths.redirects,
        style_sheets=_read_style_sheets(root, mkdocs),
    )


def _without_rewritten(site: Site, mkdocs: MkdocsSettings) -> Site:
    """Return a foreign site without the pages that a plugin rewrites, and what is said of it."""
    writers = (*mkdocs.plugins, *mkdocs.left_out)
    known = {
        uri: page
        for uri, page in site.documents.items()
        if not is_rewritten(page.source.text, writers)
    }
    headings = frozenset(
        uri for uri, page in known.items() if gets_headings(page.source.text, writers, mkdocs.hooks)
    )
    rewritten = len(site.documents) - len(known)
    left_out = notices(writers, mkdocs.hooks, rewritten, len(headings))
    said = (*mkdocs.notices, *left_out)
    return replace(site, documents=known, with_headings=headings, notices=said)


def _settings(root: Path, mkdocs: MkdocsSettings, paths: ConfigPaths, is_book: bool) -> Settings:
    return Settings(
        docs=mkdocs.docs,
        site_url=mkdocs.site_url,
        assets=paths.assets,
        is_book=is_book,
        made_below=mkdocs.made_below,
        programs="" if is_book else _programs(root, mkdocs),
        extensions=with_bundles(mkdocs.extensions),
        not_run=frozenset({*mkdocs.left_out, *map(short_name, mkdocs.plugins), *mkdocs.hooks}),
        names_from_elsewhere=any(w.target.endswith(_INVENTORY) for w in paths.words),
    )


def _programs(root: Path, mkdocs: MkdocsSettings) -> str:
    """Return the text of the hooks of a foreign site, which tells what files they may make."""
    return "\n".join(_texts(root, (hook for hook in mkdocs.hooks if hook.endswith(".py"))))


def _texts(root: Path, paths: Iterable[str]) -> Iterator[str]:
    for path in paths:
        with suppress(CouldNotRun):
            yield read_source(root, path).text


def _active_files(root: Path, mkdocs: MkdocsSettings) -> Iterator[str]:
    """Yield the files that the site publishes as they are and in which something runs."""
    for uri in mkdocs.published:
        file = root / mkdocs.docs / uri
        shown = file.suffix.lower() in SHOWN_AS_PAGES and file.is_file()
        if shown and any(a.act not in HARMLESS_IN_FILES for a in active_in_file(file)):
            yield f"{mkdocs.docs}/{uri}"


def _outside_files(root: Path, mkdocs: MkdocsSettings) -> Iterator[str]:
    """Yield the files that are links to something outside the project: who builds the site would
    publish what lies on that machine.
    """
    home = os.path.realpath(root)
    real_folder = cache(os.path.realpath)  # most files are no links, and share their folders
    for uri in mkdocs.published:
        typed = root / mkdocs.docs / uri
        file = Path(real_folder(typed.parent), typed.name)
        real = os.path.realpath(file) if file.is_symlink() else file
        if os.path.lexists(file) and os.path.commonpath((home, real)) != home:
            yield f"{mkdocs.docs}/{uri}"


def _read_style_sheets(root: Path, mkdocs: MkdocsSettings) -> tuple[SiteFile, ...]:
    return tuple(
        read_style_sheet(read_source(root, f"{mkdocs.docs}/{uri}"), uri)
        for uri in mkdocs.style_sheets
    )


def _read_templates(root: Path, mkdocs: MkdocsSettings) -> tuple[SiteFile, ...]:
    if not mkdocs.overrides:
        return ()
    folder = root / mkdocs.overrides
    return tuple(
        read_template(
            read_source(root, file.relative_to(root).as_posix()),
            file.relative_to(folder).as_posix(),
        )
        for file in sorted(folder.rglob("*.html"))
    )


def _read_schema(root: Path, name: str) -> Schema:
    path = f"{DATA_FOLDER}/{name}.schema.json"
    schema: Schema = read_json(read_source(root, path).text, path)
    return schema
