"""The two indexes: the book, which readers search, and the contributors' pages."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from handbook.data.glossary import Glossary
from handbook.site.search.sections import PageText, page_text
from handbook.site.search.terms import GLOSSARY_PAGE, term_entries

BOOK = "book.json"
CONTRIBUTING = "contributing.json"
_CONTRIBUTORS = "contributing/"
_RULES = "contributing/rules/"
# Its entries come from the glossary itself, once.
_NOT_INDEXED = frozenset({GLOSSARY_PAGE})
# Lists made from what is indexed elsewhere or read by nobody: found by their names alone.
_LISTS = ("contributing/checks/", "contributing/changelog/", "reference/bibliography/")


def indexes(site: Path, glossary: Glossary, issues: str) -> dict[str, Any]:
    """Return what each index file holds, by the file's name.

    `issues` is the address at which an issue is filed, or nothing where no repository is known.
    """
    pages = list(_pages(site))
    book = [entry for entry in pages if not entry["url"].startswith(_CONTRIBUTORS)]
    rest = [entry for entry in pages if entry["url"].startswith(_CONTRIBUTORS)]
    return {
        BOOK: {
            "glossary": GLOSSARY_PAGE,
            "issues": issues,
            "pages": book,
            "terms": term_entries(glossary),
        },
        CONTRIBUTING: {"pages": rest},
    }


def as_json(value: Any) -> str:
    """Return `value` as compact JSON in which Korean stays Korean."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"


def _pages(site: Path) -> Iterator[dict[str, Any]]:
    for file in sorted(site.rglob("index.html")):
        url = file.relative_to(site).as_posix().removesuffix("index.html")
        if url in _NOT_INDEXED:
            continue
        page = page_text(file.read_text(encoding="utf-8"))
        if page is not None:
            yield {"url": url, "title": page.title, "sections": list(_sections(url, page))}


def _sections(url: str, page: PageText) -> Iterator[list[str]]:
    """Yield `[anchor, title, text]`: of a rule only what it is about, since its samples are wrong
    on purpose.
    """
    if url.startswith(_RULES) or url in _LISTS:
        yield ["", page.title, page.description]
        return
    for section in page.sections:
        # What a page says it is about reads better than how it opens.
        text = section.text if section.anchor else f"{page.description} {section.text}".strip()
        yield [section.anchor, section.title, text]
