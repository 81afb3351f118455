"""The whole book as the rules see it: immutable, and read before any rule runs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from handbook.book.blog import Blog
from handbook.book.config.settings import Settings
from handbook.book.images import Image
from handbook.book.includes import LostFile
from handbook.book.site_files import SiteFile
from handbook.core.changes import Changes
from handbook.core.diagnostics import Location
from handbook.core.history import History
from handbook.core.source import SourceText
from handbook.core.yaml import YamlDocument
from handbook.data.glossary import Glossary
from handbook.data.published import Published
from handbook.data.redirects import Redirect
from handbook.data.roles import Roles
from handbook.data.sources import Sources
from handbook.data.ways import Way
from handbook.markdown.page import Document

Schema = Mapping[str, Any]


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
    glossary: Glossary = field(default_factory=Glossary)
    sources: Sources = field(default_factory=Sources)
    redirects: tuple[Redirect, ...] = ()
    data_files: Mapping[str, YamlDocument] = field(default_factory=dict)
    """The files behind the typed data, by name (`glossary`), for rules about a file as such."""
    schemas: Mapping[str, Schema] = field(default_factory=dict)
    """The JSON schemas of docs/_data by name: `glossary`, `chapter` and so on."""
    roles: Roles = field(default_factory=Roles)
    ways: tuple[Way, ...] = ()
    active_files: tuple[Location, ...] = ()
    """Where HTML files and pictures below docs/ run something."""
    outside_files: tuple[str, ...] = ()
    """Files below docs/ that are links to something outside the project."""
    unread: tuple[Unread, ...] = ()
    """The pages that are not among `documents` because they could not be read."""
    addresses: tuple[Published, ...] = ()
    """The addresses that the site has had, as the list of the book keeps them."""
    history: History = field(default_factory=History, repr=False, compare=False)
    """Where files went that are gone; asks git when a rule misses one."""
    removed: tuple[str, ...] = ()
    """Pages that are gone since the revision a check compares with: their paths below docs/."""
    since: Changes | None = None
    """What has changed since that revision; None where a check compares with none."""
    dead_addresses: Mapping[str, str] = field(default_factory=dict)
    """Addresses outside the book that lead nowhere, and why; empty unless they were asked."""
    images: Mapping[str, Image] = field(default_factory=dict)
    """The images that are published, by their path below docs/; empty for a foreign site."""
    stamp: str = ""
    """Changes with the data files and the settings; empty where that is not known."""
    notices: tuple[str, ...] = ()
    """What was not looked at, and why: one sentence each."""
    with_headings: frozenset[str] = frozenset()
    """The pages to which a plugin adds headings that nobody knows."""
    rewritten: Mapping[str, frozenset[int]] = field(default_factory=dict)
    """The pages that a plugin rewrites before Markdown reads them, as paths from the root, and the
    lines that it may change.
    """
    lost_files: tuple[LostFile, ...] = ()
    """What the extensions of a foreign site would put into its pages and would not find."""
    changes: SourceText | None = None
    """CHANGELOG.md, which a page of the book shows."""
    style_sheets: tuple[SiteFile, ...] = ()
    html_files: tuple[SiteFile, ...] = ()
    """The HTML files below docs/, which are published as they are."""
    templates: tuple[SiteFile, ...] = ()
    """The theme's overrides."""
    blog: Blog | None = None
    """The blog of a foreign site, if the plugin of Material for MkDocs makes one."""
