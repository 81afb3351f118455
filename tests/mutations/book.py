"""The real book, read once, and read again with one file damaged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from handbook.book.config.places import read_config_paths
from handbook.book.config.read_settings import read_mkdocs_settings
from handbook.book.load import read_site
from handbook.book.project import Project
from handbook.book.read_site_files import read_style_sheet, read_template
from handbook.book.site import Site
from handbook.book.site_files import SiteFile
from handbook.check.run import diagnose
from handbook.core.cache import Cache
from handbook.core.diagnostics import Diagnostic
from handbook.core.source import SourceText, read_source
from handbook.core.yaml import load_yaml
from handbook.data.glossary import glossary_from
from handbook.data.redirects import redirects_from
from handbook.data.roles import roles_from
from handbook.data.sources import sources_from
from handbook.data.ways import ways_from
from handbook.markdown.convert import Pipeline
from handbook.markdown.read_page import read_document
from mutations.damage import Damage
from sample_book import ROOT

Place = tuple[str, int, str]
"""Path, line and rule of a finding."""


class _Memory(Cache):
    """Keeps what rules find on the pages that are not damaged."""

    def __init__(self) -> None:
        super().__init__()
        self._kept: dict[str, tuple[str, Any]] = {}

    def load(self, name: str, key: str) -> Any | None:
        known, value = self._kept.get(name, ("", None))
        return value if known == key else None

    def save(self, name: str, key: str, value: Any) -> None:
        self._kept[name] = (key, value)


class Book:
    """The book as it is, and what the rules find in addition once it is damaged."""

    def __init__(self, project: Project) -> None:
        self.site = _stamped(read_site(project), "as it is")
        self._memory = _Memory()
        self.before = _places(diagnose(self.site, cache=self._memory))
        settings = read_mkdocs_settings(project)
        self._pipeline = Pipeline(project.root, settings.extensions, settings.configs)

    def after(self, damage: Damage) -> Counter[Place]:
        """What is found in addition when `damage` is done."""
        return _places(diagnose(self._damaged(damage), cache=self._memory)) - self.before

    def _damaged(self, damage: Damage) -> Site:
        site = self.site
        if damage.path == "mkdocs.yml":
            return self._resettled(damage)
        if damage.path.startswith("docs/_data/"):
            return _with_damaged_data(_stamped(site, ""), damage)
        for page in site.documents.values():
            if page.path == damage.path:
                new = read_document(damage.apply(page.source), page.uri, self._pipeline)
                return replace(site, documents={**site.documents, page.uri: new})
        return replace(
            site,
            style_sheets=_with_damaged_file(site.style_sheets, damage, read_style_sheet),
            templates=_with_damaged_file(site.templates, damage, read_template),
        )

    def _resettled(self, damage: Damage) -> Site:
        """The book with other settings. Only the paths in them are read again."""
        source = damage.apply(read_source(ROOT, damage.path))
        paths = read_config_paths(source)
        settings = replace(self.site.settings, assets=paths.assets)
        site = _stamped(self.site, "")
        return replace(site, settings=settings, navigation=paths.navigation)


def _stamped(site: Site, stamp: str) -> Site:
    """Say that nothing of a site has changed (any stamp), or that anything may have (none)."""
    documents = {uri: replace(page, stamp=stamp) for uri, page in site.documents.items()}
    return replace(site, documents=documents, stamp=stamp)


def _with_damaged_data(site: Site, damage: Damage) -> Site:
    builders: dict[str, Callable[[Any], Any]] = {
        "glossary": glossary_from,
        "sources": sources_from,
        "redirects": redirects_from,
        "roles": roles_from,
        "ways": ways_from,
    }
    for name, document in site.data_files.items():
        if document.source.path == damage.path:
            new = load_yaml(damage.apply(document.source))
            changes: dict[str, Any] = {name: builders[name](new.placed)}
            return replace(site, data_files={**site.data_files, name: new}, **changes)
    raise AssertionError(f"nobody knows how to damage {damage.path}")


def _with_damaged_file(
    files: tuple[SiteFile, ...], damage: Damage, read: Callable[[SourceText, str], SiteFile]
) -> tuple[SiteFile, ...]:
    return tuple(
        read(damage.apply(file.source), file.uri) if file.source.path == damage.path else file
        for file in files
    )


def _places(found: Iterable[Diagnostic]) -> Counter[Place]:
    return Counter((d.location.path, d.location.line, d.rule) for d in found)
