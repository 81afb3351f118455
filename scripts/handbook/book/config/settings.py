"""What a site's mkdocs.yml comes to, read once: the extensions, the files, their addresses, and
the paths and words of the file with their places.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from handbook.book.config.extensions import with_bundles
from handbook.book.config.misspelt_options import MisspeltOption
from handbook.book.config.plugins import FIND_BY_NAME, short_name
from handbook.book.config.values import ValueFault
from handbook.book.navigation import Navigation, PathEntry

_INVENTORY = "objects.inv"
"""The file in which Sphinx keeps the names of another project's documentation."""

_FILE = re.compile(r"\.[A-Za-z]\w{1,4}$")


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of a project. Paths are relative to the folder `docs`, which is itself relative
    to the project's root.
    """

    docs: str = "docs"
    is_book: bool = True
    """Whether the project is this book, with its data, rather than another MkDocs site."""
    site_url: str = ""
    directory_urls: bool = True
    """Whether the page `a.md` has the address `a/` rather than `a.html`."""

    extensions: tuple[str, ...] = ()
    """The Markdown extensions that convert the pages, as they are asked for."""
    configs: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    """Their options."""
    blocks: frozenset[str] = frozenset()
    """The names of the blocks that slashes open (`/// note`)."""
    left_out: tuple[str, ...] = ()
    """The Markdown extensions that are asked for and not used."""
    plugins: tuple[str, ...] = ()
    hooks: tuple[str, ...] = ()
    options: Mapping[str, object] = field(default_factory=dict)
    """What mkdocs.yml sets for each extension and plugin, used or left out, by its name."""
    ids_unknown: bool = False
    """Whether what makes the ids of headings or tabs is left out or may mean something else."""
    programs: str = ""
    """The text of the hooks of a foreign site, which do not run: it tells what they may make."""
    notices: tuple[str, ...] = ()
    """What of the settings was left out, and why: one sentence each."""

    pages: tuple[str, ...] = ()
    """The published pages in the order of MkDocs."""
    published: Mapping[str, str] = field(default_factory=dict)
    """Every published file, and its address within the site."""
    hidden: frozenset[str] = frozenset()
    """Files that are not published."""
    off_navigation: frozenset[str] = frozenset()
    """The pages that are left out of the navigation on purpose (`not_in_nav`)."""
    style_sheets: tuple[str, ...] = ()
    """The style sheets, without those that the theme brings."""
    made_below: tuple[str, ...] = ()
    """The folders to which plugins may add files; an empty one stands for all."""
    overrides: str = ""
    """The theme's `custom_dir` as a path from the root, or empty: none, or not in the project."""
    templates: frozenset[str] = frozenset()
    """The templates of the theme and its overrides that make a whole page."""

    own_icons: frozenset[str] | None = None
    """The icons that the site adds to those of Material for MkDocs; None where it is not known from
    where the site takes its icons.
    """

    navigation: Navigation = field(default_factory=Navigation)
    assets: tuple[PathEntry, ...] = ()
    """The style sheets, scripts and icons that every page loads."""
    theme: tuple[PathEntry, ...] = ()
    """The name of the theme, where mkdocs.yml gives one."""
    theme_folder: tuple[PathEntry, ...] = ()
    """The theme's `custom_dir` as it is typed; `overrides` tells whether it is in the project."""
    misspelt_paths: tuple[tuple[PathEntry, tuple[str, ...]], ...] = ()
    """The hooks and the theme's folder that are not there, each with what lies beside it and is
    called nearly so.
    """
    moved_pages: tuple[tuple[PathEntry, PathEntry], ...] = ()
    """The old and new pages that mkdocs.yml gives to the plugin mkdocs-redirects."""
    words: tuple[PathEntry, ...] = ()
    """Every key and value of the file, wherever it stands."""
    value_faults: tuple[ValueFault, ...] = ()
    """What the file says twice, and its values of the wrong kind."""
    misspelt_options: tuple[MisspeltOption, ...] = ()
    """What it says of the theme, the plugins and the extensions under a misspelt name."""
    text: str = ""
    """The file as it is typed."""

    by_address: Mapping[str, str] = field(init=False, repr=False, compare=False)
    """`published` the other way round: from an address to the file's path."""
    not_run: frozenset[str] = field(init=False, repr=False, compare=False)
    """The extensions and plugins that the site uses and a check does not."""
    names_from_elsewhere: bool = field(init=False, repr=False, compare=False)
    """Whether references may name what another project's documentation describes."""
    _used: frozenset[str] = field(init=False, repr=False, compare=False)
    _names: frozenset[str] = field(init=False, repr=False, compare=False)
    """What a plugin takes for one of the files, in whatever folder it is."""

    def __post_init__(self) -> None:
        addresses = {address: uri for uri, address in self.published.items()}
        not_run = frozenset({*self.left_out, *map(short_name, self.plugins), *self.hooks})
        from_elsewhere = any(word.target.endswith(_INVENTORY) for word in self.words)
        by_name = not FIND_BY_NAME.isdisjoint(map(short_name, self.plugins))
        names = (posixpath.basename(uri) for uri in self.published if by_name)
        object.__setattr__(
            self, "_names", frozenset(n for o in names for n in (o, o.removesuffix(".md")))
        )
        object.__setattr__(self, "by_address", addresses)
        object.__setattr__(self, "not_run", not_run)
        object.__setattr__(self, "names_from_elsewhere", from_elsewhere)
        object.__setattr__(self, "_used", with_bundles(self.extensions))

    @property
    def is_complete(self) -> bool:
        """Whether it is known of most files that they are not there."""
        return "" not in self.made_below

    def may_be_made(self, uri: str) -> bool:
        """Tell whether a plugin may make the file `uri`, which is not below docs/, or find it.

        Those that make something below one folder make pages.
        """
        name = posixpath.basename(uri)
        is_page = posixpath.splitext(name)[1].lower() in {".md", ".html"} or not _FILE.search(name)
        below = any(
            not folder or (is_page and uri.startswith(f"{folder}/")) for folder in self.made_below
        )
        named = bool(name) and any(f"{name}{quote}" in self.programs for quote in "'\"")
        return below or named or name in self._names

    def uses(self, *extensions: str) -> bool:
        """Tell whether one of `extensions` converts the pages, by its short name."""
        return not self._used.isdisjoint(extensions)
