"""DIA031: figures behind one switch follow one another, and each has a name of its own."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.core.likeness import names_like
from handbook.diagrams.kinds.stack.model import Stack
from handbook.markdown.page import Document
from handbook.rules.diagrams.variants import Group, groups_of
from handbook.rules.rule import Rule, Scope

MOST_VARIANTS = 4
"""As many as the style sheet can tell apart."""


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield what keeps figures from becoming one with a switch."""
    del site
    for group in groups_of(document):
        yield from _check(document, group)


def _check(document: Document, group: Group) -> Iterator[Diagnostic]:
    head = group[0]
    name = head.diagram.report.metadata.id
    if head.variant.first:
        message = f"'{head.variant.first}' 그림의 바로 다음에 있지 않아요."
        ids = [d.report.metadata.id.text for d in document.diagrams if d.report.metadata.id]
        near = () if head.variant.first in ids else names_like(head.variant.first, ids).names
        hint = f"혹시 '{near[0]}' 그림인가요? " if near else ""
        hint += "바꿔 볼 그림끼리 글 없이 잇달아 두세요. 첫 그림에는 %% variant: 이름만 적어요."
        yield RULE.found(document.locate(head.place), message, hint)
    elif len(group) == 1:
        hint = (
            f"다음 그림에 %% variant {name.text if name else '이-그림의-id'}: 이름 줄을 적으세요."
        )
        yield RULE.found(document.locate(head.place), "바꿔 볼 그림이 하나뿐이에요.", hint)
    if len(group) > MOST_VARIANTS:
        message = f"바꿔 볼 그림이 {len(group)}개예요. {MOST_VARIANTS}개까지예요."
        yield RULE.found(document.locate(group[MOST_VARIANTS].place), message, "")
    seen: set[str] = set()
    for member in group:
        label = member.variant.label.text
        if not label or label in seen:
            message = f"'{label}' 이름이 앞 그림과 같아요." if label else "그림의 이름이 없어요."
            hint = "단추에 보일 짧은 이름을 %% variant 줄의 쌍점 다음에 적으세요."
            yield RULE.found(document.locate(member.place), message, hint)
        seen.add(label)
        if member.diagram.report.model and not isinstance(member.diagram.report.model, Stack):
            message = "바꿔 보는 그림은 block 그림끼리만 돼요."
            yield RULE.found(document.locate(member.place), message, "variant 줄을 지우세요.")


RULE = Rule("DIA031", "바꿔 보는 그림은 잇달아 있어요", Severity.ERROR, "0.1", Scope.PAGE, check)
