"""What diagrams of every kind say: texts, classes, and what their comments add.

Everything is immutable and knows its place inside the fence, so that a rule can point at it. The
models hold facts only; which of them are faults is for the rules to say.
"""

from __future__ import annotations

from dataclasses import dataclass

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
