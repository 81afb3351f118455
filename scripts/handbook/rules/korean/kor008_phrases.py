"""KOR008: the phrases that the book does not use (글쓰기 지침 §1, §2 and §3).

Only those that no sentence of the book needs are listed. 해당, 최신, 통해, 대해, 이슈 and the like
may be right and are left to a reader's judgement.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic
from handbook.korean.particles import WORD_REST
from handbook.rules.korean.reading import Reading, reading_rule

_DOER = "하는 이를 주어로 세우세요."
_PLAIN = "말을 걸지 말고 '~요'로 끝내세요."


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A phrase: a part that every form of it has, all of its forms, its name, what to do."""

    part: str
    forms: re.Pattern[str]
    name: str
    hint: str


def _end(word: str) -> _Phrase:
    return _Phrase(word, re.compile(rf"(?<=[가-힣]){word}(?=[.?!,]|$)"), f"~{word}", _PLAIN)


_PHRASES = (
    _Phrase("에 의", re.compile(r"에 의(?:해|해서|하여|한)(?![가-힣])"), "에 의해", _DOER),
    _Phrase("다름", re.compile(r"에 다름 ?아니"), "에 다름 아니다", "'~예요'로 끝내세요."),
    _Phrase("불구하고", re.compile(r"에도 불구하고"), "에도 불구하고", "'~지만'으로 이으세요."),
    _Phrase(
        "것이 가능",
        re.compile(r"것이 가능(?=[해하한합했])"),
        "것이 가능하다",
        "'~ㄹ 수 있어요'로 줄이세요.",
    ),
    _Phrase(
        "필요로",
        re.compile(r"[을를] 필요로 (?=[하해한합했되돼])"),
        "을 필요로 하다",
        "'있어야 해요'로 풀어 쓰세요.",
    ),
    _Phrase(
        "로부터의", re.compile(r"로부터의(?= )"), "로부터의", "'~가 보낸'처럼 동사로 풀어 쓰세요."
    ),
    _Phrase(
        "라고 할 수",
        re.compile(r"라고 할 수 있(?:어요|습니다|는데요)"),
        "라고 할 수 있다",
        "'~예요'로 끝내세요.",
    ),
    _Phrase("는 중이", re.compile(r"고 있는 중이"), "고 있는 중이다", "'~고 있어요'로 줄이세요."),
    _Phrase(
        "않으면 안",
        re.compile(r"지 않으면 안 (?=[돼되됩된])"),
        "지 않으면 안 되다",
        "'~해야 해요'로 바로 쓰세요.",
    ),
    _Phrase("및/또는", re.compile(r"및/또는"), "및/또는", "'~나'로 이으세요."),
    _Phrase("하기와", re.compile(r"하기와 같[은이]"), "하기와 같이", "'아래처럼'으로 고치세요."),
    _Phrase("핫한", re.compile(r"(?<![가-힣])핫한(?![가-힣])"), "핫한", "까닭을 적으세요."),
    _Phrase("마법처럼", re.compile(r"마법처럼"), "마법처럼", "무엇이 어떻게 하는지 적으세요."),
    _Phrase("무려", re.compile(r"(?<![가-힣])무려(?![가-힣])"), "무려", "수치만 적으세요."),
    *(_end(word) for word in ("죠", "잖아요", "텐데요")),
)
_WORDS = {"핸들링": "처리", "세팅": "설정", "인터랙션": "주고받기", "퍼포먼스": "성능"}
_WORD = re.compile(rf"(?:{'|'.join(_WORDS)})(?={WORD_REST})")
_WORD_START = re.compile(r"(?<![가-힣A-Za-z0-9])")


def check(reading: Reading, site: Site) -> Iterator[Diagnostic]:
    """Yield each phrase and word that the book does not use, outside quotations."""
    del site
    text = reading.passage.bare
    for phrase in _PHRASES:
        for match in phrase.forms.finditer(text) if phrase.part in text else ():
            message = f"'{phrase.name}' 말투는 쓰지 않아요."
            yield RULE.found(reading.locate(*match.span()), message, phrase.hint)
    for match in _WORD.finditer(text):
        if _WORD_START.match(text, match.start()) and not reading.is_mentioned(*match.span()):
            message = f"'{match[0]}' 낱말은 쓰지 않아요."
            hint = f"'{_WORDS[match[0]]}' 낱말로 고치세요."
            yield RULE.found(reading.locate(*match.span()), message, hint)


RULE = reading_rule("KOR008", "쓰지 않기로 한 말을 피해요", check)
