"""How the chapters introduce the terms: in bold, in a heading, with the English in brackets.

The text of a page is searched without spaces, hyphens, quotes and capitals, so that a spelling
that differs in those alone is found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from handbook.book.site import Site
from handbook.book.targets import in_docs, split_anchor
from handbook.core.diagnostics import Span
from handbook.data.glossary import Term
from handbook.markdown.page import Document
from handbook.markdown.passage import Passage, TextKind

_UNREAD = " -\u00ad\u2010\u2011'\"‘’“”"
_BRACKETS = re.compile(r"\s?\((?P<words>[^()]{1,80})\)")
_NAMING = "이라고|라고|이라는|라는|이란|란|은|는|이에요|예요|이고|이죠|죠|이다|입니다"
"""What follows a word that a sentence explains (노드는) or names (클러스터예요, 노드라고)."""
_HANGUL = re.compile(r"[가-힣]")
_RUNNING = frozenset({TextKind.PARAGRAPH, TextKind.ITEM, TextKind.CELL})


@dataclass(frozen=True, slots=True)
class Introduction:
    """Bold text with what stands in brackets after it: **국문**(English, abbreviation)."""

    passage: Passage
    bold: Span
    words: tuple[str, ...]

    @property
    def name(self) -> str:
        """The bold text."""
        return self.passage.text[self.bold.start : self.bold.end]

    @property
    def place(self) -> Span:
        """Where the bold text stands in the source."""
        return self.passage.span(self.bold.start, self.bold.end)


def introductions(document: Document) -> Iterator[Introduction]:
    """Yield what a page prints in bold, with the words in brackets behind it (or none)."""
    for passage in document.passages:
        for bold in passage.bold:
            match = _BRACKETS.match(passage.text, bold.end)
            words = tuple(word.strip() for word in match["words"].split(",")) if match else ()
            yield Introduction(passage, bold, words)


def bare_spelling(text: str) -> str:
    """Return `text` without spaces, hyphens, quotes and capitals."""
    for character in _UNREAD:
        text = text.replace(character, "")
    return text.casefold()


def is_korean(name: str) -> bool:
    """Whether a name has Hangul, so that its English is worth knowing."""
    return _HANGUL.search(name) is not None


def chapter_of(term: Term, site: Site) -> Document | None:
    """Return the page that the glossary names for a term; None if page or anchor is not there."""
    if term.chapter is None:
        return None
    page, anchor = split_anchor(term.chapter)
    document = site.documents.get(in_docs(page, anchor, site).uri)
    return document if document and (not anchor or anchor in document.ids) else None


class Words:
    """What a page says, ready to look for terms."""

    def __init__(self, document: Document) -> None:
        read = (one.text for one in document.passages if one.kind is not TextKind.DATA)
        self._text = bare_spelling("\n".join(read))
        self._headings = tuple(bare_spelling(heading.text) for heading in document.headings)
        found = tuple(introductions(document))
        self._bold = tuple(bare_spelling(one.name) for one in found)
        self.introduced = frozenset(bare_spelling(one.name) for one in found if one.words)

    def introduces(self, term: Term) -> bool:
        """Whether a term stands in bold, or with brackets behind it."""
        names = _names(term)
        return any(name in self._bold or f"{name}(" in self._text for name in names)

    def explains(self, term: Term) -> bool:
        """Whether a term is named by a heading or in bold text, or a sentence says what it is.

        A name in Latin letters (VirtualBox) needs no more than to be spoken of.
        """
        names = _names(term)
        if any(name in text for name in names for text in (*self._headings, *self._bold)):
            return True
        if not is_korean(term.ko):
            return any(name in self._text for name in names)
        one_of = "|".join(re.escape(name) for name in names)
        return re.search(f"(?:{one_of})(?:{_NAMING})", self._text) is not None

    def gives_english(self, term: Term) -> bool:
        """Whether the English of a term, a part of it or an abbreviation follows in brackets."""
        english = bare_spelling(term.en)
        latin = {name for name in _names(term) if not is_korean(name)}
        for name in _names(term):
            start = self._text.find(f"{name}(")
            while start >= 0:
                words = self._text[start + len(name) + 1 :].partition(")")[0].split(",")
                if any(w and (w in english or english in w or w in latin) for w in words):
                    return True
                start = self._text.find(f"{name}(", start + 1)
        return False


class Pages:
    """What the pages of a book say, each read when it is asked for."""

    def __init__(self, site: Site) -> None:
        self._site = site

    def explain(self, term: Term, page: Document) -> bool:
        """Whether `page` explains a term, and no chapter does so better."""
        words = self.words(page)
        if words.introduces(term):
            return True
        return words.explains(term) and self.introducing(term) is None

    def introducing(self, term: Term) -> Document | None:
        """Return the chapter that prints a term as **국문**(English), if there is one."""
        name = bare_spelling(term.ko)
        chapters = (page for page in self._site.documents.values() if page.is_chapter)
        return next((page for page in chapters if name in self.words(page).introduced), None)

    def words(self, document: Document) -> Words:
        """Return what a page says."""
        return _words(document)


@lru_cache(maxsize=256)  # two rules ask, and of a book that is served most pages are as before
def _words(document: Document) -> Words:
    return Words(document)


def first_use(term: Term, document: Document) -> Span | None:
    """Return where a page prints a term in bold, or else first uses it in its running text."""
    names = _names(term)
    for one in introductions(document):
        if bare_spelling(one.name) in names:
            return one.place
    forms = sorted(term.linked_forms, key=len, reverse=True)
    for passage in document.passages:
        for form in forms if passage.kind in _RUNNING else ():
            start = passage.text.find(form)
            if start >= 0:
                return passage.span(start, start + len(form))
    return None


def _names(term: Term) -> tuple[str, ...]:
    return tuple(bare_spelling(form) for form in term.all_forms)
