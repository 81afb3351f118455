"""STR027: the signs of an extension are used where it is enabled."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.markdown.page import Document
from handbook.markdown.unparsed import Leak
from handbook.rules.rule import Rule, Scope, Sites

_ICON = re.compile(r":(?:material|fontawesome|octicons|simple)-[a-z0-9-]+:")


@dataclass(frozen=True, slots=True)
class _Sign:
    extensions: tuple[str, ...]
    instead: str


_SIGNS: Mapping[str, _Sign] = {
    "mark": _Sign(("pymdownx.mark", "pymdownx.critic"), "굵게는 **글**로 적으세요."),
    "emoji": _Sign(("pymdownx.emoji",), "글자로 적으세요."),
    "math": _Sign(("pymdownx.arithmatex", "mdx_math"), "식은 백틱으로 감싸거나 글자로 적으세요."),
    "key": _Sign(("pymdownx.keys",), "자판의 키는 <kbd>로 적으세요."),
    "sub": _Sign(("pymdownx.tilde",), "아래 첨자는 <sub>로 적으세요."),
    "sup": _Sign(("pymdownx.caret",), "위 첨자는 <sup>으로 적으세요."),
    "insert": _Sign(("pymdownx.caret",), "꺾쇠표를 지우세요."),
    "note": _Sign(("footnotes",), "괄호에 넣어 글로 적으세요."),
}
"""By the kind of a leak: what would read it, and what to type otherwise."""


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each sign that a reader sees, since no extension reads it."""
    for leak in document.leaks:
        sign = _SIGNS.get(leak.kind)
        if sign is None or site.settings.uses(*sign.extensions) or not _is_meant(leak):
            continue
        message = f"'{leak.sign}' 글자가 독자에게 그대로 보여요."
        hint = sign.instead
        if not site.settings.is_book:
            hint = f"{sign.extensions[0]} 확장을 켜거나, {sign.instead}"
        yield RULE.found(document.locate(leak.place), message, hint)


def _is_meant(leak: Leak) -> bool:
    if leak.kind != "emoji" or _ICON.fullmatch(leak.sign):
        return True
    # A table of two thousand names: only a page that holds such a sign needs it.
    from pymdownx.gemoji_db import aliases, emoji  # noqa: PLC0415

    return leak.sign in emoji or leak.sign in aliases


RULE = Rule(
    "STR027",
    "켜지 않은 확장의 표시를 쓰지 않아요",
    Severity.ERROR,
    "0.1",
    Scope.PAGE,
    check,
    applies_to=Sites.ANY,
)
