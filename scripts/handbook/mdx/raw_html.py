"""The marks that Python-Markdown leaves in the text for raw HTML until the page is written."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any
from xml.etree.ElementTree import Element

MARK = re.compile("\x02wzxhzdk:([0-9]+)\x03")
"""A mark in the text; group 1 is the number of the stashed HTML."""
_COMMENT = re.compile(r"<!--\s*(.*?)\s*-->", re.DOTALL)


def stashed(stash: Sequence[Any], number: str) -> str:
    """Return the HTML with that number in `md.htmlStash.rawHtmlBlocks`, or ""."""
    block = stash[int(number)] if int(number) < len(stash) else ""
    return block if isinstance(block, str) else ""


def comment_of(element: Element, stash: Sequence[Any]) -> str | None:
    """Return the words of the HTML comment that is all `element` holds, or None."""
    if element.tag != "p" or len(element):
        return None
    mark = MARK.fullmatch((element.text or "").strip())
    if mark is None:
        return None
    comment = _COMMENT.fullmatch(stashed(stash, mark[1]).strip())
    return None if comment is None else comment[1]
