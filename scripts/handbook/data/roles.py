"""What the names in the diagrams stand for, so that the same thing has the same colour in all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Roles:
    """The class of each name that the book has decided on."""

    classes: Mapping[str, str] = field(default_factory=dict)

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
    entries = value if isinstance(value, list) else []
    return Roles(
        {
            name: entry["class"]
            for entry in entries
            if isinstance(entry, dict)
            and isinstance(entry.get("class"), str)
            and isinstance(entry.get("names"), list)
            for name in entry["names"]
            if isinstance(name, str)
        }
    )
