"""DIA032: figures behind one switch share their boxes, so that a reader sees them move."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.diagrams.kinds.stack.model import Box, Stack
from handbook.markdown.page import Document
from handbook.rules.diagrams.variants import Group, groups_of
from handbook.rules.rule import Rule, Scope

_FEWEST = 2


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield figures with too little in common with the first, and the same box by another id."""
    del site
    for group in groups_of(document):
        yield from _check(document, group)


def _check(document: Document, group: Group) -> Iterator[Diagnostic]:
    first = group[0].diagram.report.model
    if not isinstance(first, Stack):
        return
    known = {box.id for box in first.boxes}
    for member in group[1:]:
        model = member.diagram.report.model
        if not isinstance(model, Stack):
            continue
        own = {box.id for box in model.boxes}
        renamed = [
            (box, old)
            for box in model.boxes
            if box.id not in known and (old := _twin(box, first, own)) is not None
        ]
        for box, old in renamed:
            name = box.label.flat
            message = f"'{name}' 상자가 첫 그림에서는 {old.id}, 여기서는 {box.id}예요."
            place = document.locate(member.diagram.span(box.place))
            yield RULE.found(place, message, f"같은 상자는 '{old.id}' 이름으로 적으세요.")
        if not renamed and len(known & own) < min(_FEWEST, len(known)):
            message = "첫 그림과 함께 쓰는 상자가 거의 없어요."
            hint = "같은 상자에 같은 이름을 쓰거나, variant 줄을 지우고 따로 두세요."
            yield RULE.found(document.locate(member.place), message, hint)


def _twin(box: Box, first: Stack, own: set[str]) -> Box | None:
    """The box of the first figure that looks the same and is missing in this one by its id."""
    same = (one for one in first.boxes if one.id not in own and one.role == box.role)
    return next((one for one in same if one.label.flat == box.label.flat), None)


RULE = Rule("DIA032", "바꿔 보는 그림은 상자를 함께 써요", Severity.ERROR, "0.1", Scope.PAGE, check)
