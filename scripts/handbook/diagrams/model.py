"""What a diagram of the book says: layer stacks, sequences and flowcharts.

Everything is immutable and knows its place inside the fence, so that a rule can point at it. The
model holds facts only; which of them are faults is for the rules to say.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from handbook.diagrams.places import Place

FAMILIES: dict[str, str] = {
    "hardware": "hardware",
    "firmware": "hardware",
    "device": "hardware",
    "hypervisor": "hypervisor",
    "vmm": "hypervisor",
    "host": "host",
    "management": "host",
    "guest": "guest",
    "runtime": "app",
    "container": "app",
    "app": "app",
}
"""Every class a box may have, and the family whose colour and edge it is drawn with."""


class PathKind(Enum):
    """What travels along an arrow of a stack."""

    CPU = "cpu"
    IO = "io"


@dataclass(frozen=True, slots=True)
class Label:
    """A text of the diagram and where it stands. `text` keeps `<br>` as written."""

    text: str
    place: Place

    @property
    def flat(self) -> str:
        """The text on one line: `<br>` becomes a space."""
        return " ".join(" ".join(break_lines(self.text)).split())


def break_lines(text: str) -> list[str]:
    """Split a label at its `<br>` marks."""
    for mark in ("<br/>", "<br />"):
        text = text.replace(mark, "<br>")
    return [part.strip() for part in text.split("<br>")]


@dataclass(frozen=True, slots=True)
class ClassUse:
    """One class given to one box: `class <target> <name>`. `place` is the name's."""

    target: str
    name: str
    place: Place
    target_place: Place

    @property
    def known(self) -> bool:
        """Whether the book has a drawing for this class."""
        return self.name in FAMILIES


@dataclass(frozen=True, slots=True)
class Mark:
    """A privilege mark: `%% mark <target>: <text>`."""

    target: str
    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Boundary:
    """A long line above the row of a box: `%% boundary <target>: <above> | <below>`.

    `above` and `below` say what lies on either side of it.
    """

    target: str
    words: Label

    @property
    def above(self) -> str:
        """What the words call the side above the line."""
        return self.words.text.partition("|")[0].strip()

    @property
    def below(self) -> str:
        """What the words call the side below the line; empty without a `|`."""
        return self.words.text.partition("|")[2].strip()


@dataclass(frozen=True, slots=True)
class Step:
    """A step along an arrow: `%% step <start>-><end>: <sentence>`."""

    start: str
    end: str
    words: Label


@dataclass(frozen=True, slots=True)
class Variant:
    """One of several figures behind a switch: `%% variant [<id of the first>]: <label>`.

    `first` is empty in the first of them.
    """

    first: str
    label: Label


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


@dataclass(frozen=True, slots=True)
class Participant:
    """A lifeline of a sequence."""

    id: str
    label: Label
    classes: tuple[ClassUse, ...] = ()

    @property
    def role(self) -> str:
        """The first known class, or an empty string."""
        return next((use.name for use in self.classes if use.known), "")


@dataclass(frozen=True, slots=True)
class Message:
    """An arrow of a sequence. `reply` messages are drawn dashed."""

    start: str
    end: str
    reply: bool
    label: Label


@dataclass(frozen=True, slots=True)
class Note:
    """A note of a sequence, over one lifeline or from the first to the last of `over`."""

    over: tuple[str, ...]
    label: Label


@dataclass(frozen=True, slots=True)
class Sequence:
    """A sequence diagram; `steps` run from top to bottom."""

    participants: tuple[Participant, ...]
    steps: tuple[Message | Note, ...]
    stray_roles: tuple[ClassUse, ...] = ()


@dataclass(frozen=True, slots=True)
class Node:
    """A box of a flowchart. `shape` is `box`, `round` or `choice`."""

    id: str
    label: Label
    shape: str
    classes: tuple[ClassUse, ...]

    @property
    def role(self) -> str:
        """The first known class, or an empty string."""
        return next((use.name for use in self.classes if use.known), "")


@dataclass(frozen=True, slots=True)
class Link:
    """An arrow of a flowchart."""

    start: str
    end: str
    dashed: bool
    label: Label | None


@dataclass(frozen=True, slots=True)
class Group:
    """A frame of a flowchart (`subgraph`) around the nodes `members`."""

    id: str
    label: Label
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Flow:
    """A flowchart."""

    nodes: tuple[Node, ...]
    links: tuple[Link, ...]
    groups: tuple[Group, ...]
    stray_classes: tuple[ClassUse, ...]
    styling: tuple[Place, ...]


Model = Stack | Sequence | Flow
