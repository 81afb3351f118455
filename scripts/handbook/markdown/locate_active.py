"""Where what is active on a rendered page was typed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from handbook.core.active_content import Active
from handbook.core.diagnostics import Span
from handbook.markdown.scan.tokens import TagToken


def place_active(
    active: Sequence[Active], text: str, body: int, tags: Sequence[TagToken]
) -> tuple[tuple[Active, Span], ...]:
    """Return each of `active` with its place: the tag or attribute as the scanner found it, else
    the first words in `text` (from offset `body`) that look like it, else the top of the page.
    """
    used: set[Span] = set()
    placed: list[tuple[Active, Span]] = []
    for item in active:
        place = next((p for p in _in_tags(item, tags) if p not in used), None)
        place = place or _in_text(item, text, body)
        used.add(place)
        placed.append((item, place))
    return tuple(placed)


def _in_tags(item: Active, tags: Sequence[TagToken]) -> list[Span]:
    same = [tag for tag in tags if tag.name == item.tag]
    if not item.name:
        return [tag.place for tag in same]
    return [a.place for tag in same for a in tag.attributes if a.name == item.name]


def _in_text(item: Active, text: str, body: int) -> Span:
    signs = [re.escape(item.value)] if item.name and item.value.strip() else []
    signs += [rf"\b{re.escape(item.name)}\s*="] if item.name else []
    signs += [rf"<{re.escape(item.tag)}\b"] if item.tag else []
    for sign in signs:
        match = re.compile(sign, re.IGNORECASE).search(text, body)
        if match is not None:
            return Span(*match.span())
    return Span(body, body)
