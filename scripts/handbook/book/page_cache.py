"""Reads settings and pages again only where something that they are made from has changed."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from handbook.book.config.settings import MkdocsSettings
from handbook.book.project import Project
from handbook.core.cache import NO_CACHE, Cache, digest, tool_digest
from handbook.core.errors import CouldNotRun
from handbook.core.source import MAX_PAGE_BYTES, SourceText, read_source
from handbook.data.load import DATA_FOLDER
from handbook.markdown.convert import Pipeline
from handbook.markdown.page import Document
from handbook.markdown.read_page import read_document

_FROM_ELSEWHERE = re.compile(r"!relative|^INHERIT:", re.MULTILINE)
"""Settings that depend on other files."""
_WORD = re.compile(r"\w+")
_PLAIN = frozenset(
    {"abbr", "admonition", "attr_list", "codehilite", "def_list", "extra", "fenced_code"}
    | {"footnotes", "legacy_attrs", "legacy_em", "md_in_html", "meta", "nl2br", "sane_lists"}
    | {"smarty", "tables", "toc", "wikilinks"}
)
_PLAIN_PACKAGES = ("markdown.extensions.", "pymdownx.", "handbook.")
_KNOWN_PACKAGES = frozenset({"markdown", "pymdownx", "material", "handbook", "builtins"})
_IGNORED_FOLDERS = frozenset(
    {".git", ".hg", ".svn", ".venv", ".tox", ".idea", ".vscode", "node_modules", "__pycache__"}
    | {".mypy_cache", ".ruff_cache", ".pytest_cache", ".hypothesis", ".cache"}
)
"""Folders that are never part of a site; any other that begins with a dot may be published."""
_READS_FILES = frozenset({"pymdownx.snippets", "pymdownx.b64"})


def cached_settings(
    project: Project, config: SourceText, cache: Cache, trust: bool = False
) -> MkdocsSettings:
    """Return the settings of `project`, whose mkdocs.yml is `config`. Raises CouldNotRun."""
    if trust or _FROM_ELSEWHERE.search(config.text) or _has_linked_folder(project.root):
        return _fresh_settings(project, trust)
    variables = _variables(config.text)
    key = digest([tool_digest(), config.text, *variables, *_files_below(project.root)])
    known = cache.load(config.path, key)
    if isinstance(known, MkdocsSettings):
        return known
    settings = _fresh_settings(project)
    cache.save(config.path, key, settings)
    return settings


def _variables(config: str) -> Iterable[str]:
    """Yield the values of the environment variables that `config` may name."""
    if "!ENV" in config:
        # The names may stand on lines of their own, below the tag.
        for name in sorted({*_WORD.findall(config)} & os.environ.keys()):
            yield f"{name}={os.environ[name]}"


def _fresh_settings(project: Project, trust: bool = False) -> MkdocsSettings:
    # The extensions take longer to import than a whole check from the cache.
    from handbook.book.config.read_settings import read_mkdocs_settings  # noqa: PLC0415

    return read_mkdocs_settings(project, trust)


class PageReader:
    """Reads the pages of one project."""

    def __init__(
        self, project: Project, config: SourceText, settings: MkdocsSettings, cache: Cache
    ) -> None:
        self._root = project.root
        self._settings = settings
        self._pipeline = Pipeline(project.root, settings.extensions, settings.configs)
        alone = _depends_on_text_alone(settings.extensions) and _is_plain(settings.configs)
        self._cache = cache if alone and not _FROM_ELSEWHERE.search(config.text) else NO_CACHE
        data = _matching(project.root, [f"{DATA_FOLDER}/*.*"])
        self.stamp = digest([tool_digest(), config.text, *data])
        """Changes with mkdocs.yml and the data files."""

    def is_known(self, uri: str) -> bool:
        """Tell whether the page `uri` is in the cache as it is now."""
        if not self._cache.has(uri):
            return False
        try:
            return self._cache.holds(uri, self._key(self._source(uri)))
        except CouldNotRun:
            return False

    def size(self, uri: str) -> int:
        """Return how long the page `uri` is in bytes; 0 where it cannot be read."""
        try:
            return (self._root / self._settings.docs / uri).stat().st_size
        except OSError:
            return 0

    def read(self, uri: str) -> Document:
        """Return the page `uri` (its path below docs/). Raises CouldNotRun."""
        source = self._source(uri)
        key = self._key(source)
        known = self._cache.load(uri, key)
        if isinstance(known, Document) and known.stamp == self._stamp(key, known):
            return known
        document = read_document(source, uri, self._pipeline)
        if self._cache is not NO_CACHE:
            document = replace(document, stamp=self._stamp(key, document))
        self._cache.save(uri, key, document)
        return document

    def _source(self, uri: str) -> SourceText:
        return read_source(self._root, f"{self._settings.docs}/{uri}", MAX_PAGE_BYTES)

    def _key(self, source: SourceText) -> str:
        return digest([self.stamp, source.text])

    def _stamp(self, key: str, document: Document) -> str:
        """Return a key of all that a page is made from, once it is known what that is."""
        return digest([key, *_matching(self._root, sorted(document.made_from))])


def _depends_on_text_alone(extensions: Iterable[str]) -> bool:
    return all(
        name in _PLAIN or (name.startswith(_PLAIN_PACKAGES) and name not in _READS_FILES)
        for name in extensions
    )


def _files_below(root: Path) -> Iterable[str]:
    """Yield the paths of all files of the project; MkDocs looks at their names alone."""
    for folder, folders, files in os.walk(root):
        folders[:] = sorted(name for name in folders if name not in _IGNORED_FOLDERS)
        yield folder
        yield from folders  # links to folders are not walked
        yield from sorted(files)


def _has_linked_folder(root: Path) -> bool:
    """Tell whether a link leads to a folder: MkDocs sees its files, `_files_below` does not."""
    for folder, folders, _ in os.walk(root):
        folders[:] = (name for name in folders if name not in _IGNORED_FOLDERS)
        if any(Path(folder, name).is_symlink() for name in folders):
            return True
    return False


def _is_plain(value: object) -> bool:
    """Tell whether the options of extensions hold no program but those that come with them."""
    if isinstance(value, Mapping):
        return all(map(_is_plain, value.values()))
    if isinstance(value, list | tuple | set):
        return all(map(_is_plain, value))
    if callable(value):
        module = str(getattr(value, "__module__", ""))
        return module.partition(".")[0] in _KNOWN_PACKAGES
    return True


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
