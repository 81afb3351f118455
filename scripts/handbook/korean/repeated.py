"""Finds a noun with its particle that is typed twice in a row: 파일이 파일이, 호스트의 호스트의.

Adverbs and pronouns that are doubled for good (서로 서로, 깊이 깊이, 누가 누가) end like one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_PARTICLE = "은|는|이|가|을|를|에|의|로|와|과|에서|으로"
_TWICE = re.compile(
    rf"(?<![\w.-])(?P<word>(?=[^ ]{{2}})[\w.-]*\w(?:{_PARTICLE}))(?P<again> (?P=word))(?![\w.-])"
)
_DOUBLED_FOR_GOOD = re.compile(
    r"(?:서|바|새|따|별|홀|함부|날|가|세|때때|[가-힣]*대|이리|저리|그리|요리|조리)로"
    r"|(?:깊|높|많|길|같|곧|굳|적|깨끗|나란|가까|일일|낱낱|번번|틈틈|곰곰|더욱|일찍|오뚝|줄줄)이"
    r"|(?:누|네|내|제)가|[나너]는"
)


@dataclass(frozen=True, slots=True)
class Repeated:
    """A word at `start` of the text, and where the same again, with its space, stands."""

    start: int
    again: int
    end: int


def repeated_words(text: str) -> Iterator[Repeated]:
    """Yield the words of `text` that stand twice in a row, from left to right."""
    for match in _TWICE.finditer(text):
        if _DOUBLED_FOR_GOOD.fullmatch(match["word"]) is None:
            yield Repeated(match.start(), *match.span("again"))
