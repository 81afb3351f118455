"""DIA033: the same name has the same colour in every diagram, participants too."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Edit, Fix, Severity, Span
from handbook.core.likeness import Alike
from handbook.core.yaml import place_of
from handbook.diagrams.kinds.sequence.model import Participant, Sequence
from handbook.diagrams.model import FAMILIES, Label, Model
from handbook.diagrams.places import Place
from handbook.markdown.page import Document
from handbook.rules.rule import Part, Rule, Scope
from handbook.rules.schema_faults import schema_faults
from handbook.rules.suggestions import exactly, suggest

_IN_TABLE = "docs/_data/roles.yml 표를 고치세요."


@dataclass(frozen=True, slots=True)
class _Named:
    """Something of a diagram that has a name and a colour; `place` is where that is said."""

    label: Label
    role: str
    place: Place


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each name whose colour is not the one of the table, and participants without one."""
    for diagram in document.diagrams:
        model = diagram.report.model
        for named in _named(model):
            known = site.roles.named(named.label.flat)
            if known is None or FAMILIES.get(known[1]) == FAMILIES[named.role]:
                continue
            said = f"{known[1]} 역할로 정했는데 여기서는 {named.role} 역할이에요."
            message = f"'{known[0]}' 이름은 {said}"
            span = diagram.span(named.place)
            typed = exactly(document.source, span, named.role)
            suggestion = suggest(typed, named.role, Alike((known[1],)), "역할로", _IN_TABLE)
            yield RULE.suggested(document.locate(span), message, suggestion)
        for one in _without(model):
            known = site.roles.named(one.label.flat)
            message = f"'{one.label.flat}' 참여자에 역할이 없어요."
            line = f"%% role {one.id}: {known[1] if known else 'app'}"
            span = diagram.span(one.label.place)
            fix = _with_line(document, span, line) if known else None
            yield RULE.found(document.locate(span), message, f"'{line}' 줄을 넣으세요.", fix)
        for place, message in _strays(model):
            hint = "참여자의 이름을 확인하거나 이 줄을 지우세요."
            yield RULE.found(document.locate(diagram.span(place)), message, hint)


def _named(model: Model | None) -> Iterator[_Named]:
    for one in model.named if model is not None else ():
        if one.role:
            yield _Named(one.label, one.role, one.classes[0].place)


def _without(model: Model | None) -> Iterator[Participant]:
    if isinstance(model, Sequence):
        yield from (one for one in model.participants if not one.classes)


def _with_line(document: Document, span: Span, line: str) -> Fix:
    """Put `line` below the one in which `span` ends, as far to the right."""
    text = document.source.text
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    indent = " " * (len(text[start:end]) - len(text[start:end].lstrip(" ")))
    place = document.locate(Span(end, end))
    return Fix("참여자에 역할 적기", (Edit(place, f"\n{indent}{line}"),))


def _strays(model: Model | None) -> Iterator[tuple[Place, str]]:
    if isinstance(model, Sequence):
        for use in model.stray_roles:
            yield use.target_place, f"'{use.target}' 참여자가 이 그림에 없어요."


def check_table(site: Site) -> Iterator[Diagnostic]:
    """Yield each fault of roles.yml: of its shape, and a name that stands in it twice."""
    document, schema = site.data_files["roles"], site.schemas["roles"]
    for location, message, suggestion in schema_faults(document, schema):
        yield RULE.suggested(location, message, suggestion)
    seen: set[str] = set()
    for name in site.roles.names:
        if name in seen:
            place = place_of(name).location
            yield RULE.found(place, f"'{name}' 이름이 표에 두 번 있어요.", "하나만 남기세요.")
        seen.add(name)


RULE = Rule(
    "DIA033",
    "같은 이름은 어느 그림에서나 같은 색이에요",
    Severity.ERROR,
    "0.1",
    Scope.PAGE,
    check,
    also=Part(Scope.DATA, check_table),
)
