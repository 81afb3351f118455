"""STR033: a fenced block ends before the next one begins, and a block of slashes ends."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.markdown.page import Document
from handbook.rules.open_fences import opened_inside
from handbook.rules.rule import Rule, Scope, Sites


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each block of slashes that never ends, and each fenced one in which another is opened:
    the first bare fence ends the outer one, so whatever stands between them is shown as code.
    """
    del site
    for opening in document.open_blocks:
        typed = document.source.text[opening.start : opening.end]
        slashes = "/" * (len(typed) - len(typed.lstrip("/")))
        message = f"{slashes} 블록을 닫지 않았어요. 그 아래의 글이 모두 그 안에 들어가요."
        hint = f"블록이 끝나는 줄 다음에 {slashes} 줄을 넣으세요."
        yield RULE.found(document.locate(opening), message, hint)
    misspelt = [leak.place.start for leak in document.leaks if leak.sign.startswith("```")]
    last = 0
    for fence in document.fences:
        start, before, last = fence.opening.start, last, fence.whole.end
        if not fence.language and any(before <= at < start for at in misspelt):
            continue  # it was meant to end the one that STR011 tells of
        mark, inner = opened_inside(fence, document.source.text)
        if inner is not None:
            place = document.locate(fence.span(inner + 1, 1, inner + 1, len(mark) + 1))
            message = "코드 울타리를 닫지 않았어요. 다음 울타리가 열릴 때까지 글이 코드로 보여요."
            hint = (
                f"코드가 끝나는 줄 다음에 {mark} 줄을 넣으세요. 울타리를 코드로 보이려면 바깥을 "
                f"{mark}{mark[0]}로 여세요."
            )
            yield RULE.found(document.locate(fence.opening), message, hint, related=(place,))


RULE = Rule(
    "STR033",
    "코드 울타리를 열면 닫아요",
    Severity.ERROR,
    "0.1",
    Scope.PAGE,
    check,
    applies_to=Sites.ANY,
)
