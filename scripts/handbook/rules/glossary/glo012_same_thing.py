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
from handbook.core.yaml import place_of
from handbook.data.glossary import AliasKind
from handbook.rules.rule import Rule, Scope

_LATIN = re.compile(r"[A-Za-z0-9 ./-]+")
_NO_LETTER = re.compile(r"[^a-z]")
_SAME = frozenset({AliasKind.SPELLING, AliasKind.ABBREVIATION})


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield each alias of the same kind as its term whose letters are not in the English name."""
    for term in site.glossary.listed:
        for alias in term.aliases if term.en else ():
            same = alias.kind in _SAME and _LATIN.fullmatch(alias.form) is not None
            if same and not _within(alias.form, term.en):
                message = (
                    f"'{alias.form}' 표기의 글자가 '{term.en}' 이름에 차례대로 들어 있지 않아요."
                )
                hint = "같은 것을 부르는 말이 아니면 kind를 search로 고치세요."
                yield RULE.found(place_of(alias.form).location, message, hint)


def _within(form: str, english: str) -> bool:
    """Tell whether the letters of `form` stand in `english` in the same order."""
    letters = iter(_NO_LETTER.sub("", english.casefold()))
    return all(letter in letters for letter in _NO_LETTER.sub("", form.casefold()))


RULE = Rule(
    "GLO012", "줄임말과 다른 말은 같은 것을 가리켜요", Severity.WARNING, "0.1", Scope.DATA, check
)
