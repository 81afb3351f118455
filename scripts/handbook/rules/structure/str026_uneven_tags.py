"""STR026: every tag has its other half."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity, Span
from handbook.markdown.page import Document
from handbook.markdown.passage import TextKind
from handbook.markdown.scan.balance import COMMENT
from handbook.rules.rule import Rule, Scope, Sites

_END_COMMENT = "주석이 끝나는 곳에 -->를 적으세요."
_NOT_OF_THE_PAGE = frozenset({TextKind.DATA, TextKind.CAPTION})


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each tag that is opened and never closed, or closed and never opened, each value in one
    that does not end, and each comment that ends where another does, or nowhere.
    """
    del site
    for place in _seen_comments(document):
        message = "주석을 닫지 않아서 그 안의 글이 독자에게 그대로 보여요."
        yield RULE.found(document.locate(place), message, _END_COMMENT)
    for token in document.uneven:
        if token.name == COMMENT:
            message = "주석을 닫지 않았어요. 다음 주석이 끝나는 곳까지 글이 보이지 않아요."
            hint = _END_COMMENT
        elif token.open_quote:
            message = f"<{token.name}> 태그에 적은 속성의 따옴표를 닫지 않았어요."
            hint = f"속성값이 끝나는 곳에 {token.open_quote} 글자를 적으세요."
        elif token.closes:
            message = f"여는 태그 없이 </{token.name}> 태그가 있어요."
            hint = "이 태그를 지우거나 앞에 여는 태그를 적으세요."
        else:
            message = f"<{token.name}> 태그를 닫지 않았어요. 뒤따르는 글까지 그 안에 들어가요."
            hint = f"끝나는 곳에 </{token.name}> 태그를 적으세요."
            if token.swallows:
                message = (
                    f"<{token.name}> 태그를 닫지 않았어요. 그 아래의 글이 모두 HTML로 읽혀서, "
                    "제목도 목록도 되지 않아요."
                )
        yield RULE.found(document.locate(token.place), message, hint)


def _seen_comments(document: Document) -> Iterator[Span]:
    """Yield where comments begin that are none, since no end follows on the page."""
    for passage in document.passages if COMMENT in document.text else ():
        at = passage.text.find(COMMENT)
        if at >= 0 and passage.kind not in _NOT_OF_THE_PAGE:
            place = passage.span(at, at + len(COMMENT))
            if document.source.text[place.start : place.end] == COMMENT:
                yield place


RULE = Rule(
    "STR026",
    "HTML 태그를 열면 닫아요",
    Severity.ERROR,
    "0.1",
    Scope.PAGE,
    check,
    applies_to=Sites.ANY,
)
