"""The two indexes: the book, which readers search, and the contributors' pages."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from handbook.data.glossary import Glossary
from handbook.site.search.budget import compressed, within
from handbook.site.search.sections import PageText, SearchPage, SearchSection, page_text
from handbook.site.search.terms import GLOSSARY_PAGE, term_entries

BOOK = "book.json"
CONTRIBUTING = "contributing.json"
BOOK_BYTES = 240_000
CONTRIBUTING_BYTES = 33_000
"""Compressed. Together they are more than the 150 kB that a query may fetch: see search.md."""
_CONTRIBUTORS = "contributing/"
_RULES = "contributing/rules/"
# Its entries come from the glossary itself, once.
_NOT_INDEXED = frozenset({GLOSSARY_PAGE})
# Lists made from what is indexed elsewhere or read by nobody: found by their names alone.
_LISTS = ("contributing/checks/", "contributing/changelog/", "reference/bibliography/")


def indexes(site: Path, glossary: Glossary, issues: str) -> dict[str, dict[str, Any]]:
    """Return what each index file holds, by the file's name.

    `issues` is the address at which an issue is filed, or nothing where no repository is known.
    """
    pages = list(_pages(site))
    book = {"glossary": GLOSSARY_PAGE, "issues": issues, "terms": term_entries(glossary)}
    ours = [page for page in pages if not page["url"].startswith(_CONTRIBUTORS)]
    rest = [page for page in pages if page["url"].startswith(_CONTRIBUTORS)]
    return {
        BOOK: _index(ours, book, BOOK_BYTES),
        CONTRIBUTING: _index(rest, {}, CONTRIBUTING_BYTES),
    }


def as_json(value: Any) -> str:
    """Return `value` as compact JSON in which Korean stays Korean."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"


def _index(pages: list[SearchPage], others: dict[str, Any], most: int) -> dict[str, Any]:
    def whole(some: list[SearchPage]) -> dict[str, Any]:
        return {**others, "pages": [_compact(page) for page in some]}

    return whole(within(pages, lambda some: compressed(as_json(whole(some))), most))


def _compact(page: SearchPage) -> dict[str, Any]:
    """Return the page with its sections as lists: their names would stand a thousand times."""
    sections = [
        [section["anchor"], section["title"], section["text"]]
        + ([section["rest"]] if section.get("rest") else [])
        for section in page["sections"]
    ]
    return {"url": page["url"], "title": page["title"], "sections": sections}


def _pages(site: Path) -> Iterator[SearchPage]:
    for file in sorted(site.rglob("index.html")):
        url = file.relative_to(site).as_posix().removesuffix("index.html")
        if url in _NOT_INDEXED:
            continue
        page = page_text(file.read_text(encoding="utf-8"))
        if page is not None:
            yield {"url": url, "title": page.title, "sections": list(_sections(url, page))}


def _sections(url: str, page: PageText) -> Iterator[SearchSection]:
    """Yield the sections. Of a rule only what it is about: its samples are wrong on purpose."""
    if url.startswith(_RULES) or url in _LISTS:
        yield {"anchor": "", "title": page.title, "text": page.description}
        return
    for section in page.sections:
        # What a page says it is about reads better than how it opens.
        text = section.text if section.anchor else f"{page.description} {section.text}".strip()
        yield {"anchor": section.anchor, "title": section.title, "text": text}
