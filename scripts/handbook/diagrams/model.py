"""What diagrams of every kind say: texts, classes, and what their comments add.

Everything is immutable and knows its place inside the fence, so that a rule can point at it. The
models hold facts only; which of them are faults is for the rules to say.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

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


class Named(Protocol):
    """What has a name and a colour: a box, a participant."""

    @property
    def id(self) -> str:
        """The name by which lines of the source speak of it."""

    @property
    def label(self) -> Label:
        """The words in it."""

    @property
    def classes(self) -> tuple[ClassUse, ...]:
        """The classes that the source gives it."""

    @property
    def role(self) -> str:
        """The first class that the book draws, or an empty string."""


class Model(Protocol):
    """What a diagram of any kind can be asked."""

    @property
    def named(self) -> tuple[Named, ...]:
        """Its boxes or participants, in the order of the source."""

    @property
    def labels(self) -> tuple[Label, ...]:
        """Every text that is drawn, but for what comments add."""

    @property
    def arrows(self) -> tuple[tuple[str, str], ...]:
        """The ends of its arrows, in the order in which they are typed."""

    @property
    def size(self) -> tuple[int, int]:
        """How many boxes have to be arranged, and how many lines between them."""

    @property
    def looks(self) -> Mapping[str, object]:
        """How each box looks, by its id; empty where boxes cannot change behind a switch."""

    @property
    def stray_classes(self) -> tuple[ClassUse, ...]:
        """Classes for boxes that are not there."""

    @property
    def stray_marks(self) -> tuple[Mark, ...]:
        """Marks of boxes that are not there."""

    @property
    def styling(self) -> tuple[Place, ...]:
        """Lines that choose colours of their own."""
