"""What a flowchart says."""

from __future__ import annotations

from dataclasses import dataclass

from handbook.diagrams.model import ClassUse, Label
from handbook.diagrams.places import Place


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
