"""Fenced blocks that did not end before the next one began: they swallow what is between."""

from __future__ import annotations

import re
from functools import lru_cache

from handbook.markdown.page import Document
from handbook.markdown.scan.tokens import FenceToken

_FENCE = re.compile(r"`{3,}|~{3,}")
_NAMED = re.compile(r"^#{1,6} [^\n{}]*\{ *#(?P<name>[\w-]+) *\}", re.MULTILINE)
_LANGUAGE = r" *(?:\.?[A-Za-z][\w#.+-]*|\{[^\n]*\})(?: [^\n]*)?"


def opened_inside(fence: FenceToken, text: str) -> tuple[str, int | None]:
    """Return the marks of the fence, and the first line inside that opens one like it."""
    match = _FENCE.match(text, fence.opening.start)
    mark = match[0] if match else ""
    opens = re.compile(f"{mark}(?!{mark[:1]}){_LANGUAGE}")
    numbers = (number for number, line in enumerate(fence.lines) if opens.fullmatch(line.text))
    return mark, next(numbers, None) if mark else None


@lru_cache(maxsize=64)  # asked for each link that leads to no place
def places_in_open_fences(document: Document) -> frozenset[str]:
    """Return the names of the headings that are shown as code, since the block above them was not
    ended.
    """
    text = document.source.text
    return frozenset(
        match["name"]
        for fence in document.fences
        if opened_inside(fence, text)[1] is not None
        for match in _NAMED.finditer(text, fence.whole.start, fence.whole.end)
    )
