"""STR039: each key stands once in mkdocs.yml, with a value of the kind that MkDocs takes."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.rules.rule import Rule, Scope, Sites

_QUOTED = '글이라면 따옴표로 묶으세요. 예: "2026"'
_HINT = "MkDocs 안내서의 Configuration 쪽에 있는 모양으로 적으세요."


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield each key that stands twice, at the second, and each value of another kind."""
    for fault in site.settings.value_faults:
        if fault.wanted:
            message = f"'{fault.key}' 설정의 값은 이런 모양이어야 해요: {fault.wanted}"
            hint = _QUOTED if fault.wanted.startswith("글") else _HINT
        else:
            message = f"'{fault.key}' 설정이 두 번 있어요. MkDocs는 뒤의 것만 읽어요."
            hint = "하나만 남기고 지우세요."
        yield RULE.found(fault.location, message, hint)


RULE = Rule(
    "STR039",
    "mkdocs.yml의 설정이 한 번씩, 제 모양으로 있어요",
    Severity.ERROR,
    "0.1",
    Scope.DATA,
    check,
    applies_to=Sites.ANY,
)
