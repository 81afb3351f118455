"""KOR008: the phrases that the book does not use (글쓰기 지침 §1, §2 and §3).

Only those that no sentence of the book needs are listed. 해당, 최신, 통해, 대해, 이슈 and the like
may be right and are left to a reader's judgement.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbook.diagnostics import Diagnostic, Severity
from handbook.korean.particles import WORD_REST
from handbook.model.site import Site
from handbook.rules.korean.reading import house_readings
from handbook.rules.rule import Rule

_DOER = "하는 이를 주어로 세우세요."
_PLAIN = "말을 걸지 말고 '~요'로 끝내세요."
_PHRASES = (
    (r"에 의(?:해|해서|하여|한)(?![가-힣])", "에 의해", _DOER),
    (r"에 다름 ?아니", "에 다름 아니다", "'~예요'로 끝내세요."),
    (r"(?:에|음에|임에)도 불구하고", "에도 불구하고", "'~지만'으로 이으세요."),
    (r"것이 가능(?:해|하|한|합|했)", "것이 가능하다", "'~ㄹ 수 있어요'로 줄이세요."),
    (r"[을를] 필요로 (?:하|해|한|합|했|되|돼)", "을 필요로 하다", "'있어야 해요'로 풀어 쓰세요."),
    (r"(?:으로|로)부터의(?= )", "로부터의", "'~가 보낸'처럼 동사로 풀어 쓰세요."),
    (r"라고 할 수 있(?:어요|습니다|는데요)", "라고 할 수 있다", "'~예요'로 끝내세요."),
    (r"고 있는 중이", "고 있는 중이다", "'~고 있어요'로 줄이세요."),
    (r"지 않으면 안 (?:돼|되|됩|된)", "지 않으면 안 되다", "'~해야 해요'로 바로 쓰세요."),
    (r"및/또는", "및/또는", "'~나'로 잇고, 둘 다이면 문장을 하나 더 쓰세요."),
    (r"하기와 같[은이]", "하기와 같이", "'아래처럼'으로 고치세요."),
    (r"(?<=[가-힣])(?:죠|잖아요|텐데요)(?=[.?!,]|$)", "~죠, ~잖아요, ~텐데요", _PLAIN),
    (r"(?<![가-힣])핫한(?![가-힣])", "핫한", "이름난 까닭을 적으세요."),
    (r"마법처럼", "마법처럼", "무엇이 어떻게 하는지 적으세요."),
    (r"(?<![가-힣])무려(?![가-힣])", "무려", "수치만 적으세요."),
)  # fmt: skip
_WORDS = {
    "핸들링": "처리",
    "세팅": "설정",
    "인터랙션": "주고받기",
    "퍼포먼스": "성능",
}
_ANY = re.compile("|".join(f"(?P<p{n}>{phrase})" for n, (phrase, _, _) in enumerate(_PHRASES)))
_WORD = re.compile(rf"(?<![가-힣A-Za-z0-9])(?P<word>{'|'.join(_WORDS)})(?={WORD_REST})")


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield each phrase and word that the book does not use, outside quotations."""
    for reading in house_readings(site):
        text = reading.passage.bare
        for match in _ANY.finditer(text):
            assert match.lastgroup is not None
            _, name, hint = _PHRASES[int(match.lastgroup[1:])]
            message = f"'{name}' 말투는 쓰지 않아요."
            yield RULE.found(reading.locate(*match.span()), message, hint)
        for match in _WORD.finditer(text):
            message = f"'{match['word']}' 낱말은 쓰지 않아요."
            hint = f"'{_WORDS[match['word']]}' 쪽으로 고치세요."
            yield RULE.found(reading.locate(*match.span()), message, hint)


RULE = Rule("KOR008", "쓰지 않기로 한 말을 피해요", Severity.WARNING, "0.1", book=check)
