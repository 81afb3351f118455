"""Reads a page again only where something that it is made from has changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from handbook.book.config.identity import identity_of
from handbook.book.config.settings import Settings
from handbook.core.cache import NO_CACHE, Cache, digest, tool_digest
from handbook.core.errors import CouldNotRun
from handbook.core.source import MAX_PAGE_BYTES, SourceText, read_source
from handbook.data.load import DATA_FOLDER
from handbook.markdown.convert import Pipeline
from handbook.markdown.page import Document
from handbook.markdown.read_page import read_document


class PageReader:
    """Reads the pages of one project, each file once.

    A page is known by the settings, the data files, its own text, the files that its extensions
    noted, and this tool. Where an extension may read others, it is read anew in each run.
    """

    def __init__(
        self,
        root: Path,
        settings: Settings,
        cache: Cache,
        *,
        reset: bool = False,
    ) -> None:
        """Take what pages are made from; `reset` as for the Pipeline."""
        self._root = root
        self._docs = settings.docs
        self._pipeline = Pipeline(root, settings.extensions, settings.configs, reset=reset)
        self._sources: dict[str, SourceText] = {}
        identity = identity_of(settings)
        data = _matching(root, [f"{DATA_FOLDER}/*.*"])
        self._key = digest([tool_digest(), settings.text, identity or "", *data])
        self._lasting = identity is not None and cache is not NO_CACHE
        self.cache = cache if identity is not None else Cache()
        self.stamp = self._key if self._lasting else ""
        """Changes with the settings and the data files; empty where that cannot be told."""

    def known(self, uri: str) -> Document | None:
        """Return the page `uri` (its path below docs/) if it was read before as it is now.

        Raises CouldNotRun where its file cannot be read.
        """
        known = self.cache.load(uri, self._key_of(uri))
        if isinstance(known, Document) and known.stamp in {"", self._stamp(known)}:
            return known
        return None

    def read(self, uri: str) -> Document:
        """Return the page `uri`. Raises CouldNotRun."""
        known = self.known(uri)
        if known is not None:
            return known
        document = read_document(self._source(uri), uri, self._pipeline)
        if self._lasting:
            document = replace(document, stamp=self._stamp(document))
        self.cache.save(uri, self._key_of(uri), document)
        return document

    def size(self, uri: str) -> int:
        """Return how long the page `uri` is, in code points."""
        return len(self._source(uri).text)

    def _source(self, uri: str) -> SourceText:
        if uri not in self._sources:
            path = f"{self._docs}/{uri}"
            self._sources[uri] = read_source(self._root, path, MAX_PAGE_BYTES)
        return self._sources[uri]

    def _key_of(self, uri: str) -> str:
        return digest([self._key, self._source(uri).text])

    def _stamp(self, document: Document) -> str:
        """Return a key of all that a page is made from, once it is known what that is."""
        made_from = _matching(self._root, sorted(document.made_from))
        return digest([self._key_of(document.uri), *made_from])


def _matching(root: Path, patterns: Iterable[str]) -> Iterable[str]:
    """Yield the paths of the files that match `patterns`, and their texts."""
    for pattern in patterns:
        for file in sorted(root.glob(pattern)):
            path = file.relative_to(root).as_posix()
            yield path
            try:
                yield read_source(root, path).text
            except CouldNotRun:
                continue
