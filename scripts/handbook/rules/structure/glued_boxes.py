"""Finds the boxes of task lists that are none, since no space stands before or behind them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, takewhile

from handbook.core.diagnostics import Span
from handbook.markdown.page import Document

_GLUED = re.compile(
    r"^(?P<indent>[ \t]*)(?P<item>(?:[-*+]|\d+\.)"
    r"(?: +(?P<box>\[[ xX]\])(?=[^\s(:])|(?P<glued>\[[ xX]\])(?=\s)))(?P<rest>[^\n]*)",
    re.MULTILINE,
)
_TASK = re.compile(r"(?:[-*+]|\d+\.) +\[[ xX]\]\s|.{1,10}\[ \]")
_OF_THE_LIST = re.compile(r"(?:[-*+]|\d+\.) *\[[ xX]\]|\s|$")
"""Lines of a list whose items all have a mark."""
_WORD = re.compile(r"\w+")
_EMPTY = "[ ]"
_NEAR = 2000
"""So many code points above and below an item are looked at for the next one."""
_MOST = 200
"""So many of a page are looked at: each takes a look at all that is seen."""


def glued_boxes(document: Document) -> Iterator[tuple[Span, bool]]:
    """Yield the brackets of such items that a reader sees as brackets or as a link called `x`, and
    whether the sign of the item stands right before them. An x is surely a mark only where an item
    above or below has a box.
    """
    text = document.source.text
    links = {link.whole.start for link in document.links if link.located and not link.included}
    for match in islice(_GLUED.finditer(text, document.front.body), _MOST):
        is_behind = match["box"] is not None
        place = Span(*match.span("box" if is_behind else "glued"))
        box, rest = text[place.start : place.end], match["rest"]
        typed = box if is_behind else match["item"]
        is_link = is_behind and place.start in links and rest.startswith("[")
        is_text = document.prose.startswith(box, place.start)
        if not is_link and not (is_text and _is_seen(typed, rest, document.text)):
            continue
        if (is_behind and box == _EMPTY) or _is_beside_a_box(text, match):
            yield place, not is_behind


def _is_seen(typed: str, rest: str, shown: str) -> bool:
    word = _WORD.search(rest)
    if word is None or "`" in rest[: word.start()]:
        return typed in shown
    return re.search(rf"{re.escape(typed)}[^\w]*{re.escape(word[0])}", shown) is not None


def _is_beside_a_box(text: str, match: re.Match[str]) -> bool:
    """Tell whether one of the next items, as far in as this one and with its mark, has a box."""
    above = reversed(text[max(0, match.start() - _NEAR) : match.start()].split("\n"))
    below = text[match.end() : match.end() + _NEAR].split("\n")
    indent = match["indent"]
    for lines in (above, below):
        bare = (line.removeprefix(indent) for line in lines)
        if any(_TASK.match(item) for item in takewhile(_OF_THE_LIST.match, bare)):
            return True
    return False
