"""Fenced blocks that did not end before the next one began: they swallow what is between."""

from __future__ import annotations

import re

from handbook.markdown.page import Document
from handbook.markdown.scan.tokens import FenceToken

_FENCE = re.compile(r"`{3,}|~{3,}")
_LANGUAGE = r" *(?:\.?[A-Za-z][\w#.+-]*|\{[^\n]*\})(?: [^\n]*)?"


def opened_inside(fence: FenceToken, text: str) -> tuple[str, int | None]:
    """Return the marks of the fence, and the first line inside that opens one like it."""
    match = _FENCE.match(text, fence.opening.start)
    mark = match[0] if match else ""
    opens = re.compile(f"{mark}(?!{mark[:1]}){_LANGUAGE}")
    numbers = (number for number, line in enumerate(fence.lines) if opens.fullmatch(line.text))
    return mark, next(numbers, None) if mark else None


def is_in_open_fence(anchor: str, document: Document) -> bool:
    """Tell whether the heading that gives a page the place `anchor` is shown as code, since the
    block above it was not ended.
    """
    text = document.source.text
    name = re.compile(rf"^#+ .*\{{[^}}\n]*#{re.escape(anchor)}[ }}]", re.MULTILINE)
    return any(
        name.search(text, fence.whole.start, fence.whole.end) is not None
        and opened_inside(fence, text)[1] is not None
        for fence in document.fences
    )
