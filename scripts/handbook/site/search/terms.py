"""The glossary as the search knows it: each term's names, and where each is explained."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from handbook.data.glossary import AliasKind, Glossary, Term
from handbook.site.search.sections import SearchPage, SearchSection
from handbook.site.search.words import letters

GLOSSARY_PAGE = "reference/glossary/"


@dataclass(frozen=True, slots=True)
class TermEntry:
    """A term in the index. `names` mean the term, `also` leads to it; `section` is the number of
    the section that explains it, -1 for its entry in the glossary, whose text is `text`.
    """

    id: str
    ko: str
    en: str
    names: tuple[str, ...]
    also: tuple[str, ...]
    section: int
    text: str

    @property
    def every_name(self) -> tuple[str, ...]:
        """All that the term is called or looked for by."""
        return (self.ko, self.en, *self.names, *self.also)

    def as_list(self) -> list[object]:
        """Return what the index holds of it: its text is found by its words alone."""
        return [self.id, self.ko, self.en, self.names, self.also, self.section]


def term_entries(glossary: Glossary, pages: Sequence[SearchPage]) -> list[TermEntry]:
    """Return an entry for each term, in the order of the glossary. The sections of `pages` are
    numbered through.
    """
    return [_entry(term, pages) for term in glossary.terms]


def _entry(term: Term, pages: Sequence[SearchPage]) -> TermEntry:
    names = (*term.forms(AliasKind.SPELLING), *term.forms(AliasKind.ABBREVIATION), *term.avoid)
    section = _section(term, _address(term.chapter or ""), (term.en, *names), pages)
    text = " ".join(filter(None, (term.short, term.body)))
    return TermEntry(
        term.id, term.ko, term.en, names, tuple(term.forms(AliasKind.SEARCH)), section, text
    )


def glossary_page(terms: Sequence[TermEntry]) -> SearchPage:
    """Return the glossary as a page of which each of the `terms` is a section."""
    sections: list[SearchSection] = [{"anchor": "", "title": "용어집", "text": ""}]
    for term in terms:
        title = f"{term.ko} ({term.en})"
        sections.append({"anchor": f"term-{term.id}", "title": title, "text": term.text})
    return {"url": GLOSSARY_PAGE, "title": "용어집", "sections": sections}


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
