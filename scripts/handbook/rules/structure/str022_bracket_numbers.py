"""STR022: a numbered list is numbered as Python-Markdown reads it: with a full stop."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Edit, Fix, Severity, Span
from handbook.markdown.page import Document
from handbook.markdown.scan.scanner import BLANK
from handbook.rules.rule import Rule, Scope, Sites
from handbook.rules.structure.quoted_prose import with_quotations

_NUMBERED = re.compile(
    rf"^(?P<before>[ {BLANK}]*)(?P<number>\d{{1,3}})(?P<bracket>\)[ \t]+)(?=\S)", re.MULTILINE
)
_MARGIN = re.compile(r"[ \t>]*(?P<mark>(?:[-*+]|\d+\.)[ \t]+)?")
"""What may stand before a number: the margins of boxes and quotations, and the item it is in."""
_BLANK_LINE = re.compile(r"\n[ \t>]*\r?(?=\n)")
_PARAGRAPHS_BETWEEN = 2
"""Items of a list may stand in paragraphs of their own, with one more between them."""
_ASTRAY = 3
"""By so many columns an item may be out of line with those of its list."""


@dataclass(frozen=True, slots=True)
class _Item:
    number: int
    column: int
    marked: bool
    """Whether it is the first line of an item of another list."""
    place: Span
    bracket: Span


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield the first item of each list whose numbers end in a bracket: it is plain text."""
    del site
    blank = [match.start() for match in _BLANK_LINE.finditer(document.source.text)]
    lists: list[list[_Item]] = []
    ended: list[list[_Item]] = []
    for item in _items(document):
        near = [one for one in lists if _is_near(one[-1], item, blank)]
        above = [one for one in near if _follows(one[-1], item)]
        if above:
            own = min(reversed(above), key=lambda one: abs(one[-1].column - item.column))
            own.append(item)
            still = near[: near.index(own) + 1]
        elif item.number == 1:  # what is no deeper does not go on behind it
            still = [*(one for one in near if one[0].column < item.column), [item]]
        else:
            still = near
        ended += [one for one in lists if not any(one is other for other in still)]
        lists = still
    found = [one for one in (*ended, *lists) if len(one) > 1]
    yield from (_found(document, items) for items in sorted(found, key=lambda one: one[0].place))


def _items(document: Document) -> Iterator[_Item]:
    text = document.source.text
    for match in _NUMBERED.finditer(with_quotations(document)):
        margin = _MARGIN.fullmatch(text, *match.span("before"))
        if margin is not None:
            place = Span(match.start("number"), match.start("bracket") + 1)
            column = match.end("before") - match.start("before")
            marked = margin["mark"] is not None
            has_tab = "\t" in match["bracket"]  # it goes with the bracket
            bracket = Span(place.end - 1, match.end() if has_tab else place.end)
            yield _Item(int(match["number"]), column, marked, place, bracket)


def _is_near(before: _Item, item: _Item, blank: Sequence[int]) -> bool:
    """Tell whether few enough of the lines that begin at `blank` are between two items."""
    between = bisect_left(blank, item.place.start) - bisect_left(blank, before.place.end)
    return between <= _PARAGRAPHS_BETWEEN


def _follows(before: _Item, item: _Item) -> bool:
    aligned = abs(item.column - before.column) <= _ASTRAY
    return item.number == before.number + 1 and not item.marked and aligned


def _found(document: Document, items: list[_Item]) -> Diagnostic:
    fix = None
    if not items[0].marked:  # the items below it would become those of the outer list
        edits = (
            Edit(document.locate(b), "." if b.end - b.start == 1 else ". ")
            for b in (item.bracket for item in items)
        )
        fix = Fix("괄호를 마침표로 바꾸기", tuple(edits))
    message = "'1)' 꼴은 목록이 아니라 그냥 글로 나와요."
    return RULE.found(document.locate(items[0].place), message, "'1.' 꼴로 적으세요.", fix)


RULE = Rule(
    "STR022",
    "번호 목록은 1. 꼴로 적어요",
    Severity.ERROR,
    "0.1",
    Scope.PAGE,
    check,
    applies_to=Sites.ANY,
)
