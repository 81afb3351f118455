"""Finds the mentions of terms in running Korean text.

A particle never hides a term (하이퍼바이저는), a longer word never gives one up (가상화 in
반가상화), and spacing is free where the term has a space (가상머신, 가상 머신).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from handbook.diagnostics import Span
from handbook.korean.particles import PARTICLES

_WORD = "0-9A-Za-z_가-힣ᄀ-ᇿ"
_BEFORE = rf"(?<![{_WORD}])"
_AFTER = rf"(?=(?:{'|'.join(PARTICLES)})?(?![{_WORD}]))"


@dataclass(frozen=True, slots=True)
class Mention:
    """`name` is what the form stands for; `span` holds the form without its particle."""

    name: str
    span: Span


@dataclass(frozen=True, slots=True)
class Matcher:
    """Finds any of `forms`, a mapping from a spelling to the name that it stands for."""

    forms: Mapping[str, str]
    _names: Mapping[str, str] = field(init=False, repr=False)
    _pattern: re.Pattern[str] | None = field(init=False, repr=False)

    def __post_init__(self) -> None:
        names = {_fold(form): name for form, name in self.forms.items()}
        longest_first = sorted(self.forms, key=lambda form: (-len(form), form))
        choices = "|".join(_spelling(form) for form in longest_first)
        pattern = re.compile(f"{_BEFORE}(?:{choices}){_AFTER}") if choices else None
        object.__setattr__(self, "_names", names)
        object.__setattr__(self, "_pattern", pattern)

    def find(self, text: str) -> Iterator[Mention]:
        """Yield the mentions in `text` (NFC), in order, without overlaps."""
        if self._pattern is None:
            return
        for match in self._pattern.finditer(text):
            form = match.group()
            # VIRTIO may stand for virtio, but os never for OS.
            name = self._names.get(_fold(form)) or self._names[_fold(form).casefold()]
            yield Mention(name, Span(*match.span()))


def _fold(form: str) -> str:
    folded = re.sub(r"[\s-]+", "", form)
    return folded if _is_acronym(form) else folded.casefold()


def _spelling(form: str) -> str:
    words = [re.escape(word) for word in re.split(r"[\s-]+", form) if word]
    joined = r"[\s-]?".join(words)
    return joined if _is_acronym(form) or not form.isascii() else f"(?i:{joined})"


def _is_acronym(form: str) -> bool:
    return form.isascii() and form.isupper()
