"""What the names in the diagrams stand for, so that the same thing has the same colour in all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Roles:
    """The class of each name that the book has decided on."""

    classes: Mapping[str, str] = field(default_factory=dict)
    names: tuple[str, ...] = ()
    """Every name of the table, as often as it stands there."""

    def named(self, label: str) -> tuple[str, str] | None:
        """Return the longest name that `label` begins with, a word at a time, and its class.

        `게스트 OS 커널 고쳐 쓴 코드` begins with `게스트 OS 커널`. None where no name fits.
        """
        words = label.split()
        for count in range(len(words), 0, -1):
            name = " ".join(words[:count])
            if name in self.classes:
                return name, self.classes[name]
        return None


def roles_from(value: Any) -> Roles:
    """Build the roles from parsed YAML, passing over entries whose shape is wrong."""
    entries = (
        [entry for entry in value if isinstance(entry, dict)] if isinstance(value, list) else []
    )
    named = [(name, entry.get("class")) for entry in entries for name in _names(entry)]
    classes = {name: role for name, role in named if isinstance(role, str)}
    return Roles(classes, tuple(name for name, _ in named))


def _names(entry: Mapping[str, Any]) -> list[str]:
    names = entry.get("names")
    return [name for name in names if isinstance(name, str)] if isinstance(names, list) else []
