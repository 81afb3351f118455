"""STR024: the text of an admonition stands in its box, and that of a tab in its tab."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.markdown.page import Document
from handbook.markdown.scan.indents import Indented
from handbook.rules.rule import Rule, Scope, Sites
from handbook.rules.structure.indents import too_little
from handbook.rules.structure.prose_as_code import prose_as_code
from handbook.rules.structure.read_boxes import BOX_EXTENSIONS
from handbook.rules.structure.reindent import indent

_TOLD = (
    (
        Indented.ADMONITION,
        "상자 안의 글로 보이지만 사이트에서는 빈 상자 아래에 나와요.",
        "상자 안의 글을",
    ),
    (Indented.TAB, "탭 안의 글로 보이지만 사이트에서는 빈 탭 아래에 나와요.", "탭 안의 글을"),
)


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each text below the opening of an admonition or a tab that is indented too little, and
    each folded admonition that holds nothing; and text within that is code.
    """
    for kind, message, what in _TOLD:
        for place, token in too_little(document, kind):
            if not token.sign or site.settings.uses(BOX_EXTENSIONS[token.sign[0]]):
                yield RULE.suggested(place, message, indent(document, token, what))
    for place, token in too_little(document, Indented.FOLDED):
        if site.settings.uses(BOX_EXTENSIONS[token.sign[0]]):
            blanks = f"빈칸 {token.wanted}개로 들여 쓰거나"
            hint = f"상자에 넣을 글을 이 줄 아래에 {blanks}, 이 줄을 지우세요."
            yield RULE.found(place, "펼쳐도 아무것도 없는 상자예요.", hint)
    for deep in prose_as_code(document):
        if deep.boxed:
            message = "상자나 탭 안의 글로 보이지만 사이트에서는 코드로 나와요."
            hint = f"글이면 앞의 빈칸을 {deep.wanted}개로 줄이세요."
            yield RULE.found(document.locate(deep.place), message, hint)


RULE = Rule(
    "STR024",
    "상자 안의 글은 네 칸 들여 써요",
    Severity.ERROR,
    "0.1",
    Scope.PAGE,
    check,
    applies_to=Sites.ANY,
)
