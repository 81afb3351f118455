"""The kinds of diagrams that the book draws."""

from __future__ import annotations

from handbook.diagrams.kinds.flow.kind import FLOW
from handbook.diagrams.kinds.kind import Kind
from handbook.diagrams.kinds.sequence.kind import SEQUENCE
from handbook.diagrams.kinds.stack.kind import STACK
from handbook.diagrams.model import Model
from handbook.diagrams.places import lines_of

KINDS: tuple[Kind, ...] = (STACK, SEQUENCE, FLOW)


def kind_of(model: Model) -> Kind:
    """Return the kind of a model. Raises LookupError for one that is in no folder of kinds."""
    for kind in KINDS:
        if isinstance(model, kind.model):
            return kind
    raise LookupError(type(model).__name__)


def kind_typed(source: str) -> Kind | None:
    """Return the kind that the lines of a fence ask for, or None."""
    for line in lines_of(source):
        word = line.split()[0] if line.strip() else ""
        for kind in KINDS:
            if word in kind.first_words:
                return kind
    return None


def kind_parsed(name: str) -> Kind | None:
    """Return the kind that merman calls `name`, or None."""
    return next((kind for kind in KINDS if name in kind.parsed_as), None)
