"""Doubled passives: 보여지다 for 보이다, 사용되어지다 for 사용되다.

Only verbs that are passive before -어지다 is added are listed. 이루어지다, 알려지다, 만들어지다,
주어지다, 나누어지다, 떨어지다, 느려지다 and the like are no doubled passives: what stands before
their -어지다 is active, causative or an adjective (표준국어대사전).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from handbook.korean.hangul import (
    BIEUP,
    MIEUM,
    NIEUN,
    RIEUL,
    SSANG_SIOT,
    with_final,
    with_vowel_before,
)

# The stem of the right verb, and the forms on which the second passive is put.
_VERBS = {
    "되": "되어", "보이": "보여|보이어", "쓰이": "쓰여|씌여|쓰이어", "잊히": "잊혀|잊히어",
    "불리": "불려|불리워|불리어", "나뉘": "나뉘어|나뉘여|나뉘워", "짜이": "짜여", "읽히": "읽혀",
    "닫히": "닫혀", "열리": "열려", "잡히": "잡혀", "담기": "담겨", "묶이": "묶여", "쌓이": "쌓여",
    "놓이": "놓여", "섞이": "섞여", "바뀌": "바뀌어|바껴", "막히": "막혀", "덮이": "덮여",
    "믿기": "믿겨", "찢기": "찢겨", "뽑히": "뽑혀", "꽂히": "꽂혀", "갇히": "갇혀", "걸리": "걸려",
    "잠기": "잠겨", "풀리": "풀려", "뚫리": "뚫려", "실리": "실려", "쫓기": "쫓겨", "끊기": "끊겨",
    "적히": "적혀", "찍히": "찍혀", "얽히": "얽혀", "뒤집히": "뒤집혀", "모이": "모여",
    "깔리": "깔려", "갈리": "갈려", "눌리": "눌려", "잘리": "잘려", "깎이": "깎여", "엮이": "엮여",
    "둘러싸이": "둘러싸여", "파이": "파여", "팔리": "팔려", "뜯기": "뜯겨", "씻기": "씻겨",
}  # fmt: skip
_ROOTS = {form: root for root, forms in _VERBS.items() for form in forms.split("|")}
_CONTRACTED = {"되": "돼", "나뉘": "나뉘어", "바뀌": "바뀌어"}
_DOUBLED = re.compile(
    f"(?P<stem>{'|'.join(sorted(_ROOTS, key=len, reverse=True))})(?P<second>[지진질집짐져졌])"
)
_FINALS = {"진": NIEUN, "질": RIEUL, "집": BIEUP, "짐": MIEUM}


@dataclass(frozen=True, slots=True)
class DoubledPassive:
    """The doubled passive at `start`..`end` of the text, and what is enough."""

    start: int
    end: int
    wrong: str
    right: str


def doubled_passives(text: str) -> Iterator[DoubledPassive]:
    """Yield the doubled passives in `text` from left to right."""
    for match in _DOUBLED.finditer(text):
        right = _single(_ROOTS[match["stem"]], match["second"])
        yield DoubledPassive(*match.span(), match[0], right)


def _single(root: str, second: str) -> str:
    """Return the verb without its second passive, in the same form (진 of 보여진 is 인)."""
    if second in _FINALS:
        return root[:-1] + with_final(root[-1], _FINALS[second])
    if second == "지":
        return root
    contracted = _CONTRACTED.get(root) or _contract(root)
    return (
        contracted if second == "져" else contracted[:-1] + with_final(contracted[-1], SSANG_SIOT)
    )


def _contract(root: str) -> str:
    """Return a root that ends in ㅣ with 어 (보이 and 보여): their vowels are 14 apart."""
    return root[:-1] + with_vowel_before(root[-1], 14)
