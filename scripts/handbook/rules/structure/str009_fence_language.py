"""STR009: a fenced block says which language it holds, by a name that colours it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity, Span
from handbook.core.likeness import Alike, names_like
from handbook.markdown.page import Document
from handbook.rules.rule import Rule, Scope
from handbook.rules.suggestions import exactly, suggest

_TWO_WORDS = re.compile(
    r"^ {0,3}(?:`{3,}|~{3,}) *(?P<words>[A-Za-z][\w#.+-]*(?: +[A-Za-z][\w#.+-]*)+) *$", re.MULTILINE
)
_HINT = "```sh처럼 첫 줄에 언어를 적으세요. 명령의 출력이나 일반 글이면 text예요."

_OTHERWISE = "명령의 출력이나 일반 글이면 text예요."
_USUAL = frozenset(
    "bash c console css diff dockerfile html ini javascript json markdown mermaid powershell "
    "python sh text toml xml yaml".split()
)
_EXACT = frozenset({"mermaid", "console"})
"""The names that Markdown extensions look for, letter case and all."""


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each fence without a language or with one that is not known, and each line that is no
    fence since it has two.
    """
    exact = _EXACT if site.settings.is_book else _EXACT & {"mermaid"}
    for match in _TWO_WORDS.finditer(document.source.text, document.front.body):
        if not document.is_fenced(match.start()):
            message = f"'{match['words']}' 때문에 코드 울타리가 아니에요. 글로 이어져 보여요."
            place = document.locate(Span(*match.span("words")))
            yield RULE.found(place, message, "언어는 빈칸 없이 한 낱말로 적으세요. 예: sh, python")
    for fence in document.fences:
        if not fence.language:
            message = "코드 울타리에 언어가 없어요. 무엇인지 알 수 없고 색도 입지 않아요."
            yield RULE.found(document.locate(fence.opening), message, _HINT)
        elif fence.language.lower() in exact - {fence.language}:
            typed = exactly(document.source, fence.opening, fence.language)
            message = f"'{fence.language}' 언어를 소문자로 적지 않아서 코드로만 보여요."
            right = Alike((fence.language.lower(),), certain=True)
            suggestion = suggest(typed, fence.language, right, "이름으로", _OTHERWISE)
            yield RULE.suggested(typed or document.locate(fence.opening), message, suggestion)
        elif fence.language.lower() not in _USUAL and fence.language.lower() not in _coloured():
            typed = exactly(document.source, fence.opening, fence.language)
            near = names_like(fence.language, _USUAL) or names_like(fence.language, _coloured())
            message = f"'{fence.language}' 언어를 모르기 때문에 색을 입히지 못해요."
            suggestion = suggest(typed, fence.language, near, "이름으로", _OTHERWISE)
            yield RULE.suggested(typed or document.locate(fence.opening), message, suggestion)


@cache
def _coloured() -> frozenset[str]:
    """Return every name that the library knows which colours code."""
    # It reads a table of hundreds: only a page with a language that is not usual needs it.
    from pygments.lexers import get_all_lexers  # noqa: PLC0415

    return frozenset(alias for _, aliases, _, _ in get_all_lexers() for alias in aliases)


RULE = Rule("STR009", "코드 울타리마다 언어가 있어요", Severity.ERROR, "0.1", Scope.PAGE, check)
