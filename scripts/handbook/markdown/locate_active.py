"""Where what is active on a rendered page was typed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from handbook.core.active_content import Active
from handbook.core.diagnostics import Span
from handbook.markdown.scan.tokens import TagToken


def place_active(
    active: Sequence[Active], text: str, body: int, tags: Sequence[TagToken]
) -> tuple[tuple[Active, Span], ...]:
    """Return each of `active` with its place: the tag or attribute as the scanner found it, else
    the next words in `text` (from offset `body`) that look like it, else the top of the page.
    """
    words = _Words(text, body)
    used: set[Span] = set()
    placed: list[tuple[Active, Span]] = []
    for item in active:
        place = next((p for p in _in_tags(item, tags) if p not in used), None)
        place = place or words.next_like(item)
        used.add(place)
        placed.append((item, place))
    return tuple(placed)


def _in_tags(item: Active, tags: Sequence[TagToken]) -> list[Span]:
    same = [tag for tag in tags if tag.name == item.tag]
    if not item.name:
        return [tag.place for tag in same]
    return [a.place for tag in same for a in tag.attributes if a.name == item.name]


class _Words:
    """The places of a page's words that look like something active, each given once: what looks
    alike comes on the rendered page in the order in which it was typed.
    """

    def __init__(self, text: str, body: int) -> None:
        self._text, self._body = text, body
        self._waiting: dict[str, Iterator[re.Match[str]]] = {}
        self._last: dict[str, Span] = {}

    def next_like(self, item: Active) -> Span:
        """Return the next place of the best sign that the text holds, or that sign's last one."""
        for sign in _signs(item):
            if sign not in self._waiting:
                pattern = re.compile(sign, re.IGNORECASE)
                self._waiting[sign] = pattern.finditer(self._text, self._body)
            match = next(self._waiting[sign], None)
            if match is not None:
                self._last[sign] = Span(*match.span())
            if sign in self._last:
                return self._last[sign]
        return Span(self._body, self._body)


def _signs(item: Active) -> Iterator[str]:
    value = re.escape(item.value) if item.name and item.value.strip() else ""
    name = rf"\b{re.escape(item.name)}\s*=" if item.name else ""
    if name and value:
        yield rf"{name}\s*[\"']?{value}"
    if value:
        yield value
    if name:
        yield name
    if item.tag:
        yield rf"<{re.escape(item.tag)}\b"
