"""DIA002: a diagram has an id of its own, from which the figure's address is made."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Location, Severity
from handbook.core.likeness import Alike
from handbook.markdown.page import Document
from handbook.rules.diagrams.free_ids import free_ids, kebab, taken_ids
from handbook.rules.diagrams.misspelt_keys import is_misspelt
from handbook.rules.rule import Rule, Scope
from handbook.rules.suggestions import Suggestion, suggest

_KEBAB = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each diagram without an id, and each id that is not in kebab case."""
    free = free_ids(document, site)
    for diagram in document.diagrams:
        name = diagram.report.metadata.id
        if name is None and is_misspelt("id", diagram):
            continue
        if name is None or not name.text:
            place = document.locate(diagram.fence.opening)
            hint = f"둘째 줄에 %% id: {next(free)} 꼴로 이름을 적으세요."
            yield RULE.found(place, "그림에 이름(id)이 없어요.", hint)
        elif _KEBAB.fullmatch(name.text) is None:
            message = f"그림의 이름 '{name.text}' 안에 쓸 수 없는 글자가 있어요."
            place = document.locate(diagram.span(name.place))
            yield RULE.suggested(place, message, _in_kebab(place, name.text, free, site))


def _in_kebab(place: Location, typed: str, free: Iterator[str], site: Site) -> Suggestion:
    hint = "영어 소문자와 숫자를 붙임표(-)로 이으세요."
    meant = kebab(typed)
    if not meant or meant in taken_ids(site):
        return Suggestion(f"{hint} 예: {next(free)}")
    return suggest(place, typed, Alike((meant,)), "이름으로", hint)


RULE = Rule(
    "DIA002",
    "그림마다 이름이 있어요",
    Severity.ERROR,
    "0.1",
    Scope.PAGE,
    check,
    needs_site=True,
)
