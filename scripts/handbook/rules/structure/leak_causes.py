"""Tells what to do about a sign that a reader sees, where the line it stands in shows the cause."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.placed_text import TAB_WIDTH
from handbook.markdown.page import Document
from handbook.markdown.unparsed import Leak

_OPENING = re.compile(r"(?P<mark>!!!|\?\?\?\+?|={3}[!+]{0,2})(?P<rest>.*)")
_NAMES = r" ?[\w-]+(?: +[\w-]+)*"
_BOX = re.compile(rf"(?:{_NAMES})?(?: +\"[^\"]*\")?\s*")
_TAB = re.compile(r" +\"[^\"]*\"\s*")
_HOLDS = re.compile(r"(?:[*+-]|\d+\.) |!!!|\?\?\?|===")
"""What begins a list item, a box or a tab: the lines below that are indented stand within."""
_QUOTES = re.compile(r"[\"“”]")
_BELOW_A_PARAGRAPH = re.compile(
    r"(?:^|\n)[ \t]*(?![#|>+*!?=`~<\s-]|\d+\.)[^\n]*\S[^\n]*\n[ \t]*\n[ \t]*$"
)
_NEAR = 500
"""So many code points before and after a sign tell where it stands."""
_READ_BY = {"!": "admonition", "?": "pymdownx.details", "=": "pymdownx.tabbed"}
"""The extension that reads an opening, by its first sign."""


def repair_of(leak: Leak, document: Document, site: Site) -> str:
    """Return what to type instead, or nothing where the line does not tell."""
    if leak.kind == "admonition" and site.settings.uses(_READ_BY[leak.sign[0]]):
        return _of_opening(document.source.text, leak.place.start)
    if leak.kind == "attributes" and site.settings.uses("attr_list"):
        return _of_attributes(document.source.text, leak)
    return ""


def _of_opening(text: str, start: int) -> str:
    """Return what is wrong with the opening of a box or a tab at `start`: its blank, its quotation
    marks, or how far it is indented.
    """
    line = text[start : _line_end(text, start)]
    match = _OPENING.match(line)
    if match is None:
        return ""
    mark, rest = match["mark"], match["rest"]
    is_tab = mark.startswith("=")
    if is_tab and not rest.startswith(" "):
        return f"{mark} 다음에 빈칸을 하나 두세요."
    quotes = _QUOTES.findall(rest)
    if len(quotes) % 2 or "“" in quotes or "”" in quotes:
        return '제목의 앞뒤를 곧은 큰따옴표로 감싸 "제목" 꼴로 적으세요.'
    if (_TAB if is_tab else _BOX).fullmatch(rest) is None:
        return ""
    return _of_indent(text, start)


def _of_indent(text: str, start: int) -> str:
    begin = text.rfind("\n", 0, start) + 1
    before = text[begin:start].expandtabs(TAB_WIDTH)
    if not before or before.strip():
        return ""
    wanted = _wanted_indent(text, begin, len(before))
    if wanted == 0:
        return "앞의 빈칸을 지우고 줄의 처음부터 적으세요."
    if wanted == len(before) or wanted is None:
        return ""
    inner = wanted + TAB_WIDTH
    return f"앞의 항목이나 상자에 들어가게 빈칸 {wanted}개로, 그 안의 글은 {inner}개로 들여 쓰세요."


def _wanted_indent(text: str, begin: int, indent: int) -> int | None:
    """Return how far what stands in the item or box above the line at `begin` is indented: not at
    all without one.
    """
    for line in _lines_above(text, begin):
        bare = line.expandtabs(TAB_WIDTH)
        own = len(bare) - len(bare.lstrip())
        if not bare.strip() or own >= indent:
            continue
        if _HOLDS.match(bare, own):
            return (own // TAB_WIDTH + 1) * TAB_WIDTH
        return 0 if own == 0 and indent < TAB_WIDTH else None
    return 0 if indent < TAB_WIDTH else None


def _lines_above(text: str, begin: int) -> Iterator[str]:
    """Yield the lines above the one that begins at `begin`, from the nearest on."""
    while begin > 0:
        end = begin - 1
        begin = text.rfind("\n", 0, end) + 1
        yield text[begin:end]


def _of_attributes(text: str, leak: Leak) -> str:
    if "}" not in text[leak.place.start : _line_end(text, leak.place.start)]:
        return "중괄호를 } 글자로 닫으세요."
    start = leak.place.start
    before = text[max(0, start - 2) : start]
    if before in {") ", "] "}:
        return "중괄호 앞의 빈칸을 지우세요."
    if _BELOW_A_PARAGRAPH.search(text[max(0, start - _NEAR) : start]) and _is_last(text, leak):
        return "위의 빈 줄을 지워 문단의 마지막 줄 바로 아래에 두세요."
    return ""


def _is_last(text: str, leak: Leak) -> bool:
    """Whether nothing follows in the paragraph of a sign."""
    rest = text[leak.place.end : leak.place.end + _NEAR].split("\n", maxsplit=2)
    return not any(line.strip() for line in rest[:2])


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end
