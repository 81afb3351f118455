"""What makes a kind of diagram: one folder beside this module, and one entry of `KINDS`."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from handbook.diagrams.advice import Advice, explain
from handbook.diagrams.engine import Parsed, Unreadable
from handbook.diagrams.extras import Extras
from handbook.diagrams.fit import Misfit
from handbook.diagrams.metadata import Metadata
from handbook.diagrams.mistyped import mistyped
from handbook.diagrams.model import ClassUse, Model
from handbook.diagrams.picture import Picture
from handbook.diagrams.places import DiagramError, Place
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
    phone. Where the parser stops, `cause` says what is wrong if its place or its words mislead,
    else `advice` is tried in its order.
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
    cause: Callable[[str, Place, str], DiagramError | None] = lambda *_: None

    def why_unreadable(self, source: str, stop: Unreadable) -> DiagramError:
        """Build the error for `source`, in which the parser stopped."""
        cause = self.cause(source, stop.place, stop.detail)
        if cause is None:
            return explain(source, stop.place, stop.detail, self.advice, self.arrow)
        wrong = mistyped(source, cause.place, self.arrow)
        # A curly quote about a label is what is wrong with it, one within it is the author's.
        around = wrong is not None and (
            wrong.place.column == cause.place.column
            or wrong.place.end_column == cause.place.end_column
        )
        return wrong if wrong is not None and around else cause
