"""Where a part of a page stands in the window, and how it is drawn."""

from __future__ import annotations

from browsing import Locator


def box(place: Locator) -> dict[str, float]:
    """Where something is, in pixels."""
    found = place.bounding_box()
    assert found is not None
    return dict(found)


def style(place: Locator, name: str, part: str | None = None) -> str:
    """A computed style."""
    return str(place.evaluate("(n, [k, p]) => getComputedStyle(n, p)[k]", [name, part]))
