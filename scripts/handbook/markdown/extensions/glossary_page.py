"""The glossary page: every term under its first letter, with where it is explained and used."""

from __future__ import annotations

import unicodedata
import xml.etree.ElementTree as etree
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from markdown.util import AtomicString

from handbook.core.source import SourceText
from handbook.data.glossary import AliasKind, Glossary, Term
from handbook.data.load import GLOSSARY, SOURCES, load_glossary, load_sources
from handbook.data.sources import Sources
from handbook.korean.hangul import initial_of, is_syllable
from handbook.markdown.extensions.page_context import TERMS_OF_CHAPTERS, PageContext
from handbook.markdown.extensions.relative_links import moved_links, source_link
from handbook.markdown.extensions.term_uses import Chapter, chapters_of
from handbook.markdown.guards import refuse_slow

BIBLIOGRAPHY = "reference/bibliography.md"
MOST_USES = 3
"""A term that every chapter uses would fill the page: the rest is counted."""

_INITIALS = "ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ"
_LETTERS = "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎABCDEFGHIJKLMNOPQRSTUVWXYZ#"
_OTHER = "#"
_NAMES = (
    (AliasKind.ABBREVIATION, "줄임말: "),
    (AliasKind.SPELLING, "다른 말: "),
    (AliasKind.SEARCH, "함께 찾는 말: "),
)


@dataclass(frozen=True, slots=True)
class _Book:
    """What an entry is written from, besides its term."""

    context: PageContext
    glossary: Glossary
    sources: Sources
    chapters: Mapping[str, Chapter]


def build_glossary(parent: etree.Element, context: PageContext) -> None:
    """Write the index and all entries of the glossary into `parent`."""
    context.made_from.add(TERMS_OF_CHAPTERS)
    context.data.update((GLOSSARY, SOURCES))
    glossary = load_glossary(context.root)
    chapters = chapters_of(context.root, glossary)
    book = _Book(context, glossary, load_sources(context.root), chapters)
    groups: dict[str, list[Term]] = {}
    for term in sorted(glossary.terms, key=_place):
        groups.setdefault(initial(term), []).append(term)
    etree.SubElement(parent, "div", {"class": "filter", "data-filter": "용어"})
    index = etree.SubElement(parent, "nav", {"class": "glossary-index"})
    index.set("aria-label", "첫 글자로 찾기")
    for number, letter in enumerate(groups):
        link = etree.SubElement(index, "a", {"href": f"#index-{number}"})
        link.text = letter
        link.tail = " "
    for number, (letter, terms) in enumerate(groups.items()):
        etree.SubElement(parent, "h2", {"id": f"index-{number}"}).text = letter
        for term in terms:
            _entry(parent, term, book)


def initial(term: Term) -> str:
    """Return the index letter of a term: a Korean consonant, a Latin capital, or `#`.

    A name of mixed script stands where its first character is looked for: CPU 사용률 under C.
    """
    first = _name(term)[0]
    if is_syllable(first):
        return _INITIALS[initial_of(first)]
    capital = first.upper()
    return capital if capital in _LETTERS else _OTHER


def _place(term: Term) -> tuple[int, str]:
    """Return where a term stands: consonants, then capitals; spaces and hyphens do not count."""
    name = _name(term).casefold().replace(" ", "").replace("-", "")
    return _LETTERS.index(initial(term)), name


def _name(term: Term) -> str:
    return unicodedata.normalize("NFC", term.ko)


def _entry(parent: etree.Element, term: Term, book: _Book) -> None:
    """Write a term and its meaning, and folded away below it what else there is to say."""
    forms = (term.en, *term.all_forms, *term.avoid)
    entry = etree.SubElement(parent, "section", {"class": "glossary-entry"})
    entry.set("data-words", "|".join(dict.fromkeys(forms)))
    heading = etree.SubElement(entry, "h3", {"id": f"term-{term.id}"})
    heading.text = AtomicString(term.ko)
    if term.en != term.ko:
        english = etree.SubElement(entry, "p", {"class": "glossary-english", "lang": "en"})
        english.text = AtomicString(term.en)
    etree.SubElement(entry, "p").text = AtomicString(term.short)
    more = etree.Element("details", {"class": "glossary-more"})
    summary = etree.SubElement(more, "summary")
    summary.set("aria-label", f"더 보기: {term.ko}")
    summary.text = "더 보기"
    _more(more, term, book)
    if len(more) > 1:
        entry.append(more)


def _more(entry: etree.Element, term: Term, book: _Book) -> None:
    if term.body:
        refuse_slow(SourceText(GLOSSARY, term.body), 0, ())
        etree.SubElement(entry, "p").text = moved_links(term.body, book.context)
    for kind, label in _NAMES:
        if forms := term.forms(kind):
            etree.SubElement(entry, "p").text = AtomicString(label + ", ".join(forms))
    _chapters(entry, term, book)
    _see(entry, term, book)
    cited = [book.sources.by_id[name] for name in term.sources if name in book.sources.by_id]
    _links(
        entry,
        "출처: ",
        [
            (source.title, source_link(book.context, f"{BIBLIOGRAPHY}#source-{source.id}"))
            for source in cited
        ],
    )


def _chapters(entry: etree.Element, term: Term, book: _Book) -> None:
    """Link the chapter that explains a term, and the first chapters that use it besides."""
    explains = (term.chapter or "").partition("#")[0]
    chapter = book.chapters.get(explains)
    if chapter is not None and term.chapter:
        address = source_link(book.context, term.chapter)
        _links(entry, "설명하는 장: ", [(chapter.title, address)])
    uses = [
        (one.title, source_link(book.context, one.path))
        for one in book.chapters.values()
        if term.id in one.terms and one.path != explains
    ]
    _links(entry, "이 말을 쓰는 장: ", uses[:MOST_USES])
    if len(uses) > MOST_USES:
        entry[-1][-1].tail = f", 그 밖에 {len(uses) - MOST_USES}개 장"


def _see(entry: etree.Element, term: Term, book: _Book) -> None:
    """Link the terms to read beside this one. Some are called as the chapters that explain them."""
    by_id = book.glossary.by_id
    see = [(by_id[name].ko, f"#term-{name}") for name in term.see if name in by_id]
    if not see:
        return
    _links(entry, "함께 보기: ", see)
    titles = {chapter.title for chapter in book.chapters.values()}
    for link in entry[-1]:
        if link.text in titles:
            link.set("aria-label", f"{link.text} 용어")


def _links(entry: etree.Element, label: str, links: Iterable[tuple[str, str]]) -> None:
    """Write a line of links; none where there are none."""
    line: etree.Element | None = None
    for text, address in links:
        if line is None:
            line = etree.SubElement(entry, "p")
            line.text = label
        else:
            line[-1].tail = ", "
        link = etree.SubElement(line, "a", {"href": address})
        link.text = AtomicString(text)
