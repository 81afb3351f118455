"""The glossary as the search knows it: each term's names, and where each is explained."""

from __future__ import annotations

from typing import TypedDict

from handbook.data.glossary import AliasKind, Glossary, Term

GLOSSARY_PAGE = "reference/glossary/"


class TermEntry(TypedDict):
    """A term in the index. `names` mean the term, `also` leads to it; `home` is `page/#section`."""

    id: str
    ko: str
    en: str
    short: str
    more: str
    names: list[str]
    also: list[str]
    home: str


def term_entries(glossary: Glossary) -> list[TermEntry]:
    """Return an entry for each term, in the order of the glossary."""
    return [_entry(term) for term in glossary.terms]


def _entry(term: Term) -> TermEntry:
    names = (*term.forms(AliasKind.SPELLING), *term.forms(AliasKind.ABBREVIATION), *term.avoid)
    return {
        "id": term.id,
        "ko": term.ko,
        "en": term.en,
        "short": term.short,
        "more": term.body or "",
        "names": list(names),
        "also": list(term.forms(AliasKind.SEARCH)),
        "home": _address(term.chapter or ""),
    }


def _address(chapter: str) -> str:
    """Return the address within the site of `page.md#id`, or nothing for nothing."""
    page, _, anchor = chapter.partition("#")
    if not page:
        return ""
    folder = page.removesuffix(".md").removesuffix("index")
    return f"{folder.rstrip('/')}/#{anchor}"
