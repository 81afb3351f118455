"""Finds spellings that the book avoids, and what to put in their place.

A spelling is found only at the beginning of a word: 가상머신 is not looked for in 네이티브가상머신.
A short one (one or two syllables) must also be followed by a particle or by no Hangul at all,
because it could be a part of another word.

A term that is written with spaces is avoided without them (커널모드, 타입2), whether the glossary
lists that or not, unless the joined words are a spelling in the glossary themselves (운영체제). A
name with capitals within it (VirtualBox, QEMU) is avoided with others (Virtualbox, Qemu).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from handbook.data.glossary import Glossary, Term
from handbook.korean.agreement import refitted
from handbook.korean.hangul import RIEUL, final_of, is_syllable
from handbook.korean.particles import WORD_REST
from handbook.korean.spacing import spacing_variants

_WORD = "0-9A-Za-z가-힣"
_SHORT = 2
_PARTICLE = (
    "은|는|이|가|을|를|과|와|의|에|도|만|로|으로|에서|에게|부터|까지|처럼|보다|마다|이나|나"
    "|이라|라|이에요|예요|이고|고"
)
_CAPITALS_WITHIN = re.compile(r"[A-Za-z-]+[A-Z][A-Za-z-]*")
_TELLING_SPACE = re.compile(r"(?<=[가-힣]) | (?=[0-9가-힣])")


@dataclass(frozen=True, slots=True)
class Found:
    """An avoided spelling at `start`..`end` of the searched text, and the right one.

    `certain` tells whether it can be put in its place; the particle after it is `particle`, as it
    is typed and as it has to be then (empty where it stays).
    """

    start: int
    end: int
    wrong: str
    right: str
    certain: bool
    particle: tuple[str, str] = ("", "")


class AvoidedSpellings:
    """Every avoided spelling of a glossary."""

    def __init__(self, glossary: Glossary) -> None:
        listed = {form: term.ko for term in glossary.terms for form in term.avoid if form}
        joined = dict(_joined_forms(glossary, listed))
        cased = dict(_cased_forms(glossary, listed))
        self._right = {**joined, **cased, **listed}
        # 가상 머신 모니터 holds no mistake, even if another term avoids a part of it.
        self._names = tuple(
            name
            for term in glossary.terms
            for name in term.all_forms
            if any(form in name for form in listed)
        )
        self._patterns = tuple(
            re.compile(f"(?<![{_WORD}])(?:{forms}){end}")
            for forms, end in (
                (_one_of({form: _after(form) for form in {**cased, **listed}}), ""),
                (_one_of(dict.fromkeys(joined, "")), f"(?={WORD_REST})"),
            )
            if forms
        )

    def search(self, text: str) -> Iterator[Found]:
        """Yield the avoided spellings in `text` from left to right."""
        found = [match for pattern in self._patterns for match in pattern.finditer(text)]
        end = 0
        for match in sorted(found, key=lambda match: (match.start(), -match.end())):
            if match.start() < end or self._is_part_of_name(text, match):
                continue
            end = match.end()
            right = _without_repetition(text[: match.start()], self._right[match[0]])
            follows = re.match(r"[가-힣]", text[match.end() :]) is not None
            same = match[0][-1] == right[-1] or _ending(match[0]) == _ending(right) is not None
            if not follows or same:
                yield Found(match.start(), match.end(), match[0], right, True)
                continue
            particle = refitted(text, match.end(), right)
            certain = particle is not None
            yield Found(match.start(), end, match[0], right, certain, particle or ("", ""))

    def _is_part_of_name(self, text: str, match: re.Match[str]) -> bool:
        for name in self._names:
            start = text.find(name, max(0, match.end() - len(name)), match.start() + len(name))
            if start >= 0 and start <= match.start() and match.end() <= start + len(name):
                return True
        return False


@lru_cache(maxsize=2)
def avoided_spellings(glossary: Glossary) -> AvoidedSpellings:
    """Return the avoided spellings of a glossary; kept, since several rules look for them."""
    return AvoidedSpellings(glossary)


def _joined_forms(glossary: Glossary, avoided: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the spellings of terms with spaces left out, each with the right one."""
    known = {form for term in glossary.terms for form in term.all_forms}
    for term in glossary.terms:
        for form in _spaced_forms(term):
            for variant in spacing_variants(form)[1:]:
                if variant not in avoided and _is_wrong(variant, form, known):
                    yield variant, form


def _cased_forms(glossary: Glossary, avoided: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the names with capitals within them in other capitals, each with the right ones. What
    has nothing but capitals is also a command in small letters (qemu).
    """
    known = {form for term in glossary.terms for form in term.all_forms}
    for form in (form for term in glossary.terms for form in term.linked_forms):
        if not _CAPITALS_WITHIN.fullmatch(form):
            continue
        others = {form.capitalize()} | (set() if form.isupper() else {form.lower(), form.upper()})
        for variant in sorted(others - known):
            if variant not in avoided:
                yield variant, form


def _spaced_forms(term: Term) -> Iterator[str]:
    """Yield the spellings that the text links, where a space stands beside Hangul or a digit."""
    for form in term.linked_forms:
        if "-" not in form and _TELLING_SPACE.search(form):
            yield form


def _is_wrong(variant: str, form: str, known: Set[str]) -> bool:
    words = form.split(" ")
    for one, other in pairwise(words):
        if one + other in known:
            variant = variant.replace(one + other, f"{one} {other}")
    return variant != form and variant not in known


def _one_of(ends: Mapping[str, str]) -> str:
    """Return an expression for one of the forms, the longest first, each with what may follow it.

    They are grouped by their first character for speed.
    """
    groups: dict[str, list[str]] = {}
    for form in sorted(ends, key=len, reverse=True):
        groups.setdefault(form[0], []).append(re.escape(form[1:]) + ends[form])
    return "|".join(f"{re.escape(c)}(?:{'|'.join(group)})" for c, group in groups.items())


def _after(form: str) -> str:
    if re.search(r"[0-9A-Za-z]$", form):
        return "(?![0-9A-Za-z])"
    if len(form) <= _SHORT:
        return f"(?=$|[^{_WORD}]|(?:{_PARTICLE})(?:$|[^{_WORD}]))"
    return ""


def _without_repetition(before: str, right: str) -> str:
    """Leave out the first words of `right` that stand before already (CPU 효용률)."""
    words = right.split(" ")
    for count in range(len(words) - 1, 0, -1):
        if before.endswith(" ".join(words[:count]) + " "):
            return " ".join(words[count:])
    return right


def _ending(word: str) -> str | None:
    """Return what decides the particle after a Hangul word, or None for any other."""
    if not is_syllable(word[-1]):
        return None
    final = final_of(word[-1])
    return "vowel" if final == 0 else "rieul" if final == RIEUL else "consonant"
