"""STR047: what chat assistants and note programs leave in a text is not published."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity, Span
from handbook.markdown.page import Document
from handbook.rules.rule import Rule, Scope


@dataclass(frozen=True, slots=True)
class _Mark:
    """How a mark looks, what it is, and what to do with it."""

    pattern: re.Pattern[str]
    what: str
    hint: str


_DELETE = "지우세요."
_CITE = "지우고, 근거가 되는 글을 찾아 [@출처id] 꼴로 출처를 다세요."
_MARKS = (
    _Mark(re.compile(r"【\d+[^】\n]{0,60}】"), "대화형 AI의 출처 표시", _CITE),
    _Mark(
        re.compile(r":?contentReference\[oaicite:[^\]\n]{0,20}\](?:\{[^}\n]{0,40}\})?"),
        "대화형 AI의 출처 표시",
        _CITE,
    ),
    _Mark(
        re.compile(r"%%[^%\n]{1,300}%%"), "메모 프로그램의 숨긴 글", "<!-- -->로 감싸거나 지우세요."
    ),
    _Mark(
        re.compile(r"(?<= )\^[a-z0-9-]{2,40}$", re.MULTILINE), "메모 프로그램의 문단 이름", _DELETE
    ),
    _Mark(
        re.compile(r"^[가-힣A-Za-z]{1,20}::(?= )", re.MULTILINE),
        "메모 프로그램의 속성",
        "쌍점을 하나만 두고 문장으로 적거나 지우세요.",
    ),
    _Mark(
        re.compile(r"(?<=[가-힣.] )#[가-힣][가-힣\w/-]{0,30}"), "메모 프로그램의 꼬리표", _DELETE
    ),
    _Mark(re.compile(r"\$\$"), "식의 표시", "식은 백틱으로 감싸거나 글자로 적으세요."),
)
_TRACKED = re.compile(r"[?&]utm_source=[^&#\s)]*")
"""By what a site is told from where a reader comes."""


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each such mark in the running text, and each address that tells on its reader."""
    del site
    for mark in _MARKS:
        for match in mark.pattern.finditer(document.prose):
            message = f"'{match[0]}' 글자가 독자에게 그대로 보여요({mark.what})."
            yield RULE.found(document.locate(Span(*match.span())), message, mark.hint)
    for link in document.links:
        found = _TRACKED.search(document.source.text, link.place.start, link.place.end)
        if found is not None and link.located:
            message = f"주소에 어디에서 왔는지 알리는 '{found[0]}' 부분이 있어요."
            yield RULE.found(document.locate(Span(*found.span())), message, "그 부분을 지우세요.")


RULE = Rule("STR047", "다른 도구가 남긴 표시가 없어요", Severity.ERROR, "0.1", Scope.PAGE, check)
