"""Reads the whole book once: settings, data files and every page."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache, cached_property
from pathlib import Path

from handbook.book.active_files import active_places
from handbook.book.blog import read_blog
from handbook.book.change_list import read_changes
from handbook.book.config.plugins import (
    gets_headings,
    is_rewritten,
    notices,
    unknown_plugins,
)
from handbook.book.config.read_settings import read_settings
from handbook.book.config.refused_settings import unknown_extension, wrong_setting
from handbook.book.config.settings import Settings
from handbook.book.config.themes import themes_like
from handbook.book.images import read_images
from handbook.book.includes import lost_files
from handbook.book.page_cache import PageReader
from handbook.book.project import Project
from handbook.book.read_site_files import read_html_files, read_style_sheet, read_template
from handbook.book.rewritten import rewritten_lines
from handbook.book.site import Schema, Site, Unread
from handbook.book.site_files import SiteFile
from handbook.book.unmerged import unmerged_files
from handbook.core.cache import NO_CACHE, Cache
from handbook.core.crash import crash_of
from handbook.core.diagnostics import Location
from handbook.core.errors import CouldNotRun
from handbook.core.history import History
from handbook.core.json_source import read_json
from handbook.core.source import read_source
from handbook.data.load import (
    DATA_FOLDER,
    GLOSSARY,
    REDIRECTS,
    ROLES,
    SOURCES,
    WAYS,
    load_document,
    load_glossary,
    load_published,
    load_redirects,
    load_roles,
    load_sources,
    load_ways,
)
from handbook.markdown.extensions.changelog_page import CHANGELOG
from handbook.markdown.page import Document
from handbook.markdown.scan.tokens import ReferenceForm

_PLACE = re.compile(r"(?P<path>.*?):(?P<line>\d+)(?::(?P<column>\d+))?")
SCHEMAS = ("glossary", "sources", "redirects", "roles", "ways", "chapter", "page")
_FILES = {
    "glossary": GLOSSARY,
    "sources": SOURCES,
    "redirects": REDIRECTS,
    "roles": ROLES,
    "ways": WAYS,
}


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
        self._settings = read_settings(project, trust)
        if self._settings.is_book and self._settings.left_out:
            raise unknown_extension(self._settings, project)
        if self._settings.is_book and self._settings.notices:
            raise wrong_setting(self._settings, project)
        # Only our own extensions are known to forget the last page when they are reset (tested).
        reset = self._settings.is_book
        self.pages = PageReader(project.root, self._settings, cache, reset=reset)

    @property
    def uris(self) -> tuple[str, ...]:
        """The paths of the pages below docs/."""
        return self._settings.pages

    @cached_property
    def whole(self) -> Site:
        """The site without its pages. Raises CouldNotRun where a data file cannot be read."""
        read = _book if self._settings.is_book else _foreign
        return replace(read(self._root, self._settings), stamp=self.pages.stamp)

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
                place = Location(f"{self._settings.docs}/{uri}")
                unread.append(Unread(uri, place, crash_of(error), crash=True))
        unread += _irregular(self._root / self._settings.docs, self._settings)
        told = {one.location for one in unread}
        unmerged = unmerged_files(self._root, self._settings)
        unread += [one for one in unmerged if one.location not in told]
        site = replace(self.whole, documents=pages, unread=tuple(unread))
        return site if self._settings.is_book else _with_unknown(site, self._root)

    def _place(self, uri: str, error: CouldNotRun) -> Location:
        """Return where an error stands, on the page or in the list of changes that it shows; at the
        page's top where that is not known.
        """
        path = f"{self._settings.docs}/{uri}"
        match = _PLACE.fullmatch(error.where)
        if match is None or match["path"] not in {path, CHANGELOG}:
            return Location(path)
        line, column = int(match["line"]), int(match["column"] or 1)
        return Location(match["path"], line, column, line, column)


def _book(root: Path, settings: Settings) -> Site:
    return Site(
        settings=settings,
        documents={},
        glossary=load_glossary(root),
        sources=load_sources(root),
        redirects=load_redirects(root),
        addresses=load_published(root),
        history=History(root, settings.docs),
        roles=load_roles(root),
        ways=load_ways(root),
        data_files={name: load_document(root, path) for name, path in _FILES.items()},
        schemas={name: _read_schema(root, name) for name in SCHEMAS},
        style_sheets=_read_style_sheets(root, settings),
        templates=_read_templates(root, settings),
        html_files=tuple(read_html_files(root, settings)),
        active_files=tuple(active_places(root, settings)),
        outside_files=tuple(_outside_files(root, settings)),
        images=read_images(root / settings.docs, settings.published),
        changes=read_changes(root),
    )


def _irregular(docs: Path, settings: Settings) -> Iterator[Unread]:
    """Yield the files to publish, pages apart, that are pipes or devices: nobody can copy them."""
    for uri in sorted(set(settings.published).difference(settings.pages)):
        if (docs / uri).exists() and not (docs / uri).is_file():
            place = Location(f"{settings.docs}/{uri}")
            yield Unread(
                uri, place, "일반 파일이 아니라서 읽지 못해요.", "일반 파일로 바꾸거나 지우세요."
            )


def _foreign(root: Path, settings: Settings) -> Site:
    """Return a site that is not this book: it has none of our data, and plugins of its own."""
    return Site(
        settings=settings,
        documents={},
        history=History(root, settings.docs),
        style_sheets=_read_style_sheets(root, settings),
        blog=read_blog(root, settings.docs, settings.options),
    )


def _with_unknown(site: Site, root: Path) -> Site:
    """Return a foreign site with what its plugins make unknown or would not find, and what is said
    of it.
    """
    settings = site.settings
    writers = (*settings.plugins, *settings.left_out)
    texts = {uri: page.source.text for uri, page in site.documents.items()}
    rewritten = {uri: text for uri, text in texts.items() if is_rewritten(text, writers)}
    headings = {
        uri
        for uri, text in texts.items()
        if uri not in rewritten and gets_headings(text, writers, settings.hooks)
    }
    whole = {uri: page for uri, page in site.documents.items() if uri not in rewritten}
    references = _names_of_programs(whole)
    left_out = notices(writers, settings.hooks, len(rewritten), len(headings), references)
    return replace(
        site,
        with_headings=frozenset(headings | rewritten.keys()),
        rewritten={f"{settings.docs}/{u}": rewritten_lines(t) for u, t in rewritten.items()},
        lost_files=tuple(lost_files(root, settings.docs, settings.options, site.documents)),
        notices=(
            *settings.notices,
            *_about_theme(settings),
            *unknown_plugins(settings.plugins),
            *left_out,
        ),
    )


def _about_theme(settings: Settings) -> Iterator[str]:
    for entry in settings.theme:
        if (near := themes_like(entry.target)) is not None:
            meant = f" 혹시 '{near.names[0]}'인가요?" if near else ""
            yield f"테마({entry.target})가 설치되어 있지 않아서 테마의 파일은 알 수 없어요.{meant}"


def _names_of_programs(pages: Mapping[str, Document]) -> int:
    """Return how many `[text][name]` name neither a definition of their page nor a heading."""
    ids = {name for page in pages.values() for name in page.ids}
    tokens = (token for page in pages.values() for token in page.references.undefined)
    names = (token.name.strip("`") for token in tokens if token.form is ReferenceForm.FULL)
    return sum(name not in ids for name in names)


def _outside_files(root: Path, settings: Settings) -> Iterator[str]:
    """Yield the files that are links to something outside the project: who builds the site would
    publish what lies on that machine.
    """
    home = os.path.realpath(root)
    real_folder = cache(os.path.realpath)  # most files are no links, and share their folders
    if settings.overrides:
        for file in sorted((root / settings.overrides).rglob("*")):
            if file.is_symlink() and not Path(os.path.realpath(file)).is_relative_to(home):
                yield file.relative_to(root).as_posix()
    for uri in settings.published:
        typed = root / settings.docs / uri
        file = Path(real_folder(typed.parent), typed.name)
        real = os.path.realpath(file) if file.is_symlink() else file
        if os.path.lexists(file) and os.path.commonpath((home, real)) != home:
            yield f"{settings.docs}/{uri}"


def _read_style_sheets(root: Path, settings: Settings) -> tuple[SiteFile, ...]:
    return tuple(
        read_style_sheet(read_source(root, f"{settings.docs}/{uri}"), uri)
        for uri in settings.style_sheets
    )


def _read_templates(root: Path, settings: Settings) -> tuple[SiteFile, ...]:
    if not settings.overrides:
        return ()
    folder = root / settings.overrides
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
