"""The two indexes: the book, which readers search, and the contributors' pages.

Of each an index holds what finds a page and names it, and what a reader is shown of it is apart, a
file a section: only what stands in the results is fetched.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from handbook.data.asked import Asked
from handbook.data.glossary import Glossary
from handbook.site.search.budget import compressed, within
from handbook.site.search.cost import room, shown
from handbook.site.search.postings import Shape, postings
from handbook.site.search.sections import PageText, SearchPage, SearchSection, page_text
from handbook.site.search.terms import GLOSSARY_PAGE, glossary_page, term_entries
from handbook.site.search.words import Splitter, letters

BOOK = "book"
CONTRIBUTING = "contributing"
CONTRIBUTING_BYTES = 25_000
"""Compressed: the index of the contributors' pages. The book's gets what a query leaves it."""
_CONTRIBUTORS = "contributing/"
_RULES = "contributing/rules/"
# Its entries come from the glossary itself, once.
_NOT_INDEXED = frozenset({GLOSSARY_PAGE})
# Lists made from what is indexed elsewhere or read by nobody: found by their names alone.
_LISTS = ("contributing/checks/", "contributing/changelog/", "reference/bibliography/")
_MEASURED = re.compile(r"(?!0x)[0-9][0-9a-z ]*$|[0-9a-f]{12,}$")
_SHARED = ord("0")
_MOST_SHARED = 40
ASKED = 512
"""Added to how often a word stands in a section where readers look for the section by it."""


@dataclass(frozen=True, slots=True)
class Index:
    """`head` is read as it is: pages, titles, terms and words. `postings` say where the words
    stand; `texts` hold the text of each section, by the page's address and its number within it.
    """

    head: dict[str, Any]
    postings: bytes
    texts: dict[str, str]

    @property
    def size(self) -> int:
        """The bytes that are fetched before the first answer."""
        return compressed(as_json(self.head)) + compressed(self.postings)


def indexes(
    site: Path, glossary: Glossary, asked: Asked, issues: str, scripts: int
) -> dict[str, Index]:
    """Return the indexes of the built `site` by their names.

    `asked` has the words that readers look for a place of the book by; `issues` is the address at
    which an issue is filed, or nothing where no repository is known; `scripts` is how many bytes
    the scripts of the search take, compressed.
    """
    pages = list(_pages(site))
    ours = [_with_asked(page, asked) for page in pages if not page["url"].startswith(_CONTRIBUTORS)]
    rest = [page for page in pages if page["url"].startswith(_CONTRIBUTORS)]
    terms = term_entries(glossary, ours)
    ours.append(_with_asked(glossary_page(terms), asked))
    book = {"issues": issues, "terms": [term.as_list() for term in terms]}
    splitter = Splitter([name for term in terms for name in term.every_name])
    contributing = _index(rest, {}, splitter, CONTRIBUTING_BYTES)
    head = compressed(as_json(contributing.head))
    most = room(ours, rest, scripts, head, contributing.size)
    return {BOOK: _index(ours, book, splitter, most), CONTRIBUTING: contributing}


def as_json(value: Any) -> str:
    """Return `value` as compact JSON in which Korean stays Korean."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"


def _index(
    pages: Sequence[SearchPage], others: dict[str, Any], splitter: Splitter, most: int
) -> Index:
    texts = {
        f"{page['url']}{number}": shown(section["text"])
        for page in pages
        for number, section in enumerate(page["sections"])
        if section["text"]
    }

    def whole(some: Sequence[SearchPage]) -> Index:
        lengths = [[_length(section) for section in page["sections"]] for page in some]
        words = _words(some, splitter)
        head = {**others, "pages": _heads(some, lengths), "words": _fronts(sorted(words))}
        return Index(head, postings([words[w] for w in sorted(words)], Shape(lengths)), texts)

    return within(pages, whole, lambda index: index.size, most)


def _with_asked(page: SearchPage, asked: Asked) -> SearchPage:
    """Return the page whose sections know the words that readers look for them by."""

    def known(section: SearchSection) -> SearchSection:
        place = f"{page['url']}#{section['anchor']}" if section["anchor"] else page["url"]
        return {**section, "asked": asked[place]} if place in asked else section

    return {**page, "sections": [known(section) for section in page["sections"]]}


def _words(pages: Sequence[SearchPage], splitter: Splitter) -> dict[str, Counter[int]]:
    """Return how often each word stands in which section, numbered through. What a program printed
    once, a number or a digest, nobody looks for.
    """
    words: defaultdict[str, Counter[int]] = defaultdict(Counter)
    sections = (section for page in pages for section in page["sections"])
    for number, section in enumerate(sections):
        for text in (section["text"], section.get("rest", "")):
            for word in splitter.words(text):
                words[word][number] = min(ASKED - 1, words[word][number] + 1)
        for word in {*splitter.words(section.get("asked", ""))}:
            words[word][number] += ASKED
    return {
        word: sections
        for word, sections in words.items()
        if len(sections) > 1 or not _MEASURED.match(word)
    }


def _length(section: SearchSection) -> int:
    return len(letters(section["text"])) + len(letters(section.get("rest", "")))


def _heads(pages: Sequence[SearchPage], lengths: Sequence[Sequence[int]]) -> list[dict[str, Any]]:
    """Return the pages with their sections as lists: their names would stand a thousand times."""
    return [
        {
            "url": page["url"],
            "title": page["title"],
            "sections": _named(page, its),
        }
        for page, its in zip(pages, lengths, strict=True)
    ]


def _named(page: SearchPage, lengths: Sequence[int]) -> list[Any]:
    """Return anchor, title and length of each section; of the glossary the lengths alone, since the
    terms say the rest.
    """
    if page["url"] == GLOSSARY_PAGE:
        return list(lengths)
    return [
        [section["anchor"], section["title"], length]
        for section, length in zip(page["sections"], lengths, strict=True)
    ]


def _fronts(words: Sequence[str]) -> str:
    """Return the sorted `words`, a line each, of which a letter says how much of the last one it
    begins with.
    """
    lines, before = [], ""
    for word in words:
        most = min(len(word), len(before), _MOST_SHARED)
        shared = next((at for at in range(most) if word[at] != before[at]), most)
        lines.append(chr(_SHARED + shared) + word[shared:])
        before = word
    return "\n".join(lines)


def _pages(site: Path) -> Iterator[SearchPage]:
    for file in sorted(site.rglob("index.html")):
        url = file.relative_to(site).as_posix().removesuffix("index.html")
        if url in _NOT_INDEXED:
            continue
        page = page_text(file.read_text(encoding="utf-8"))
        if page is not None:
            yield {"url": url, "title": page.title, "sections": list(_sections(url, page))}


def _sections(url: str, page: PageText) -> Iterator[SearchSection]:
    """Yield the sections, the page itself first. Of a rule only what it is about: its samples are
    wrong on purpose.
    """
    if url.startswith(_RULES) or url in _LISTS:
        yield {"anchor": "", "title": page.title, "text": page.description}
        return
    if not page.sections or page.sections[0].anchor:
        yield {"anchor": "", "title": page.title, "text": page.description}
    for section in page.sections:
        # What a page says it is about reads better than how it opens.
        text = section.text if section.anchor else f"{page.description} {section.text}".strip()
        yield {"anchor": section.anchor, "title": section.title, "text": text}
