"""KOR006: punctuation is of half width and typed once, with a space after it and none before."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic
from handbook.markdown.passage import CODE, NOTE, Passage, TextKind
from handbook.rules.citation_forms import WIDE, is_wide
from handbook.rules.korean.reading import Reading, reading_rule

_HALF = {"。": ".", "、": ",", "ㆍ": "·", "・": "·", "‧": "·"}
_FULL_WIDTH = re.compile(rf"(?:[\uff01-\uff5e{''.join(_HALF)}])+")
_EXCLAIMS = re.compile(r"(?<=[가-힣)\"'’”])！+(?![\uff01-\uff5e])")
"""What would be KOR009's exclamation mark as soon as it is of half width."""
_SPACED_AFTER = ",.:;?!"
_SPACE_BEFORE = re.compile(rf"(?<=[가-힣0-9A-Za-z)\"'’”{CODE}{NOTE}])[ ]+(?=[.,?!:;](?:\s|$))")
_NO_SPACE_AFTER = re.compile(r"(?:(?<=[가-힣]),|(?<=[가-힣]):|(?<=[요다까죠])[.?!])(?=[가-힣])")
_DOUBLED = re.compile(
    rf"(?<=[가-힣)\"'’”{CODE}{NOTE}])(?:\.\.(?!\.)|,{{2,}}|\?{{2,}})(?=[\s)\"'’”{NOTE}]|$)"
    r"|(?<=[요다까죠])(?:\.\.|,,|\?\?)(?=[가-힣])"
)
"""Two full stops between words or figures are a range: 가..힣, 1..10."""
_HANGUL = re.compile("[가-힣]")
_COLON_AT_END = re.compile(r"(?<=[요다]):\s*$")


@dataclass(frozen=True, slots=True)
class _Fault:
    start: int
    end: int
    right: str
    message: str
    hint: str
    cleans: str = ""


def check(reading: Reading, site: Site) -> Iterator[Diagnostic]:
    """Yield each mark of full width, each that is typed twice, and each that is spaced wrongly."""
    del site
    for fault in _faults(reading.passage):
        place = reading.locate(fault.start, fault.end)
        fix = reading.fix(fault.start, fault.end, fault.right, "문장 부호 고치기")
        if fix is not None and fault.cleans:
            fix = replace(fix, cleans=fault.cleans)
        yield RULE.found(place, fault.message, fault.hint, fix)


def _faults(passage: Passage) -> Iterator[_Fault]:
    text = passage.bare
    if passage.kind not in {TextKind.DATA, TextKind.HEADING}:  # the others are STR030's
        text = WIDE.sub(lambda match: NOTE * len(match[0]) if is_wide(match[0]) else match[0], text)
    for match in _FULL_WIDTH.finditer(text):
        yield _full_width(text, match)
    for match in _SPACE_BEFORE.finditer(text):
        message = f"'{text[match.end()]}' 부호 앞에 빈칸이 있어요."
        yield _Fault(*match.span(), "", message, "빈칸을 지우고 앞말에 붙이세요.")
    for match in _NO_SPACE_AFTER.finditer(text):
        message = f"'{match[0]}' 부호 뒤에 빈칸이 없어요."
        yield _Fault(*match.span(), f"{match[0]} ", message, "뒤를 한 칸 띄우세요.")
    for match in _DOUBLED.finditer(text):
        message = f"'{match[0]}' 부호를 거듭 적었어요."
        right = f"{match[0][0]} " if _HANGUL.match(text, match.end()) else match[0][0]
        yield _Fault(*match.span(), right, message, f"'{match[0][0]}' 하나만 적으세요.")
    last = _COLON_AT_END.search(text)
    if last is not None and passage.kind is TextKind.PARAGRAPH:
        start = last.start()
        yield _Fault(start, start + 1, ".", "문장이 쌍점(:)으로 끝나요.", "마침표로 고치세요.")


def _full_width(text: str, match: re.Match[str]) -> _Fault:
    right = "".join(_HALF.get(c) or unicodedata.normalize("NFKC", c) for c in match[0])
    if right[-1] in _SPACED_AFTER and re.match(r"[가-힣A-Za-z]", text[match.end() :]):
        right += " "
    message = f"전각 글자 '{match[0]}' 꼴은 쓰지 않아요."
    hint = f"'{right}' 꼴로 고치세요."
    if _EXCLAIMS.match(text, match.start()):
        right = right.replace("!", "", right.count("!") - 1).replace("!", ".")
        hint = f"느낌표도 쓰지 않으니 '{right}' 꼴로 고치세요."
    return _Fault(*match.span(), right, message, hint, "전각 글자")


RULE = reading_rule("KOR006", "문장 부호는 반각으로 하나만, 앞말에 붙여요", check)
