"""STR021: what looks like a part of a list item or a footnote is one."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Edit, Fix, Severity
from handbook.markdown.page import Document
from handbook.markdown.scan.indents import Indented, IndentToken
from handbook.rules.rule import Rule, Scope, Sites
from handbook.rules.structure.indented_paragraphs import indented_paragraphs
from handbook.rules.structure.indents import has_other_lists, too_little, too_little_in_lists
from handbook.rules.structure.prose_as_code import prose_as_code
from handbook.rules.structure.reindent import indent

_KEEP_NUMBERS = ("sane_lists", "pymdownx.fancylists")
"""Extensions with which a list begins with the number that is typed."""
_MOST_DIGITS = 2
"""A number of more digits is more likely a year than that of a step."""


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield the first paragraph or code block below an item that ends the list instead, each
    paragraph within one that is code, what below a footnote stands in the text instead, and each
    list that begins with another number than the site shows.
    """
    for place, token in too_little_in_lists(document, site, Indented.BLOCK):
        restarts = token.ordered and not any(site.settings.uses(name) for name in _KEEP_NUMBERS)
        numbers = " 다음 항목의 번호가 1부터 다시 시작해요." if restarts else ""
        message = f"항목에 딸린 것으로 보이지만 사이트에서는 목록을 끊어요.{numbers}"
        yield RULE.suggested(place, message, indent(document, token, "항목에 딸린 글과 코드를"))
    for place, token in too_little_in_lists(document, site, Indented.NUMBER):
        number = document.source.text[token.place.start : token.place.end - 1]
        message = f"{number}번부터 적은 목록이 사이트에서는 1번부터 나와요."
        yield RULE.found(place, message, _of_number(number, token))
    for deep in prose_as_code(document):
        if not deep.boxed and not has_other_lists(site):
            message = "항목에 딸린 글로 보이지만 사이트에서는 코드로 나와요."
            hint = f"글이면 앞의 빈칸을 {deep.wanted}개로 줄이세요."
            yield RULE.found(document.locate(deep.place), message, hint)
    for first, indents in indented_paragraphs(document):
        message = (
            "문단이나 그림으로 보이지만 탭이나 네 칸으로 들여 써서 사이트에서는 코드로 나와요."
        )
        edits = tuple(Edit(document.locate(span), "") for span in indents)
        fix = Fix("문단 앞의 빈칸 지우기", edits) if site.settings.is_book else None
        yield RULE.found(document.locate(first), message, "앞의 탭이나 빈칸을 지우세요.", fix)
    if site.settings.uses("footnotes"):
        for place, token in too_little(document, Indented.NOTE):
            message = "각주에 딸린 것으로 보이지만 사이트에서는 각주 밖의 본문에 나와요."
            yield RULE.suggested(place, message, indent(document, token, "각주에 딸린 것을"))


def _of_number(number: str, token: IndentToken) -> str:
    text = f"목록이 아니면 점 앞에 역슬래시를 두어 {number}\\. 꼴로 적으세요."
    if len(number) > _MOST_DIGITS:
        return text
    goes_on = "위의 목록에 이어지는 번호면 그 사이의 글, 그림, 코드를"
    return f"{goes_on} 빈칸 {token.wanted}개로 들여 쓰고, 아니면 1부터 적으세요."


RULE = Rule(
    "STR021",
    "항목에 딸린 글과 코드는 네 칸 들여 써요",
    Severity.ERROR,
    "0.1",
    Scope.PAGE,
    check,
    applies_to=Sites.ANY,
)
