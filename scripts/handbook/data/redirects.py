"""Addresses that moved: from an old page's address to the page that took its place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Redirect:
    """`old` is an address within the site (`basics/vm/`, or `basics/vm/#id` for a place on a page),
    `new` a page (`basics/x.md#id`).
    """

    old: str
    new: str

    @property
    def page(self) -> str:
        """The old address without the place: `basics/vm/`, empty for the home page."""
        return self.old.partition("#")[0]

    @property
    def anchor(self) -> str:
        """The place on the page, or an empty string where the page as a whole has moved."""
        return self.old.partition("#")[2]


_SEGMENT = re.compile(r"(?!\.{1,2}$)[^\s\\:%?*\"<>|\x00-\x1f]+")


def leaves_site(path: str) -> bool:
    """Tell whether an address or page of a redirect may lie outside the site: it has a segment
    such as `..`, or one that a system reads as more than a name.
    """
    page, _, _ = path.partition("#")
    segments = page.removesuffix("/").split("/")
    return not all(_SEGMENT.fullmatch(segment) for segment in segments)


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
