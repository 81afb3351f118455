"""What a sequence diagram says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from handbook.diagrams.model import ClassUse, Label, Mark
from handbook.diagrams.places import Place


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

    @property
    def named(self) -> tuple[Participant, ...]:
        """Its participants."""
        return self.participants

    @property
    def labels(self) -> tuple[Label, ...]:
        """The words of participants, messages and notes."""
        return (*(one.label for one in self.participants), *(step.label for step in self.steps))

    @property
    def arrows(self) -> tuple[tuple[str, str], ...]:
        """The ends of its messages."""
        return tuple((one.start, one.end) for one in self.steps if isinstance(one, Message))

    @property
    def size(self) -> tuple[int, int]:
        """Participants and steps."""
        return len(self.participants), len(self.steps)

    @property
    def looks(self) -> Mapping[str, object]:
        """Nothing: it stands behind no switch."""
        return {}

    @property
    def stray_classes(self) -> tuple[ClassUse, ...]:
        """None: Mermaid knows no `class` here."""
        return ()

    @property
    def stray_marks(self) -> tuple[Mark, ...]:
        """None: it has no marks."""
        return ()

    @property
    def styling(self) -> tuple[Place, ...]:
        """None: Mermaid knows no `style` here."""
        return ()
