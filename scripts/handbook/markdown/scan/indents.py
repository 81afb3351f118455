"""Finds what looks nested in the source and is not on the page, since it is indented too little.

Python-Markdown counts four columns for each level, CommonMark (and so the eye and most editors)
the width of the item's own mark: what lies between the two is nested in one and not in the other.
Where both agree, an item is told that is further out than those beside it and yet further in than
the one they belong to.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum
from itertools import pairwise

from handbook.core.diagnostics import Span
from handbook.core.placed_text import TAB_WIDTH, PlacedText

_ITEM = re.compile(r" *(?P<mark>[*+-]|\d{1,9}\.)(?P<space> +)(?=\S)")
_CONTAINER = re.compile(
    r" *(?:(?:!!!|\?\?\?\+?) ?[\w\"-]|===[!+]? ?\"|\[\^[^\]\n]+\]:|: {1,3}(?=\S)|/// )"
)
_ADMONITION = re.compile(r" *(?P<sign>!!!|\?\?\?\+?) ?[\w\"-]")
_FOLDED = "???"
_OF_NO_BOX = re.compile(r" *(?:#{1,6} |</)")
"""What stands right below a box and is not meant for it: a heading, the end of an element."""
_NOTE = re.compile(r" *\[\^[^\]\n]+\]:")
_TAB = re.compile(r" *===[!+]? ?\"")
_RULE = re.compile(r" {0,3}(?:(?:\* *){3,}|(?:- *){3,})$")
_UNSEEN = re.compile(r" *(?:\[[^\]\n]+\]:|\*\[|<!--|\{:?[ #.])")
"""What is taken out of a page before its lists are read, and ends none."""
_HEADING = re.compile(r"#{1,6} ")
_WRITTEN = re.compile(r" *\{[{%!*]")
"""What a plugin or hook puts other lines in place of."""
_DEEPEST = 20
_SEEN_DEEPER = 2
"""By so many columns an item is plainly further in than another."""


class Indented(Enum):
    """What is indented too little."""

    ITEM = "item"
    """A list item: it is a sibling of the one that it belongs to."""
    BLOCK = "block"
    """A paragraph or code below an item: it ends the list."""
    ADMONITION = "admonition"
    """The text of an admonition: it stands below the box."""
    FOLDED = "folded"
    """The opening of a folded admonition that holds nothing."""
    NOTE = "note"
    """A paragraph, list or code of a footnote: it stands in the text."""
    TAB = "tab"
    """The text of a content tab: it stands below the tabs."""
    NUMBER = "number"
    """The first item of a list, with another number than 1: what stands above it ended a list, if
    it was meant to go on with one. Whether it is published from 1 is the rendered page's to say.
    """


@dataclass(frozen=True, slots=True)
class IndentToken:
    """Something indented too little; `wanted` columns would do. `ordered` tells whether it is
    below an item of a numbered list, `sign` what the box begins with that it was meant for.
    """

    kind: Indented
    place: Span
    wanted: int
    ordered: bool = False
    sign: str = ""


@dataclass(frozen=True, slots=True)
class _Item:
    mark: int
    content: int
    ordered: bool

    @property
    def level(self) -> int:
        return self.mark // TAB_WIDTH


@dataclass(slots=True)
class _Reader:
    found: list[IndentToken]
    tabs: bool
    depth: int = 0
    base: int = 0
    items: list[_Item] = field(default_factory=list)
    after_blank: bool = True
    told: _Item | None = None
    last_empty: int = -1
    """The line after the last box or tab without a text."""

    def read(self, lines: Sequence[PlacedText]) -> None:
        index = 0
        while index < len(lines):
            line = lines[index]
            if line.blank:
                self.after_blank = True
                index += 1
                continue
            if _CONTAINER.match(line.text) and self.depth < _DEEPEST and not self._is_code(line):
                index = self._container(lines, index)
            else:
                self._line(line)
                index += 1
            self.after_blank = False

    def _is_code(self, line: PlacedText) -> bool:
        """Whether a line is indented so far that it is a line of code."""
        deepest = self.items[-1].level + 1 if self.items else 0
        return line.indent // TAB_WIDTH > deepest

    def _line(self, line: PlacedText) -> None:
        item = None if _RULE.match(line.text) else _ITEM.match(line.text)
        apart = self.after_blank or _HEADING.match(line.text)
        if item is None and (not apart or _UNSEEN.match(line.text)):
            return  # goes on with the paragraph above, or is no part of the page
        ended: list[_Item] = []
        while self.items and line.indent < self.items[-1].content:
            ended.append(self.items.pop())
        if self._is_code(line):
            return
        above = self.items[-1] if self.items else None
        if item is not None and (outer := _misaligned_in(ended, line.indent)) is not None:
            above = outer
        elif item is not None and (other := _of_other_kind(ended, line.indent, item)) is not None:
            above = other
        if above is not None and line.indent // TAB_WIDTH == above.level:
            kind = Indented.BLOCK if item is None else Indented.ITEM
            self._tell(kind, line, above)
        if item is not None:
            spaces = len(item["space"])
            width = len(item["mark"]) + (spaces if spaces <= TAB_WIDTH else 1)
            mark = line.indent
            new = _Item(mark, mark + width, item["mark"][-1] == ".")
            self.items.append(new)
            beside = above is not None and above.level == new.level
            if new.ordered and not beside and all(one.level != new.level for one in ended):
                self._tell_number(line, item["mark"], new)

    def _tell_number(self, line: PlacedText, mark: str, item: _Item) -> None:
        if int(mark[:-1]) != 1:
            place = line.span(line.indent, line.indent + len(mark))
            wanted = self.base + (item.level + 1) * TAB_WIDTH
            self.found.append(IndentToken(Indented.NUMBER, place, wanted, ordered=True))

    def _tell(self, kind: Indented, line: PlacedText, above: _Item) -> None:
        if self.told is above:
            return  # told for the first of several
        self.told = above
        place = line.span(line.indent, len(line.text.rstrip()))
        wanted = self.base + (above.level + 1) * TAB_WIDTH
        self.found.append(IndentToken(kind, place, wanted, above.ordered))

    def _container(self, lines: Sequence[PlacedText], start: int) -> int:
        """Read a container and the lines that are indented below it; return the line after."""
        opening = lines[start]
        while self.items and opening.indent < self.items[-1].content:
            self.items.pop()
        note = _NOTE.match(opening.text)
        # A footnote may itself be indented by a little, which what it holds does not follow.
        outside = opening.indent // TAB_WIDTH * TAB_WIDTH if note else opening.indent
        inside = outside + TAB_WIDTH
        end = start + 1
        while end < len(lines) and (lines[end].blank or lines[end].indent >= inside):
            end += 1
        body = [line.dedent(inside) for line in lines[start + 1 : end]]
        inner = _Reader(self.found, self.tabs, self.depth + 1, self.base + inside)
        inner.read(body)
        if note and (below := _below_note(lines, end)) and opening.indent < below.indent < inside:
            place = below.span(below.indent, len(below.text.rstrip()))
            self.found.append(IndentToken(Indented.NOTE, place, self.base + inside))
        empty = all(line.blank for line in body)
        if empty:
            below = lines[end] if end < len(lines) else None
            self._tell_empty(opening, below, self.last_empty == start, end == start + 1)
            self.last_empty = end
        return end

    def _tell_empty(
        self, opening: PlacedText, below: PlacedText | None, beside_empty: bool, at_once: bool
    ) -> None:
        """Tell of the line `below` an empty box or tab that was meant for it; `at_once` tells that
        no empty line is between. A folded box needs something to unfold.
        """
        box = _ADMONITION.match(opening.text)
        if self.tabs and _TAB.match(opening.text):
            left_out = below is not None and _is_of_tab(opening, below, beside_empty)
            kind = Indented.TAB if left_out else None
        elif box is None:
            return
        elif below is not None and _is_of_box(opening, below, at_once):
            kind = Indented.ADMONITION
        else:
            kind, below = (Indented.FOLDED if box["sign"] == _FOLDED else None), opening
        if kind is not None and below is not None:
            place = below.span(below.indent, len(below.text.rstrip()))
            wanted = self.base + opening.indent + TAB_WIDTH
            sign = box["sign"] if box else ""
            self.found.append(IndentToken(kind, place, wanted, sign=sign))


def _below_note(lines: Sequence[PlacedText], end: int) -> PlacedText | None:
    """Return the first line of the block below a footnote, whose last paragraph may go on at the
    line `end`; None where there is none, or where it is known for something else.
    """
    other = (_CONTAINER, _UNSEEN, _WRITTEN, _RULE, _OF_NO_BOX)
    while end < len(lines) and not lines[end].blank and not lines[end - 1].blank:
        if any(pattern.match(lines[end].text) for pattern in other):
            return None
        end += 1
    while end < len(lines) and lines[end].blank:
        end += 1
    below = lines[end] if end < len(lines) else None
    if below is None or any(pattern.match(below.text) for pattern in other):
        return None
    return below


def _is_of_tab(opening: PlacedText, below: PlacedText, beside_empty: bool) -> bool:
    """Whether the line `below` an empty tab was meant for it: tabs `beside_empty` ones show no more
    than their names.
    """
    other = any(p.match(below.text) for p in (_TAB, _UNSEEN, _WRITTEN))
    return not other and (not beside_empty or below.indent > opening.indent)


def _is_of_box(opening: PlacedText, below: PlacedText, at_once: bool) -> bool:
    """Whether the line `below` an empty box was meant for it: one that is indented a little, and
    one that follows `at_once`. A box may have a title alone.
    """
    other = (_CONTAINER, _UNSEEN, _WRITTEN, _RULE, _OF_NO_BOX)
    beside = at_once and below.indent == opening.indent
    return below.indent > opening.indent or (
        beside and not any(pattern.match(below.text) for pattern in other)
    )


def _misaligned_in(ended: Sequence[_Item], indent: int) -> _Item | None:
    """Return the item within which one at `indent` was meant to be, where those above it are: it is
    further in than that item and not far enough. `ended` are the items that it ends.
    """
    for inner, outer in pairwise(ended):
        if outer.mark + _SEEN_DEEPER <= indent < inner.mark and inner.level == outer.level + 1:
            return outer
    return None


def _of_other_kind(ended: Sequence[_Item], indent: int, item: re.Match[str]) -> _Item | None:
    """Return the item within which one of the other kind was meant to be, where it is further in
    by less than the width of a number: as far as a list within one of bullets is often written.
    """
    ordered = item["mark"][-1] == "."
    for outer in ended:
        within = outer.mark + _SEEN_DEEPER <= indent and outer.level == indent // TAB_WIDTH
        if within and outer.ordered is not ordered:
            return outer
    return None


def read_indents(lines: Sequence[PlacedText], tabs: bool = True) -> list[IndentToken]:
    """Return what is indented too little in the lines of a stretch of Markdown; `tabs` tells
    whether it has content tabs.
    """
    found: list[IndentToken] = []
    _Reader(found, tabs).read(lines)
    return found
