"""What makes a kind of diagram: one folder beside this module, and one entry of `KINDS`."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from handbook.diagrams.advice import Advice
from handbook.diagrams.engine import Parsed
from handbook.diagrams.extras import Extras
from handbook.diagrams.fit import Misfit
from handbook.diagrams.metadata import Metadata
from handbook.diagrams.model import ClassUse, Model
from handbook.diagrams.picture import Picture
from handbook.diagrams.shapes import DESK_WIDTH
from handbook.diagrams.text_alternative import TextAlternative


@dataclass(frozen=True, slots=True)
class Kind:
    """How one kind of diagram is read, drawn and told. Its functions take the fence's source, and
    models of its own class `model`.

    `title` is what readers are told that it is, where its author gave it no title of its own.
    `first_words` are what its first line may begin with, and `example` is that line as an author
    should type it. `parsed_as` are merman's names for it. `read` raises DiagramError for what
    Mermaid accepts and the book cannot draw; `classes` yields what its lines give to its boxes,
    whether it can be drawn or not. `misfit` says what makes the drawing too wide for a
    phone. `advice` is tried in its order where the parser stops.
    """

    name: str
    title: str
    example: str
    first_words: tuple[str, ...]
    parsed_as: tuple[str, ...]
    model: type
    read: Callable[[str, Parsed, Metadata], Model]
    classes: Callable[[Parsed, Metadata], Iterable[ClassUse]]
    draw: Callable[[str, Any, Extras], Picture]
    misfit: Callable[[str, Any], Misfit | None]
    describe: Callable[[Any, Metadata], TextAlternative]
    advice: tuple[Advice, ...]
    arrow: str = "-->"
    """How an author types the usual arrow."""
    owes_words: bool = True
    """Whether its author has to say in words what it shows."""
    desk_width: Callable[[Any], float] = lambda _: DESK_WIDTH
    """How wide it is drawn where there is more room than on a phone."""
    legend: Callable[[Any, bool], str] | None = None
    """Writes what its lines mean, and whether boxes are marked as changed."""
