"""Everything the checker and the drawings need to know about one fence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from handbook.diagrams import engine
from handbook.diagrams.bounds import refuse_long, refuse_size
from handbook.diagrams.engine import Parsed
from handbook.diagrams.fit import Misfit
from handbook.diagrams.kinds.table import KINDS, kind_of, kind_parsed, kind_typed
from handbook.diagrams.metadata import Metadata, read_metadata
from handbook.diagrams.mistyped import mistyped
from handbook.diagrams.model import ClassUse, Label, Model
from handbook.diagrams.places import DiagramError, Place, line_place, lines_of


@dataclass(frozen=True, slots=True)
class DiagramReport:
    """One fence. Exactly one of `model` and `error` is set, or neither without merman."""

    source: str
    metadata: Metadata
    model: Model | None
    error: DiagramError | None
    classes_beside: tuple[ClassUse, ...] = ()
    """The classes that its other lines give to boxes, where there is an error."""

    @property
    def texts(self) -> tuple[Label, ...]:
        """Every text that a reader sees or hears, with its place, in no particular order."""
        metadata = self.metadata
        own = [words for words in (metadata.title, metadata.description) if words is not None]
        marks = [Label(mark.text, mark.place) for mark in metadata.marks]
        marks += [boundary.words for boundary in metadata.boundaries]
        steps = [step.words for step in metadata.steps]
        names = [metadata.variant.label] if metadata.variant else []
        labels = self.model.labels if self.model is not None else ()
        return (*own, *metadata.captions, *marks, *steps, *names, *labels)


@lru_cache(maxsize=512)
def analyse(source: str) -> DiagramReport:
    """Read one fence's source (the lines between its ``` marks). Never raises."""
    metadata = read_metadata(source)
    if not engine.available():
        return DiagramReport(source, metadata, None, None)
    parsed: Parsed | None = None
    try:
        refuse_long(source)
        parsed = _parsed(source)
        return DiagramReport(source, metadata, _model(source, parsed, metadata), None)
    except DiagramError as error:
        beside = tuple(_classes_beside(source, metadata, parsed, error.place.line))
        return DiagramReport(source, metadata, None, error, beside)


@lru_cache(maxsize=512)
def misfit(source: str) -> Misfit | None:
    """Return what makes the drawing of a fence too wide for a phone; None where nothing does, and
    where it cannot be read.
    """
    model = analyse(source).model
    return None if model is None else kind_of(model).misfit(source, model)


def _parsed(source: str) -> Parsed:
    try:
        return engine.parse(source)
    except engine.Unreadable as error:
        typed = None if error.unknown_kind else kind_typed(source)
        if typed is None:
            raise _unknown(_first_words(source), error.detail) from None
        raise typed.why_unreadable(source, error) from None


def _model(source: str, parsed: Parsed, metadata: Metadata) -> Model:
    kind = kind_parsed(parsed.kind)
    if kind is None:
        raise _unknown(line_place(source, 1), parsed.kind)
    try:
        model = kind.read(source, parsed, metadata)
    except DiagramError as error:
        wrong = mistyped(source, error.place, kind.arrow)
        # What Mermaid takes for a name or a label is wrong only where reading stopped.
        if wrong is not None and error.place <= wrong.place < _end_of(error.place):
            raise wrong from None
        raise
    refuse_size(source, model)
    return model


def _classes_beside(
    source: str, metadata: Metadata, parsed: Parsed | None, line: int
) -> Iterator[ClassUse]:
    """Yield the classes of a figure in whose `line` there is an error: if the parser stopped
    there, as far as it can read the others.
    """
    if parsed is None:
        others = [text if n != line else "" for n, text in enumerate(lines_of(source), start=1)]
        try:
            refuse_long(source)
            parsed = engine.parse("\n".join(others))
        except (DiagramError, engine.Unreadable):
            return
    kind = kind_parsed(parsed.kind)
    if kind is not None:
        yield from kind.classes(parsed, metadata)


def _end_of(place: Place) -> Place:
    return Place(place.end_line, place.end_column, place.end_line, place.end_column)


def _unknown(place: Place, detail: str) -> DiagramError:
    examples = ", ".join(kind.example for kind in KINDS)
    return DiagramError(
        place,
        "이 책이 그릴 수 있는 그림이 아니에요.",
        f"첫 줄에 {examples} 가운데 하나를 쓰세요.",
        detail,
    )


def _first_words(source: str) -> Place:
    """The first line that is neither empty nor a comment."""
    for number, line in enumerate(lines_of(source), start=1):
        if line.strip() and not line.lstrip().startswith("%%"):
            return line_place(source, number)
    return Place()
