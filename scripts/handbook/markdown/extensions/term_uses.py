"""In which chapters each glossary term is used.

The glossary page lists them: it is the one page that is made from the whole book. The chapters
are read here, as text, and not taken from a hook or from the checker's model: an extension runs
the same way under MkDocs, under the checker, and under a generator that knows no hooks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from handbook.core.errors import CouldNotRun
from handbook.core.source import SourceText, read_source
from handbook.data.glossary import Glossary
from handbook.data.term_matcher import glossary_matcher
from handbook.markdown.chapters import CHAPTER_FOLDERS
from handbook.markdown.front_matter import read_front_matter
from handbook.markdown.scan.masking import masked

_UNREAD = re.compile(r"\]\([^()\s]*\)|\{[^{}\n]*\}")
"""Addresses of links, and attributes: `](vm.md#vm)`, `{ #vm }`."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter as the glossary names it; `path` is relative to docs/ (`basics/vm.md`).

    `terms` holds the ids of the terms that its text uses. Code, figures and addresses are no text.
    """

    path: str
    title: str
    terms: frozenset[str]


def chapters_of(root: Path, glossary: Glossary) -> Mapping[str, Chapter]:
    """Return the chapters of the project at `root` by path, in the order in which they teach.

    A file that cannot be read is left out: to report it is the checker's matter.
    """
    order = {page: index for index, page in reversed([*enumerate(_pages(glossary))])}
    found = [_chapter(path, text, glossary) for path, text in chapter_texts(root)]
    found.sort(key=lambda one: (_folder(one.path), order.get(one.path, len(order))))
    return {chapter.path: chapter for chapter in found}


def chapter_texts(root: Path) -> Iterator[tuple[str, str]]:
    """Yield the paths of the chapters below docs/, and their texts."""
    for folder in CHAPTER_FOLDERS:
        for file in sorted((root / "docs" / folder).glob("*.md")):
            try:
                yield f"{folder}/{file.name}", read_source(root, f"docs/{folder}/{file.name}").text
            except CouldNotRun:
                continue


def _pages(glossary: Glossary) -> Iterator[str]:
    for term in glossary.terms:
        if term.chapter:
            yield term.chapter.partition("#")[0]


def _folder(path: str) -> int:
    return CHAPTER_FOLDERS.index(path.partition("/")[0])


@lru_cache(maxsize=1024)  # while the book is served one chapter changes at a time
def _chapter(path: str, text: str, glossary: Glossary) -> Chapter:
    front = read_front_matter(SourceText(path, text))
    body = _UNREAD.sub(" ", masked(text[front.body :]))
    terms = frozenset(mention.key for mention in glossary_matcher(glossary).find(body))
    return Chapter(path, front.text("title") or path, terms)
