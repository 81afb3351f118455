"""The whole book as the rules see it: immutable, and read before any rule runs."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from handbook.book.navigation import Navigation, PathEntry
from handbook.book.site_files import SiteFile
from handbook.core.diagnostics import Location
from handbook.core.yaml import YamlDocument
from handbook.data.glossary import Glossary
from handbook.data.redirects import Redirect
from handbook.data.roles import Roles
from handbook.data.sources import Sources
from handbook.markdown.page import Document

Schema = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Settings:
    """What mkdocs.yml says that matters for addresses. `docs` is the folder of the pages."""

    docs: str = "docs"
    site_url: str = ""
    assets: tuple[PathEntry, ...] = ()
    """The style sheets and scripts that every page loads, relative to docs/."""
    is_book: bool = True
    """Whether the project is this book, with its data, rather than another MkDocs site."""
    made_below: tuple[str, ...] = ()
    """The folders below docs/ to which plugins may add files; an empty one stands for all."""
    extensions: frozenset[str] = frozenset()
    """The Markdown extensions that convert the pages, those included that others bring."""
    not_run: frozenset[str] = frozenset()
    """The extensions and plugins that the site uses and a check does not."""

    names_from_elsewhere: bool = False
    """Whether references may name what another project's documentation describes."""
    programs: str = ""
    """The text of the site's hooks, which do not run."""

    @property
    def is_complete(self) -> bool:
        """Whether it is known of most files that they are not there."""
        return "" not in self.made_below

    def may_be_made(self, uri: str) -> bool:
        """Tell whether a plugin may make the file `uri`, which is not below docs/."""
        below = any(not folder or uri.startswith(f"{folder}/") for folder in self.made_below)
        name = posixpath.basename(uri)
        named = bool(name) and any(f"{name}{quote}" in self.programs for quote in "'\"")
        return below or named

    def uses(self, *extensions: str) -> bool:
        """Tell whether one of `extensions` converts the pages."""
        return not self.extensions.isdisjoint(extensions)


@dataclass(frozen=True, slots=True)
class Unread:
    """A page that could not be read, and why; `crash` where nobody foresaw that."""

    uri: str
    location: Location
    message: str
    hint: str = ""
    crash: bool = False


@dataclass(frozen=True, slots=True, eq=False)  # equal to itself alone: much is kept by it
class Site:
    """Everything that a rule may look at."""

    settings: Settings
    documents: Mapping[str, Document]
    """The published pages by their path below docs/."""
    published: Mapping[str, str]
    """Every published file: its path below docs/, and its address within the site."""
    hidden: frozenset[str]
    """Files below docs/ that are not published."""
    navigation: Navigation
    glossary: Glossary
    sources: Sources
    redirects: tuple[Redirect, ...]
    data_files: Mapping[str, YamlDocument] = field(default_factory=dict)
    """The files behind the typed data, by name (`glossary`), for rules about a file as such."""
    schemas: Mapping[str, Schema] = field(default_factory=dict)
    """The JSON schemas of docs/_data by name: `glossary`, `chapter` and so on."""
    roles: Roles = field(default_factory=Roles)
    moved_pages: tuple[tuple[PathEntry, PathEntry], ...] = ()
    """The old and new pages that mkdocs.yml gives to the plugin mkdocs-redirects."""
    config_words: tuple[PathEntry, ...] = ()
    """Every key and value of mkdocs.yml."""
    active_files: tuple[str, ...] = ()
    outside_files: tuple[str, ...] = ()
    """HTML files and pictures below docs/ that run something: their paths from the root."""
    unread: tuple[Unread, ...] = ()
    """The pages that are not among `documents` because they could not be read."""
    removed: tuple[str, ...] = ()
    """Pages that are gone since the revision a check compares with: their paths below docs/."""
    dead_addresses: Mapping[str, str] = field(default_factory=dict)
    """Addresses outside the book that lead nowhere, and why; empty unless they were asked."""
    stamp: str = ""
    """Changes with the data files and the settings; empty where that is not known."""
    notices: tuple[str, ...] = ()
    """What was not looked at, and why: one sentence each."""
    off_navigation: frozenset[str] = frozenset()
    """The pages that mkdocs.yml leaves out of the navigation on purpose (`not_in_nav`)."""
    with_headings: frozenset[str] = frozenset()
    """The pages to which a plugin adds headings that nobody knows."""
    style_sheets: tuple[SiteFile, ...] = ()
    templates: tuple[SiteFile, ...] = ()
    """The theme's overrides."""
    known_templates: frozenset[str] = frozenset()
    """The templates of the theme and its overrides that make a whole page."""
    by_address: Mapping[str, str] = field(init=False, repr=False, compare=False)
    """The other way round: from an address within the site to the file's path."""

    def __post_init__(self) -> None:
        addresses = {address: uri for uri, address in self.published.items()}
        object.__setattr__(self, "by_address", addresses)
