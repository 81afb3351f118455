"""Finds 이예요 and 이였 after a noun that ends in a consonant: it takes 이에요 and 이었.

표준어 규정 제26항 (이에요, 예요).

A noun may end in 이 itself, and then takes 예요 (고양이예요, 김말이예요). So only nouns are looked
for that are known to have none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_ALONE = "뜻|것|곳|때문|점|값|법|뿐|덕분|이름|사람|부분|까닭|방법|마음|책|일"
"""They end a noun as they are a noun: nothing of which they are the end takes 이 (장점, 파일)."""
_WHOLE = (
    "말|쪽|중|적|줄|셈|편|정말|거짓말|우리말|낱말|이쪽|그쪽|저쪽|한쪽|양쪽|왼쪽|오른쪽|위쪽|안쪽"
)
"""Only where the word begins with them: 김말이 and 반쪽이 are nouns."""
_COPULA = r"(?P<copula>이예요(?![가-힣])|이였(?=[가-힣]))"
_RIGHT = {"이예요": "이에요", "이였": "이었"}
_ANY = re.compile(rf"(?:(?:{_ALONE})|(?<![가-힣])(?:{_WHOLE})){_COPULA}")


def misspelt_copulas(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield where each stands, from the noun on, and what is right instead."""
    for match in _ANY.finditer(text):
        right = text[match.start() : match.start("copula")] + _RIGHT[match["copula"]]
        yield match.start(), match.end(), right
