"""Reads a page again only where something that it is made from has changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import chain
from pathlib import Path

from handbook.book.config.identity import identity_of
from handbook.book.config.settings import Settings
from handbook.book.contents import read_contents
from handbook.book.exam_page import kept_of_chapters
from handbook.book.figures_page import figures_of_chapters
from handbook.core.cache import NO_CACHE, Cache, digest, tool_digest
from handbook.core.errors import CouldNotRun
from handbook.core.source import MAX_PAGE_BYTES, SourceText, read_source
from handbook.data.load import DATA_FOLDER, load_glossary
from handbook.markdown.convert import Pipeline
from handbook.markdown.extensions.page_context import (
    CONTENTS_OF_BOOK,
    EXAM_OF_BOOK,
    FIGURES_OF_BOOK,
    TERMS_OF_CHAPTERS,
)
from handbook.markdown.extensions.term_uses import chapter_texts, chapters_of
from handbook.markdown.page import Document
from handbook.markdown.read_page import read_document


class PageReader:
    """Reads the pages of one project, each file once.

    A page is known by the settings that convert it, its own text, the data files and the other
    files that its extensions noted, and this tool. Where an extension may read others, it is read
    anew in each run.
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
        self._keys: dict[str, str] = {}
        self._made_from: dict[str, str] = {}
        """By what pages say that they are made from: a key of it."""
        identity = identity_of(settings)
        data = _matching(root, f"{DATA_FOLDER}/*.*")
        self._key = digest([tool_digest(), identity or ""])
        self._whole = digest([self._key, settings.text, *data])
        self._lasting = identity is not None and cache is not NO_CACHE
        self.cache = cache if identity is not None else Cache()
        self.stamp = self._whole if self._lasting else ""
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
            self._sources.pop(uri, None)  # the page has its own
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
        if uri not in self._keys:
            source = self._source(uri)
            self._keys[uri] = digest([self._key, source.text, *(["marked"] * source.is_marked)])
        return self._keys[uri]

    def _stamp(self, document: Document) -> str:
        """Return a key of all that a page is made from, once it is known what that is."""
        sources = sorted(document.made_from | document.data)
        made_from = (self._key_of_source(name) for name in sources)
        return digest([self._key_of(document.uri), *made_from])

    def _key_of_source(self, name: str) -> str:
        if name not in self._made_from:
            said = _SAID_BY_CHAPTERS.get(name)
            self._made_from[name] = (
                self._key_of_said(name, said) if said else digest(_matching(self._root, name))
            )
        return self._made_from[name]

    def _key_of_said(self, name: str, said: Callable[[Path], Iterable[str]]) -> str:
        """Return a key of what the chapters say, worked out when the text of one has changed."""
        texts = digest([self._whole, *chain.from_iterable(chapter_texts(self._root))])
        key = self.cache.load(name, texts)
        if not isinstance(key, str):
            key = digest(said(self._root))
            self.cache.save(name, texts, key)
        return key


def _terms(root: Path) -> Iterator[str]:
    """Yield which chapter uses which terms."""
    for chapter in chapters_of(root, load_glossary(root)).values():
        yield from (chapter.path, chapter.title, *sorted(chapter.terms))


def _contents(root: Path) -> Iterator[str]:
    """Yield what lists of the chapters show. Raises CouldNotRun."""
    yield repr(read_contents(root))


_SAID_BY_CHAPTERS = {
    TERMS_OF_CHAPTERS: _terms,
    CONTENTS_OF_BOOK: _contents,
    EXAM_OF_BOOK: kept_of_chapters,
    FIGURES_OF_BOOK: figures_of_chapters,
}


def _matching(root: Path, pattern: str) -> Iterable[str]:
    """Yield the paths of the files that match `pattern`, and their texts."""
    for file in sorted(root.glob(pattern)):
        path = file.relative_to(root).as_posix()
        yield path
        try:
            source = read_source(root, path)
        except CouldNotRun:
            continue
        yield f"{'marked' * source.is_marked}{source.text}"
