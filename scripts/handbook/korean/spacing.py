"""Spacing variants of a form: 가상 머신 and 가상머신 are the same words (한글 맞춤법 제50항).

Only the gaps that a form has can close. Where 가상머신 is written solid, nothing tells where a
space could stand, so a glossary form is written with its spaces.
"""

from __future__ import annotations

import re
from itertools import product

from handbook.korean.normalisation import HYPHENS, nfc

_GAP = re.compile(rf"[\s{HYPHENS}]+")
_MOST_GAPS = 6
"""Gaps whose variants are listed one by one: 64 spellings."""


def parts(form: str) -> tuple[str, ...]:
    """Return the parts between the gaps of `form`: spaces and hyphens (`VT-x` has two parts)."""
    return tuple(part for part in _GAP.split(nfc(form)) if part)


def spacing_variants(form: str) -> tuple[str, ...]:
    """Return every spelling of `form` with each gap as it stands or closed, itself first.

    A form with more than six gaps gives only itself and the solid spelling.
    """
    whole = nfc(form).strip()
    gaps = _GAP.findall(whole)
    words = _GAP.split(whole)
    if len(gaps) > _MOST_GAPS:
        return tuple(dict.fromkeys((whole, "".join(words))))
    choices = product(*((gap, "") for gap in gaps))
    return tuple(
        dict.fromkeys(
            words[0] + "".join(gap + word for gap, word in zip(chosen, words[1:], strict=True))
            for chosen in choices
        )
    )
