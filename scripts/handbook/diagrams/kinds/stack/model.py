"""What a layer stack says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from handbook.diagrams.kinds.stack.filling import Misfilled
from handbook.diagrams.model import Boundary, ClassUse, Label, Mark
from handbook.diagrams.places import Place


class PathKind(Enum):
    """What travels along an arrow of a stack."""

    CPU = "cpu"
    IO = "io"


@dataclass(frozen=True, slots=True)
class Box:
    """A box of a stack. `row` counts from the top, `column` from the left, both from 0."""

    id: str
    label: Label
    row: int
    column: int
    span: int
    classes: tuple[ClassUse, ...]
    mark: Mark | None
    place: Place

    @property
    def role(self) -> str:
        """The first known class, or an empty string."""
        return next((use.name for use in self.classes if use.known), "")

    @property
    def columns(self) -> range:
        """The columns that the box covers."""
        return range(self.column, self.column + self.span)


@dataclass(frozen=True, slots=True)
class Edge:
    """An arrow of a stack, from box id to box id."""

    start: str
    end: str
    kind: PathKind
    label: Label | None
    place: Place


@dataclass(frozen=True, slots=True)
class Stack:
    """A layer stack. `rows` run from the top (programs) to the bottom (hardware)."""

    columns: int
    boxes: tuple[Box, ...]
    edges: tuple[Edge, ...]
    stray_classes: tuple[ClassUse, ...]
    stray_marks: tuple[Mark, ...]
    styling: tuple[Place, ...]
    boundary: Boundary | None = None
    misfilled: tuple[Misfilled, ...] = ()

    @property
    def named(self) -> tuple[Box, ...]:
        """Its boxes."""
        return self.boxes

    @property
    def labels(self) -> tuple[Label, ...]:
        """The words of boxes and arrows."""
        edges = (edge.label for edge in self.edges if edge.label is not None)
        return (*(box.label for box in self.boxes), *edges)

    @property
    def arrows(self) -> tuple[tuple[str, str], ...]:
        """The ends of its edges."""
        return tuple((edge.start, edge.end) for edge in self.edges)

    @property
    def size(self) -> tuple[int, int]:
        """Boxes and edges."""
        return len(self.boxes), len(self.edges)

    @property
    def looks(self) -> Mapping[str, object]:
        """The words, role and mark of each box, and what it stands on."""
        return {box.id: self._look(box) for box in self.boxes}

    def _look(self, box: Box) -> tuple[str, str, str, frozenset[str]]:
        return box.label.flat, box.role, box.mark.text if box.mark else "", self.below(box)

    @property
    def rows(self) -> tuple[tuple[Box, ...], ...]:
        """The boxes row by row, each row from left to right. A row may be empty."""
        count = max((box.row for box in self.boxes), default=-1) + 1
        return tuple(tuple(b for b in self.boxes if b.row == row) for row in range(count))

    def box(self, box_id: str) -> Box:
        """Return the box with this id. Raises KeyError if there is none."""
        for box in self.boxes:
            if box.id == box_id:
                return box
        raise KeyError(box_id)

    def below(self, box: Box) -> frozenset[str]:
        """The ids of the boxes that `box` stands on."""
        columns = set(box.columns)
        under = [b for b in self.boxes if b.row > box.row and columns & set(b.columns)]
        nearest = min((b.row for b in under), default=-1)
        return frozenset(b.id for b in under if b.row == nearest)

    def paths(self, kind: PathKind) -> tuple[tuple[Edge, ...], ...]:
        """Join the edges of one kind into paths: an edge continues the one that ends where it
        starts, if that one has no continuation yet.
        """
        paths: list[list[Edge]] = []
        for edge in (edge for edge in self.edges if edge.kind is kind):
            before = next((path for path in paths if path[-1].end == edge.start), None)
            if before is None:
                paths.append([edge])
            else:
                before.append(edge)
        return tuple(tuple(path) for path in paths)
