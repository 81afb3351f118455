"""KOR010: spellings that no dictionary knows, common as they are (되요, 할께요, 거에요)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic
from handbook.korean.copula_spelling import misspelt_copulas
from handbook.rules.korean.reading import Reading, reading_rule

_ENDINGS = (
    (r"되(?P<e0>요|서|야|야만|야지)(?![가-힣])", "돼{}"),
    (r"됬(?P<e1>)", "됐{}"),
    (r"거에(?P<e2>요)(?![가-힣])", "거예{}"),
    (r"아니예(?P<e3>요)", "아니에{}"),
    (r"(?<=[할볼갈줄올쓸될놀둘날울릴킬칠낼을를])께(?P<e4>요)(?![가-힣])", "게{}"),
    (r"어떻(?P<e5>해)", "어떡{}"),
    (r"(?<![가-힣])안[되돼](?P<e6>요|서|야|야만|야지)(?![가-힣])", "안 돼{}"),
)
"""Each with what stays as it is, in the group, and what it is put into."""
_WORDS = {
    "몇일": "며칠",
    "왠만": "웬만",
    "웬지": "왠지",
    "오랫만": "오랜만",
    "일일히": "일일이",
    "희안하": "희한하",
    "역활": "역할",
    "갯수": "개수",
    "최대값": "최댓값",
    "최소값": "최솟값",
    "촛점": "초점",
    "댓가": "대가",
    "윗층": "위층",
}
"""At the beginning of a word. 한글 맞춤법 제30항 (사이시옷), 표준국어대사전."""
# 한글 맞춤법 제35항 붙임 2 (돼), 제53항 (ㄹ게), 표준어 규정 제26항 (이에요, 예요).
_ANY = re.compile(
    "|".join(ending for ending, _ in _ENDINGS) + rf"|(?<![가-힣])(?:{'|'.join(_WORDS)})"
)


def check(reading: Reading, site: Site) -> Iterator[Diagnostic]:
    """Yield each misspelt ending or word outside quotations that is not spoken about."""
    del site
    text = reading.passage.bare
    found = [(*match.span(), _right(match)) for match in _ANY.finditer(text)]
    for start, end, right in (*found, *misspelt_copulas(text)):
        if reading.is_mentioned(start, end):
            continue
        message = f"'{text[start:end]}' 표기는 맞춤법에 없어요."
        hint = f"'{right}' 꼴로 고치세요."
        fix = reading.fix(start, end, right, f"'{right}' 꼴로 고치기")
        yield RULE.found(reading.locate(start, end), message, hint, fix)


def _right(match: re.Match[str]) -> str:
    if match.lastgroup is None:
        return _WORDS[match[0]]
    return _ENDINGS[int(match.lastgroup[1:])][1].format(match[match.lastgroup])


RULE = reading_rule("KOR010", "자주 틀리는 표기를 바로 써요", check)
