"""LNK006: an id stands once on a page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.markdown.page import Document
from handbook.rules.rule import Rule, Scope, Sites

_OF_THE_THEME = re.compile(
    r"__(?:analytics|config|consent|drawer|search|settings|toc|palette_\d+|nav_[\d_]+)"
)
"""What Material's scripts look for on every page, its settings among them: they take the first."""


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each explicit id that is on the page already, or is the theme's."""
    del site
    hint = "이 페이지에 없는 다른 이름을 다세요. 링크는 첫째 자리로만 가요."
    for name in sorted(document.repeated_ids):
        places = [document.locate(token.place) for token in document.id_tokens if token.id == name]
        for place in places[1:]:
            message = f"'#{name}' 이름이 이 페이지에 또 있어요."
            yield RULE.found(place, message, hint, related=(places[0],))
        if len(places) == 1:
            message = f"'#{name}' 이름은 이 페이지에 저절로 만들어지는 이름이에요."
            yield RULE.found(places[0], message, hint)
    for token in document.id_tokens:
        if _OF_THE_THEME.fullmatch(token.id):
            message = f"'#{token.id}' 이름은 테마가 모든 페이지에 쓰는 이름이에요."
            yield RULE.found(document.locate(token.place), message, "다른 이름을 다세요.")


RULE = Rule(
    "LNK006",
    "한 페이지에서 자리 이름이 겹치지 않아요",
    Severity.ERROR,
    "0.1",
    Scope.PAGE,
    check,
    applies_to=Sites.ANY,
)
