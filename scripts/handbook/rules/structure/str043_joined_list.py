"""STR043: a list of another kind is one of its own.

Python-Markdown (OListProcessor.SIBLING_TAGS) goes on with the list above, whatever begins an item:
numbers below bullets become bullets. `sane_lists` and pymdownx.fancylists part them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity, Span
from handbook.core.placed_text import TAB_WIDTH, PlacedText, split_lines
from handbook.markdown.page import Document
from handbook.rules.rule import Rule, Scope, Sites

_ITEM = re.compile(r" *(?P<mark>[-*+]|\d+\.) +\S")
_OWN_BLOCK = re.compile(
    r"\s*(?:[#>|<]|```|~~~|===|!!!|\?\?\?|:|[-*_+](?:\s|$)|---|\*\*\*|___|\d+[.)]|\[[^\]]*\]:)"
)
"""What begins something else than one more line of an item."""
_PARTED_BY = ("sane_lists", "pymdownx.fancylists")


@dataclass(frozen=True, slots=True)
class _Line:
    """A line: its `indent` in columns (of a fence, that of its first line), and the kind of list
    that an item on it belongs to: "ol", "ul", or nothing. Where it is no item, `goes_on` tells
    whether it may be the next line of the one above.
    """

    place: Span
    indent: int
    kind: str
    goes_on: bool = False


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield the first item of each list that goes on with one of the other kind."""
    if any(site.settings.uses(name) for name in _PARTED_BY):
        return
    joined = list(_joined(_lines(document)))
    # Most pages have none, and the offsets of a page are many.
    read = {o for passage in document.passages for o in passage.offsets} if joined else frozenset()
    for line, above in joined:
        if line.place.end - 1 in read:
            yield _found(document, line, above.indent + TAB_WIDTH)


def _joined(lines: Sequence[_Line | None]) -> Iterator[tuple[_Line, _Line]]:
    """Yield the first item of each list that goes on with one of the other kind, and the item that
    it follows.
    """
    shown: dict[int, str] = {}
    """By the line of an item: the kind of the list that it is shown in, that of the first item."""
    for index, line in enumerate(lines):
        if line is None or not line.kind:
            continue
        above = _item_above(lines, index, line.indent)
        shown[index] = line.kind if above is None else shown.get(above, line.kind)
        before = lines[above] if above is not None else None
        if before is None or before.kind == line.kind or before.indent + 1 < line.indent:
            continue  # what is indented by too little to be within is STR020's
        if shown[index] != line.kind:
            yield line, before


def _found(document: Document, item: _Line, deeper: int) -> Diagnostic:
    changed = "번호가 점으로" if item.kind == "ol" else "점이 번호로"
    hint = (
        "두 목록 사이에 글을 한 줄 적으세요. "
        f"위 항목에 딸린 목록이면 빈칸 {deeper}개로 들여 쓰세요."
    )
    message = f"위의 목록에 이어져서 {changed} 바뀌어 나와요."
    return RULE.found(document.locate(item.place), message, hint)


def _lines(document: Document) -> Sequence[_Line | None]:
    """Return the lines of a page; None for those that are blank."""
    fences = iter(sorted(fence.whole for fence in document.fences))
    fence = next(fences, None)
    lines: list[_Line | None] = []
    indent = 0
    for line in split_lines(document.source.text, document.front.body):
        start = line.offsets[0]
        while fence is not None and fence.end <= start:
            fence = next(fences, None)
        if fence is not None and line.offsets[-1] > fence.start:
            indent = line.indent if start <= fence.start else indent
            lines.append(_Line(Span(start, start), indent, ""))
        else:
            lines.append(None if line.blank else _line(line))
    return lines


def _line(line: PlacedText) -> _Line:
    item = _ITEM.match(line.text)
    kind = ("ol" if item["mark"][-1] == "." else "ul") if item is not None else ""
    place = line.span(line.indent, len(line.text.rstrip()))
    goes_on = not kind and _OWN_BLOCK.match(line.text) is None
    return _Line(place, line.indent, kind, goes_on)


def _item_above(lines: Sequence[_Line | None], index: int, indent: int) -> int | None:
    """Return the line of the item that one at `index`, indented by `indent` columns, follows in a
    list, if there is one: what is indented below it belongs to it, and so do lines of text right
    below it.
    """
    within_text = False
    for above in range(index - 1, -1, -1):
        line = lines[above]
        if line is None and within_text:
            return None
        if line is None or line.indent >= indent + TAB_WIDTH:
            continue
        if not line.goes_on:
            return above if line.kind and line.indent > indent - TAB_WIDTH else None
        within_text = True
    return None


RULE = Rule(
    "STR043",
    "종류가 다른 목록은 나눠 적어요",
    Severity.ERROR,
    "0.1",
    Scope.PAGE,
    check,
    applies_to=Sites.ANY,
)
