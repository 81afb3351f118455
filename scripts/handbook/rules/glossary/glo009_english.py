"""GLO009: the chapter that explains a Korean term gives its English too."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.data.glossary import Term
from handbook.rules.glossary.introductions import (
    Pages,
    chapter_of,
    first_use,
    is_korean,
)
from handbook.rules.rule import Rule, Scope


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield each term that its chapter explains without 국문(English).

    Everyday words that the text does not link by itself need none. A chapter that explains
    nothing is told by GLO007.
    """
    pages = Pages(site)
    for term in site.glossary.terms:
        page = chapter_of(term, site)
        if page is None or page.is_swallowed or not term.auto or not _needs_english(term):
            continue
        if pages.words(page).gives_english(term) or not pages.explain(term, page):
            continue
        place = first_use(term, page)
        location = page.title_place if place is None else page.locate(place)
        message = f"'{term.ko}' 용어를 설명하는 장에 영어 이름이 없어요."
        hint = f"처음 설명하는 자리에 '{term.ko}({term.en})' 꼴로 적으세요."
        yield RULE.found(location, message, hint)


def _needs_english(term: Term) -> bool:
    """Whether a term has a name in each language; a list of names (a, b, c) is none."""
    return is_korean(term.ko) and not is_korean(term.en) and "," not in term.en


RULE = Rule(
    "GLO009", "용어를 설명하는 장에 영어 이름이 있어요", Severity.WARNING, "0.1", Scope.SITE, check
)
