"""The real book, read once, and read again with one file damaged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from handbook.check import diagnose
from handbook.diagnostics import Diagnostic
from handbook.model.glossary import glossary_from
from handbook.model.site import Site
from handbook.model.sources import sources_from
from handbook.parse.mkdocs_settings import read_mkdocs_settings
from handbook.parse.pipeline import pipeline_of
from handbook.parse.read_document import read_document
from handbook.parse.read_site import read_site
from handbook.parse.yaml_source import load_yaml
from handbook.project import Project
from mutations.damage import Damage

Place = tuple[str, int, str]
"""Path, line and rule of a finding."""


class Book:
    """The book as it is, and what the rules find in addition once it is damaged."""

    def __init__(self, project: Project) -> None:
        self.site = read_site(project)
        self.before = _places(diagnose(self.site))
        self._pipeline = pipeline_of(project.root, read_mkdocs_settings(project))

    def after(self, damage: Damage) -> Counter[Place]:
        """What is found in addition when `damage` is done."""
        return _places(diagnose(self._damaged(damage))) - self.before

    def _damaged(self, damage: Damage) -> Site:
        site, data = self.site, self.site.data
        for page in site.documents.values():
            if page.path == damage.path:
                new = read_document(damage.apply(page.source), page.uri, self._pipeline)
                return replace(site, documents={**site.documents, page.uri: new})
        if data.glossary is not None and data.glossary.source.path == damage.path:
            glossary = load_yaml(damage.apply(data.glossary.source))
            data = replace(data, glossary=glossary)
            return replace(site, data=data, glossary=glossary_from(glossary.value))
        if data.sources is not None and data.sources.source.path == damage.path:
            sources = load_yaml(damage.apply(data.sources.source))
            data = replace(data, sources=sources)
            return replace(site, data=data, sources=sources_from(sources.value))
        raise AssertionError(f"nobody knows how to damage {damage.path}")


def _places(found: Iterable[Diagnostic]) -> Counter[Place]:
    return Counter((d.location.path, d.location.line, d.rule) for d in found)
