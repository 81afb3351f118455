"""LNK037: an address in the text can be followed: Markdown makes no link of a bare one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity, Span
from handbook.korean.particles import WORD_REST
from handbook.markdown.page import Document
from handbook.rules.rule import Rule, Scope

_ADDRESS = re.compile(
    r"(?<![\w/.@:-])(?:https?://|www\.(?=[a-z0-9-]+\.))[A-Za-z0-9_.~!$&'*+,;=:@%/?#-]{2,2000}",
)
_ENDS = ".,;:!?'*"
"""What may follow an address in a sentence and is none of it."""
_TORN = re.compile(r"(?:\] ?\(<?|\) ?\[)$")
_SWALLOWED = re.compile(rf"(?=[가-힣]){WORD_REST}")
"""A particle at the end of an address, of which LNK032 tells."""
_READ_BY = ("pymdownx.magiclink",)


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each address in the running text that is not a link."""
    if site.settings.uses(*_READ_BY):
        return
    for match in _ADDRESS.finditer(document.prose):
        if _TORN.search(document.source.text, max(0, match.start() - 4), match.start()):
            continue  # a link that was not understood, which STR011 and others tell of
        if match[0].startswith("http") and _SWALLOWED.match(document.prose, match.end()):
            continue
        typed = match[0].rstrip(_ENDS)
        place = document.locate(Span(match.start(), match.start() + len(typed)))
        message = f"'{typed}' 주소가 링크가 되지 않고 글자로만 나와요."
        hint = "[글](주소) 꼴로 적으세요. 사실의 근거면 출처 목록에 더하고 [@출처id] 꼴로 다세요."
        yield RULE.found(place, message, hint)


RULE = Rule("LNK037", "주소는 누를 수 있게 적어요", Severity.WARNING, "0.1", Scope.PAGE, check)
