"""The glossary as the search knows it: each term's names, and where each is explained."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypedDict

from handbook.data.glossary import AliasKind, Glossary, Term
from handbook.site.search.sections import SearchPage
from handbook.site.search.words import letters

GLOSSARY_PAGE = "reference/glossary/"


class TermEntry(TypedDict):
    """A term in the index. `names` mean the term, `also` leads to it; `home` is `page/#section`,
    `section` the number of the section that explains it, -1 for its entry in the glossary.
    """

    id: str
    ko: str
    en: str
    short: str
    more: str
    names: list[str]
    also: list[str]
    home: str
    section: int


def term_entries(glossary: Glossary, pages: Sequence[SearchPage]) -> list[TermEntry]:
    """Return an entry for each term, in the order of the glossary. The sections of `pages` are
    numbered through.
    """
    return [_entry(term, pages) for term in glossary.terms]


def _entry(term: Term, pages: Sequence[SearchPage]) -> TermEntry:
    names = (*term.forms(AliasKind.SPELLING), *term.forms(AliasKind.ABBREVIATION), *term.avoid)
    home = _address(term.chapter or "")
    return {
        "id": term.id,
        "ko": term.ko,
        "en": term.en,
        "short": term.short,
        "more": term.body or "",
        "names": list(names),
        "also": list(term.forms(AliasKind.SEARCH)),
        "home": home,
        "section": _section(term, home, (term.en, *names), pages),
    }


def _section(term: Term, home: str, names: Sequence[str], pages: Sequence[SearchPage]) -> int:
    """Return the section that `home` names or, where that is a whole page that is about more, the
    one that introduces the term by both its names.
    """
    url, _, anchor = home.partition("#")
    start = 0
    for page in pages:
        if home and page["url"] == url:
            return start + _within(page, anchor, term.ko, names)
        start += len(page["sections"])
    return -1


def _within(page: SearchPage, anchor: str, ko: str, names: Sequence[str]) -> int:
    sections = page["sections"]
    for number, section in enumerate(sections):
        if section["anchor"] == anchor and anchor:
            return number
    if letters(ko) in letters(page["title"]):
        return 0
    introductions = [letters(ko + name) for name in names]
    for number, section in enumerate(sections):
        text = letters(section["text"])
        if any(words in text for words in introductions):
            return number
    return 0


def _address(chapter: str) -> str:
    """Return the address within the site of `page.md#id`, or nothing for nothing."""
    page, _, anchor = chapter.partition("#")
    if not page:
        return ""
    folder = page.removesuffix(".md").removesuffix("index")
    return f"{folder.rstrip('/')}/#{anchor}"
