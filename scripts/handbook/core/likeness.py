"""Which name was meant, where the one that is typed does not exist."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

MOST = 3
"""How many names a question offers."""
_LETTERS_A_SLIP = 4
"""One slip in so many letters is a misspelling; more of them make another word."""
_MOST_SLIPS = 3
_SHORT = 2
"""In a name of so few letters another letter makes another name."""
_JOINTS = re.compile(r"[\s\u00ad\u2010\u2011_-]+")
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Alike:
    """The names that may have been meant, the likeliest first; `certain` where it is the one that
    differs in no letter.
    """

    names: tuple[str, ...] = ()
    certain: bool = False

    def typed_as(self, form: str) -> Alike:
        """Return the names as they are typed where they stand: `{}` in `form` is the name."""
        return replace(self, names=tuple(form.replace("{}", name) for name in self.names))

    def __bool__(self) -> bool:
        return bool(self.names)


def names_like(name: str, names: Iterable[str], numbered: bool = False) -> Alike:
    """Return which of `names` may be meant by `name`: those with as few slips as can be.

    A slip is a letter too many, too few or another, or two in the wrong order. Names with other
    figures (type-1 and type-2) are names of other things, unless they are `numbered` through, as
    rules are; and a far name is none.
    """
    pool = sorted({other for other in names if other})
    same = [other for other in pool if _letters(other) == _letters(name)]
    if same:
        return Alike(tuple(same[:MOST]), certain=len(same) == 1)
    typed = caseless(name)
    most = min(_MOST_SLIPS, max(1, len(typed) // _LETTERS_A_SLIP))
    slips = {
        other: count
        for other in pool
        if abs(len(other) - len(typed)) <= most
        and (numbered or not _counts_differently(typed, other))
        and (len(typed) > _SHORT or not _is_another(typed, caseless(other)))
        and (count := _slips(typed, caseless(other), most)) <= most
    }
    fewest = min(slips.values(), default=0)
    near = sorted(
        (other for other, count in slips.items() if count == fewest),
        key=lambda other: (-SequenceMatcher(None, typed, caseless(other)).ratio(), other),
    )
    return Alike(tuple(near[:MOST]))


def paths_like(path: str, paths: Iterable[str]) -> tuple[str, ...]:
    """Return which of `paths` (with `/`) may be meant by `path`: those whose file has the name or
    one like it, in folders that are most alike first. That other files are in its folder says
    nothing.
    """
    named = {other: other.rpartition("/")[2] for other in paths}
    name = path.rpartition("/")[2]
    near = {name, *names_like(name, named.values(), numbered=True).names} if name else set()
    found = sorted(other for other in named if named[other] in near)
    found.sort(
        key=lambda other: (named[other] != name, -SequenceMatcher(None, path, other).ratio())
    )
    return tuple(found[:MOST])


def jamo_slips(one: str, other: str) -> tuple[int, int]:
    """Return by how many slips, counted in the letters of Hangul (jamo), two words differ (up to
    2; 3 stands for more), and of how many letters the shorter is. Other figures are another word.
    """
    typed, meant = (unicodedata.normalize("NFD", word) for word in (one, other))
    letters = min(len(typed), len(meant))
    if _DIGITS.findall(one) != _DIGITS.findall(other):
        return _MOST_SLIPS, letters
    return _slips(typed, meant, _MOST_SLIPS - 1), letters


def caseless(text: str) -> str:
    """Return `text` without differences of case and of composed or decomposed Hangul."""
    return unicodedata.normalize("NFC", text).casefold()


def _letters(name: str) -> str:
    return _JOINTS.sub("", caseless(name))


def _counts_differently(one: str, other: str) -> bool:
    """Tell whether figure stands against figure: one that is left out may be a slip."""
    figures, others = "".join(_DIGITS.findall(one)), "".join(_DIGITS.findall(other))
    return figures != others and len(figures) == len(others) and sorted(figures) != sorted(others)


def _is_another(one: str, other: str) -> bool:
    return len(one) == len(other) and sorted(one) != sorted(other)


def _slips(one: str, other: str, most: int) -> int:
    """Return how many slips make `other` of `one` (optimal string alignment), or `most` + 1."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        earlier, before, row = before, row, [i]
        for j, wanted in enumerate(other, start=1):
            cost = min(before[j] + 1, row[-1] + 1, before[j - 1] + (letter != wanted))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == wanted:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return row[-1]
