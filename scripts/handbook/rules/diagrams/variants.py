"""The figures of a page that become one with a switch."""

from __future__ import annotations

from dataclasses import dataclass

from handbook.core.diagnostics import Span
from handbook.diagrams.model import Variant
from handbook.markdown.page import Diagram, Document


@dataclass(frozen=True, slots=True)
class Member:
    """One figure behind a switch, what it says of itself, and where it says so."""

    diagram: Diagram
    variant: Variant

    @property
    def place(self) -> Span:
        """The place of the `variant` line's words."""
        return self.diagram.span(self.variant.label.place)


Group = list[Member]


def groups_of(document: Document) -> list[Group]:
    """Return the figures that belong together: each follows the last one with nothing between
    them, and names the first. One that does not stands alone.
    """
    groups: list[Group] = []
    for diagram in document.diagrams:
        variant = diagram.report.metadata.variant
        if variant is None:
            continue
        member = Member(diagram, variant)
        if groups and _continues(document, groups[-1], member):
            groups[-1].append(member)
        else:
            groups.append([member])
    return groups


def _continues(document: Document, group: Group, member: Member) -> bool:
    head = group[0].diagram.report.metadata.id
    if group[0].variant.first or not member.variant.first:
        return False
    # A first figure without an id is DIA002's.
    if head is not None and member.variant.first != head.text:
        return False
    between = slice(group[-1].diagram.fence.whole.end, member.diagram.fence.whole.start)
    return not document.source.text[between].strip()
