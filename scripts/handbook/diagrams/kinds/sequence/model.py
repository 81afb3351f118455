"""What a sequence diagram says."""

from __future__ import annotations

from dataclasses import dataclass

from handbook.diagrams.model import ClassUse, Label


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
