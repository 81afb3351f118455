"""GLO007: the chapter that the glossary names for a term explains it."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.core.yaml import place_of
from handbook.rules.glossary.introductions import Pages, chapter_of
from handbook.rules.rule import Rule, Scope


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield each `chapter` that says nothing of its term, or less than another chapter does.

    LNK008 tells of a page that is not there.
    """
    pages = Pages(site)
    for term in site.glossary.terms:
        page = chapter_of(term, site)
        if page is None or pages.explain(term, page):
            continue
        better = pages.introducing(term)
        message = f"'{page.uri}' 페이지에 '{term.ko}' 용어의 설명이 없어요."
        hint = (
            f"용어를 소개하는 '{better.uri}' 페이지로 고치세요."
            if better
            else f"그 페이지에 '**{term.ko}**({term.en})' 꼴로 설명을 더하거나 이 줄을 고치세요."
        )
        yield RULE.found(place_of(term.chapter or "").location, message, hint)


RULE = Rule("GLO007", "용어를 설명한다는 장이 설명해요", Severity.WARNING, "0.1", Scope.SITE, check)
