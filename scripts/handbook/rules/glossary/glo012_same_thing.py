"""GLO012: what is printed as another word or an abbreviation means the same thing.

A rule can see this of Latin letters: an abbreviation takes its letters from the English name, in
order (MMU from memory management unit, vCPU from virtual CPU). KSM takes none such from page
sharing: it is one way to do it, and belongs under the words to search by. Hangul is left to the
reader's judgement.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.data.glossary import AliasKind
from handbook.rules.data_entries import entries
from handbook.rules.rule import Rule, Scope

_LATIN = re.compile(r"[A-Za-z0-9 ./-]+")
_NO_LETTER = re.compile(r"[^a-z]")
_SAME = frozenset({AliasKind.SPELLING.value, AliasKind.ABBREVIATION.value})


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield each alias of the same kind as its term whose letters are not in the English name."""
    document = site.data.glossary
    if document is None:
        return
    for index, entry in entries(document):
        english, aliases = entry.get("en"), entry.get("aliases")
        if not isinstance(english, str) or not isinstance(aliases, list):
            continue
        for number, alias in enumerate(aliases):
            if not isinstance(alias, dict) or alias.get("kind") not in _SAME:
                continue
            form = alias.get("form")
            if isinstance(form, str) and _LATIN.fullmatch(form) and not _within(form, english):
                message = f"'{form}' 표기의 글자가 '{english}' 이름에 차례대로 들어 있지 않아요."
                hint = "같은 것을 부르는 말이 아니면 kind를 search로 고치세요."
                place = document.location((index, "aliases", number, "form"))
                yield RULE.found(place, message, hint)


def _within(form: str, english: str) -> bool:
    """Tell whether the letters of `form` stand in `english` in the same order."""
    letters = iter(_NO_LETTER.sub("", english.casefold()))
    return all(letter in letters for letter in _NO_LETTER.sub("", form.casefold()))


RULE = Rule(
    "GLO012", "줄임말과 다른 말은 같은 것을 가리켜요", Severity.WARNING, "0.1", Scope.DATA, check
)
