"""GLO008: what a chapter introduces as **국문**(English) is in the glossary."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from handbook.diagnostics import Diagnostic, Severity
from handbook.model.document import Document
from handbook.model.glossary import Glossary
from handbook.model.site import Site
from handbook.rules.glossary.introductions import introductions, squeezed
from handbook.rules.rule import Rule

_ENGLISH = re.compile(r"(?=[^가-힣]*$).*[A-Za-z]{2}")
_LONGEST_NAME = 30
"""Code points; longer bold text is emphasis."""


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each term in bold, with its English in brackets, that the glossary lacks."""
    if site.data.glossary is None or not document.is_chapter:
        return
    known = _known(site.glossary)
    for one in introductions(document):
        if not one.words or not _ENGLISH.match(one.words[0]) or len(one.name) > _LONGEST_NAME:
            continue
        if known.isdisjoint(map(squeezed, (one.name, *one.words))):
            message = f"용어집에 '{one.name}' 용어가 없어요."
            hint = "docs/_data/glossary.yml에 더하거나 굵은 글씨와 괄호를 빼세요."
            yield RULE.found(document.locate(one.place), message, hint)


@lru_cache(maxsize=2)
def _known(glossary: Glossary) -> frozenset[str]:
    return frozenset(squeezed(form) for term in glossary.terms for form in term.all_forms)


RULE = Rule("GLO008", "소개한 용어가 용어집에 있어요", Severity.WARNING, "0.1", page=check)
