"""Everything the checker and the drawings need to know about one fence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from handbook.diagrams import engine
from handbook.diagrams.bounds import refuse_long, refuse_size
from handbook.diagrams.engine import Parsed
from handbook.diagrams.kinds.flow.model import Flow
from handbook.diagrams.kinds.flow.read import read_flow
from handbook.diagrams.kinds.models import Model
from handbook.diagrams.kinds.sequence.model import Sequence
from handbook.diagrams.kinds.sequence.read import read_sequence
from handbook.diagrams.kinds.stack.model import Stack
from handbook.diagrams.kinds.stack.read import read_stack
from handbook.diagrams.metadata import Metadata, read_metadata
from handbook.diagrams.model import Label
from handbook.diagrams.places import DiagramError, line_place


@dataclass(frozen=True, slots=True)
class DiagramReport:
    """One fence. Exactly one of `model` and `error` is set, or neither without merman."""

    source: str
    metadata: Metadata
    model: Model | None
    error: DiagramError | None

    @property
    def texts(self) -> tuple[Label, ...]:
        """Every text that a reader sees or hears, with its place, in no particular order."""
        metadata = self.metadata
        own = [words for words in (metadata.title, metadata.description) if words is not None]
        marks = [Label(mark.text, mark.place) for mark in metadata.marks]
        marks += [boundary.words for boundary in metadata.boundaries]
        steps = [step.words for step in metadata.steps]
        names = [metadata.variant.label] if metadata.variant else []
        return (*own, *metadata.captions, *marks, *steps, *names, *_labels(self.model))

    @property
    def kind(self) -> str:
        """`stack`, `sequence`, `flow`, or an empty string."""
        match self.model:
            case Stack():
                return "stack"
            case Sequence():
                return "sequence"
            case Flow():
                return "flow"
        return ""


def _labels(model: Model | None) -> Iterator[Label]:
    match model:
        case Stack():
            yield from (box.label for box in model.boxes)
            yield from (edge.label for edge in model.edges if edge.label is not None)
        case Sequence():
            yield from (participant.label for participant in model.participants)
            yield from (step.label for step in model.steps)
        case Flow():
            yield from (node.label for node in model.nodes)
            yield from (group.label for group in model.groups)
            yield from (link.label for link in model.links if link.label is not None)


@lru_cache(maxsize=512)
def analyse(source: str) -> DiagramReport:
    """Read one fence's source (the lines between its ``` marks). Never raises."""
    metadata = read_metadata(source)
    if not engine.available():
        return DiagramReport(source, metadata, None, None)
    try:
        return DiagramReport(source, metadata, _read(source, metadata), None)
    except DiagramError as error:
        return DiagramReport(source, metadata, None, error)


def _read(source: str, metadata: Metadata) -> Model:
    refuse_long(source)
    model = _model(source, engine.parse(source), metadata)
    refuse_size(source, model)
    return model


def _model(source: str, parsed: Parsed, metadata: Metadata) -> Model:
    match parsed.kind:
        case "block":
            return read_stack(source, parsed, metadata)
        case "sequence":
            return read_sequence(parsed, metadata)
        case "flowchart-v2" | "flowchart":
            return read_flow(parsed)
    raise DiagramError(
        line_place(source, 1),
        "이 책이 그릴 수 있는 그림이 아니에요.",
        "첫 줄에 block, sequenceDiagram, flowchart TD 가운데 하나를 쓰세요.",
        parsed.kind,
    )
