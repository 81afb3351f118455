"""What a flowchart says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from handbook.diagrams.model import ClassUse, Label, Mark
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

    @property
    def named(self) -> tuple[Node, ...]:
        """Its nodes."""
        return self.nodes

    @property
    def labels(self) -> tuple[Label, ...]:
        """The words of nodes, groups and links."""
        links = (link.label for link in self.links if link.label is not None)
        nodes = (node.label for node in self.nodes)
        return (*nodes, *(group.label for group in self.groups), *links)

    @property
    def arrows(self) -> tuple[tuple[str, str], ...]:
        """The ends of its links."""
        return tuple((link.start, link.end) for link in self.links)

    @property
    def size(self) -> tuple[int, int]:
        """Nodes with groups, and links."""
        return len(self.nodes) + len(self.groups), len(self.links)

    @property
    def looks(self) -> Mapping[str, object]:
        """Nothing: it stands behind no switch."""
        return {}

    @property
    def stray_marks(self) -> tuple[Mark, ...]:
        """None: it has no marks."""
        return ()
