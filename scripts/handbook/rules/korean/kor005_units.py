"""KOR005: a unit follows its figures without a space, and a Hangul number with one.

한글 맞춤법 제43항 allows 20GB and 3개, and the book has decided for them (글쓰기 지침 §7).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic
from handbook.korean.particles import WORD_END, WORD_REST
from handbook.markdown.passage import Passage
from handbook.rules.korean.reading import Reading, reading_rule

_SYMBOLS = "[KMGTP]i?B|[kMG]?Hz|[KMGT]bps|%"
_COUNTERS = (
    "개월|개|대|명|초|년|배|가지|바이트|비트|밀리초|마이크로초|나노초|시간|퍼센트|원|쪽|줄|번째|번"
    "|글자|킬로바이트|메가바이트|기가바이트|헤르츠|코어|계층"
)
# A number that is a name: 타입 1 번, 링 3 계층.
_NAMED = re.compile(r"(?:타입|링|버전|단계|레벨|제|번호|포트|장|절|그림|표)\s*$")
_OPPOSED = re.compile(r"\s+(?:[0-9A-Za-z]|타입)")
_NUMBER = r"(?<![\w.,-])[0-9][0-9,]*(?:\.[0-9]+)?"
_APART = re.compile(
    rf"(?P<number>{_NUMBER})(?P<gap>[ \u00a0]+)"
    rf"(?:(?P<symbol>{_SYMBOLS})(?![0-9A-Za-z/])|(?P<counter>{_COUNTERS})(?={WORD_REST}))"
)
_SHORT_TIMES = {
    "ms": "밀리초",
    "us": "마이크로초",
    "µs": "마이크로초",
    "μs": "마이크로초",
    "ns": "나노초",
}
_TIME = re.compile(
    rf"(?P<number>{_NUMBER})(?P<unit>[ \u00a0]*(?:{'|'.join(_SHORT_TIMES)}))(?![0-9A-Za-z/])"
)
_HANGUL_NUMBERS = "한|두|세|네|다섯|여섯|일곱|여덟|아홉|열"
_HANGUL_COUNTERS = "개|명|번|가지|대|줄"
# Words of their own: 한번 해 봐요, 한가지 뜻, 세대, 열대, 한대(는).
_ONE_WORD = frozenset({"한번", "한가지", "한대", "세대", "열대", "네대"})
_TOGETHER = re.compile(
    rf"(?<![가-힣A-Za-z0-9])(?P<number>{_HANGUL_NUMBERS})(?P<counter>{_HANGUL_COUNTERS})"
    rf"(?=(?:은|는|이|가|을|를|의|와|과|로|으로|도|만|씩|에|예요|이에요)?{WORD_END})"
)

_Found = tuple[int, int, str]


def check(reading: Reading, site: Site) -> Iterator[Diagnostic]:
    """Yield each number whose unit is spaced otherwise."""
    del site
    for start, end, right in _wrong(reading.passage):
        typed = reading.passage.text[start:end]
        message = f"'{typed}' 표기는 숫자와 단위의 띄어쓰기가 이 책과 달라요."
        if any(typed.endswith(unit) for unit in _SHORT_TIMES):
            message = f"'{typed}' 표기의 시간 단위는 한글로 적어요."
        hint = f"'{right}' 꼴로 고치세요."
        fix = reading.fix(start, end, right, f"'{right}' 꼴로 고치기")
        yield RULE.found(reading.locate(start, end), message, hint, fix)


def _wrong(passage: Passage) -> Iterator[_Found]:
    text = passage.bare
    for match in _APART.finditer(text):
        named = _NAMED.search(text[max(0, match.start() - 8) : match.start()]) is not None
        if match["symbol"] or not (named or _is_ratio(text, match)):
            unit = match["symbol"] or match["counter"]
            yield *match.span(), match["number"] + unit
    for match in _TIME.finditer(text):
        yield *match.span(), match["number"] + _SHORT_TIMES[match["unit"].strip()]
    for match in _TOGETHER.finditer(text):
        if match[0] not in _ONE_WORD:
            yield *match.span(), f"{match['number']} {match['counter']}"


def _is_ratio(text: str, match: re.Match[str]) -> bool:
    """Whether this is 2 대 1, or WSL 2 대 WSL 1, which is no counting."""
    return match["counter"] == "대" and _OPPOSED.match(text, match.end()) is not None


RULE = reading_rule("KOR005", "단위는 숫자에 붙여요", check)
