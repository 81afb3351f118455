"""DIA002: a diagram has an id of its own, from which the figure's address is made."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.markdown.page import Document
from handbook.rules.diagrams.misspelt_keys import is_misspelt
from handbook.rules.rule import Rule, Scope

_KEBAB = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each diagram without an id, and each id that is not in kebab case."""
    del site
    for diagram in document.diagrams:
        name = diagram.report.metadata.id
        if name is None and is_misspelt("id", diagram):
            continue
        if name is None or not name.text:
            place = document.locate(diagram.fence.opening)
            hint = "둘째 줄에 %% id: type-2-stack 꼴로 이름을 적으세요."
            yield RULE.found(place, "그림에 이름(id)이 없어요.", hint)
        elif _KEBAB.fullmatch(name.text) is None:
            message = f"그림의 이름 '{name.text}' 안에 쓸 수 없는 글자가 있어요."
            hint = "영어 소문자와 숫자를 붙임표(-)로 이으세요. 예: type-2-stack"
            yield RULE.found(document.locate(diagram.span(name.place)), message, hint)


RULE = Rule("DIA002", "그림마다 이름이 있어요", Severity.ERROR, "0.1", Scope.PAGE, check)
