"""GLO008: what a chapter introduces as **국문**(English) is in the glossary.

Where a reader follows steps, such text names a button or a menu: a page of the practice part.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.markdown.page import Document
from handbook.rules.glossary.introductions import Introduction, bare_spelling, introductions
from handbook.rules.rule import Rule, Scope

_ENGLISH = re.compile(r"(?=[^가-힣]*$).*[A-Za-z]{2}")
_LONGEST_NAME = 30
"""Code points; longer bold text is emphasis."""


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield each term in bold, with its English in brackets, that the glossary lacks."""
    known = frozenset(
        bare_spelling(name) for term in site.glossary.listed for name in term.all_forms
    )
    for page in site.documents.values():
        for one in introductions(page) if _introduces(page) else ():
            if _is_term(one) and known.isdisjoint(map(bare_spelling, (one.name, *one.words))):
                message = f"용어집에 '{one.name}' 용어가 없어요."
                hint = "docs/_data/glossary.yml에 더하거나 굵은 글씨와 괄호를 빼세요."
                yield RULE.found(page.locate(one.place), message, hint)


def _introduces(page: Document) -> bool:
    return page.is_chapter and not page.is_practice


def _is_term(one: Introduction) -> bool:
    english = one.words and _ENGLISH.match(one.words[0]) is not None
    return bool(english) and len(one.name) <= _LONGEST_NAME


RULE = Rule("GLO008", "소개한 용어가 용어집에 있어요", Severity.WARNING, "0.1", Scope.SITE, check)
