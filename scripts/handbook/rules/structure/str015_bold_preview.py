"""STR015: bold text is bold in the repository's preview too.

CommonMark 0.31.2, section 6.2: a run of `*` closes emphasis only if it is right-flanking, which it
is not after punctuation and before a letter. Korean particles stand just there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Edit, Fix, Severity, Span
from handbook.markdown.page import Document
from handbook.rules.rule import Rule, Scope, Sites

_CLOSED = re.compile(
    r"(?<![*\w])\*\*(?P<inside>[^*\n\s](?:[^*\n]*[^*\n\s])?)(?P<close>\*\*)(?=[^\W_])"
)
_OPENED = re.compile(
    r"(?<=[^\W_])(?P<open>\*\*)(?P<inside>[^*\n\s\w](?:[^*\n]*[^*\n\s])?)\*\*(?![*\w])"
)
_PUNCTUATION = frozenset("`)]}>'\"”’」』.,!?:;%")
_ENGLISH = re.compile(r"(?P<word>[^()\x00]+)(?P<paren>\([^()\x00]+\))")


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each bold text that ends in punctuation and is followed by a letter, and each that
    begins with punctuation behind a letter.
    """
    del site
    for match in _CLOSED.finditer(document.prose):
        inside = document.source.text[match.start("inside") : match.end("inside")]
        if inside[-1] not in _PUNCTUATION:
            continue
        english = _ENGLISH.fullmatch(match["inside"])
        repaired = f"**{english['word']}**{english['paren']}" if english else ""
        hint = (
            f"{repaired} 꼴로 괄호를 별표 밖에 두세요."
            if repaired
            else f"'{inside[-1]}' 글자를 별표 밖에 두세요."
        )
        message = "닫는 별표가 저장소 미리보기에서는 닫히지 않아요. 별표가 그대로 보여요."
        whole = document.locate(Span(*match.span()))
        fix = Fix("괄호를 별표 밖으로 옮기기", (Edit(whole, repaired),)) if repaired else None
        yield RULE.found(document.locate(Span(*match.span("close"))), message, hint, fix)
    for match in _OPENED.finditer(document.prose):
        first = document.source.text[match.start("inside")]
        message = "여는 별표가 저장소 미리보기에서는 열리지 않아요. 별표가 그대로 보여요."
        hint = f"별표 앞에 빈칸을 두거나 '{first}' 글자를 별표 밖에 두세요."
        yield RULE.found(document.locate(Span(*match.span("open"))), message, hint)


RULE = Rule(
    "STR015",
    "굵은 글씨가 미리보기에서도 보여요",
    Severity.WARNING,
    "0.1",
    Scope.PAGE,
    check,
    applies_to=Sites.ANY,
)
