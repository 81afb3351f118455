"""Addresses that moved: from an old page's address to the page that took its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Redirect:
    """`old` is an address within the site (`basics/vm/`), `new` a page (`basics/x.md#id`)."""

    old: str
    new: str


def redirects_from(value: Any) -> tuple[Redirect, ...]:
    """Build the redirects from parsed YAML, passing over entries whose shape is wrong."""
    entries = value if isinstance(value, list) else []
    return tuple(
        Redirect(entry["from"], entry["to"])
        for entry in entries
        if isinstance(entry, dict)
        and isinstance(entry.get("from"), str)
        and isinstance(entry.get("to"), str)
    )
