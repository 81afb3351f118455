"""Finds the mentions of words in a Korean text, with their particles and spellings.

One regular expression holds all forms. A mention is a whole word: particles and endings may
follow (하이퍼바이저는, 가상화해요), but 가상화 is no mention in 반가상화,
and 커널 is none in 커널형. Spaces and hyphens within a form may differ. Latin letters match in
any case, except in abbreviations.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from handbook.core.diagnostics import Span
from handbook.data.glossary import Glossary, Term
from handbook.korean.normalisation import HYPHENS, folded
from handbook.korean.particles import WORD_REST
from handbook.korean.spacing import parts

_LATIN_RUN = re.compile(r"[A-Za-z]+")
_LONGEST_ABBREVIATION = 5
_GAP = rf"(?:[^\S\n]*(?:\n[^\S\n]*)?|[{HYPHENS}])"
# kvm in qemu-kvm and in www.kvm is a part of a longer word.
_WORD_START = r"(?<!\w)(?<![0-9A-Za-z][-.])"


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """A form in a text: `span` covers the form without its particle, `key` says whose it is."""

    span: Span
    key: str


class FormMatcher:
    """Looks for many forms at once; of two that begin at the same place the longer one counts."""

    def __init__(self, forms: Iterable[tuple[str, str]], hiding: Iterable[str] = ()) -> None:
        """Take pairs of a form and its key. The first form of equal spelling counts.

        The forms in `hiding` are found but not reported: a shorter form within them is not
        meant (가상 머신 in 언어 가상 머신).
        """
        self._keys: dict[str, str | None] = {}
        spellings: list[str] = []
        pairs: list[tuple[str, str | None]] = [*forms, *((form, None) for form in hiding)]
        for form, key in pairs:
            if parts(form) and self._keys.setdefault(folded(form), key) == key:
                spellings.append(form)
        self._pattern = _compile(spellings)

    def find(self, text: str) -> Iterator[Mention]:
        """Yield the mentions in `text` (NFC) from left to right; they do not overlap."""
        for match in self._pattern.finditer(text) if self._pattern is not None else ():
            key = self._keys[folded(match[0])]
            if key is not None:
                yield Mention(Span(*match.span()), key)


@lru_cache(maxsize=4)
def glossary_matcher(glossary: Glossary) -> FormMatcher:
    """Return the matcher of the forms that the text links; its keys are the terms' ids."""
    linked = [(form, term.id) for term in glossary.terms for form in term.linked_forms]
    hiding = [form for term in glossary.terms for form in _unlinked(term)]
    return FormMatcher(linked, hiding)


def _unlinked(term: Term) -> Iterator[str]:
    """Yield the forms of `term` that the text does not link and that hold none that it does."""
    for form in (term.ko, *(alias.form for alias in term.aliases)):
        if not any(folded(linked) in folded(form) for linked in term.linked_forms):
            yield form


def _compile(forms: Iterable[str]) -> re.Pattern[str] | None:
    """Return one expression for all forms, grouped by their first character for speed."""
    groups: dict[str, list[str]] = defaultdict(list)
    for form in sorted(set(forms), key=lambda form: (-len(form), form)):
        groups[_initial(form)].append(_expression(form))
    if not groups:
        return None
    alternatives = "|".join(
        f"(?={_first(initial)})(?:{'|'.join(expressions)})"
        for initial, expressions in groups.items()
    )
    # Most places begin no form: one look at a set of characters is all they cost.
    beginnings = "".join(map(_either_case, groups))
    return re.compile(f"(?=[{beginnings}]){_WORD_START}(?:{alternatives})(?={WORD_REST})")


def _initial(form: str) -> str:
    """Return the first character, in lower case where case may not count."""
    character = parts(form)[0][0]
    return character.lower() if character.isascii() else character


def _first(initial: str) -> str:
    return f"(?i:{initial})" if initial.isascii() and initial.isalpha() else re.escape(initial)


def _either_case(initial: str) -> str:
    return re.escape(initial) + (initial.upper() if _first(initial).startswith("(?i") else "")


def _expression(form: str) -> str:
    return _GAP.join(_part(part) for part in parts(form))


def _part(part: str) -> str:
    expression, end = "", 0
    for run in _LATIN_RUN.finditer(part):
        letters = run[0] if _is_abbreviation(run[0]) else f"(?i:{run[0]})"
        expression += re.escape(part[end : run.start()]) + letters
        end = run.end()
    return expression + re.escape(part[end:])


def _is_abbreviation(letters: str) -> bool:
    """Whether a run of letters means something else in other capitals: OS, vCPU, but not Xen."""
    capitals = sum(letter.isupper() for letter in letters)
    return capitals >= 2 and len(letters) <= _LONGEST_ABBREVIATION
