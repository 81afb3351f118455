"""Finds participants that no line declares, where other lines do: Mermaid makes a new lifeline of
each name that it does not know.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence, Set

from handbook.core.likeness import names_like
from handbook.diagrams.engine import Fact
from handbook.diagrams.places import DiagramError

_DECLARED = frozenset({"sequence participant", "sequence actor"})
_UNDECLARED = "sequence implicit participant"
_USED = frozenset({_UNDECLARED, "sequence participant reference"})


def refuse_undeclared(facts: Sequence[Fact], with_role: Set[str]) -> None:
    """Raise DiagramError for the first participant that is used once only, or whose name is like a
    declared one; but for those with a role of their own, and where none at all is declared.
    """
    declared = {fact.name for fact in facts if fact.detail in _DECLARED}
    if not declared:
        return
    uses = Counter(fact.name for fact in facts if fact.detail in _USED)
    for fact in facts:
        if fact.detail != _UNDECLARED or fact.name in with_role:
            continue
        if uses[fact.name] == 1 or names_like(fact.name, declared):
            raise DiagramError(
                fact.place,
                f"'{fact.name}' 참여자가 없어요.",
                f"participant {fact.name} as 이름 줄을 적으세요.",
            )
