"""Lists of which some items begin with a mark in brackets and others do not. Such a list is neither
a question nor a guess, and every mark in it is seen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from handbook.core.diagnostics import Edit, Fix, Location, Span
from handbook.markdown.page import Document

_ITEM = re.compile(r" {0,3}(?:[-*+]|\d+\.) +(?:\[(?P<mark>[^\[\]@^\n]{0,20})\](?= ))?")
_GLUED = re.compile(r" {0,3}(?:[-*+]|\d+\.) +(?P<mark>\[(?P<name>[^\[\]@^\n]{0,20})\])(?=[^\W\d_])")
"""An item whose mark has no space behind it, and so is none."""
_SURELY_MARKS = re.compile(r"[ xX?+]?|\d{1,2}")
"""What in brackets can be nothing else: a name may be that of a link."""
_MARKED = re.compile(r"^ {0,3}(?:[-*+]|\d+\.) +\[", re.MULTILINE)
_ENDS_A_LIST = ("#", "<", ">", "```", "~~~")
_QUIZ = "quiz"


@dataclass(slots=True)
class MarkedList:
    """A list: what the marks of its items say, and where these and the items without one begin.
    `glued` are the marks without a space behind them, by where their items begin.
    """

    start: int
    marks: list[str] = field(default_factory=list)
    brackets: set[int] = field(default_factory=set)
    unmarked: list[int] = field(default_factory=list)
    glued: dict[int, Span] = field(default_factory=dict)
    end: int = 0

    @property
    def first_glued(self) -> Span | None:
        """The mark of the first item that has none, if only a space is missing behind it."""
        return self.glued.get(self.unmarked[0])

    def glued_names(self, document: Document) -> Iterator[str]:
        """Yield what stands in the marks without a space behind them."""
        text = document.source.text
        return (text[mark.start + 1 : mark.end - 1] for mark in self.glued.values())

    @property
    def first_unmarked(self) -> Span:
        """Where the first item without a mark begins."""
        return Span(self.unmarked[0], self.unmarked[0] + 1)

    def holds(self, place: Span) -> bool:
        """Tell whether `place` is within the list."""
        return self.start <= place.start < self.end


def glued_mark(document: Document, mark: Span, lost: str) -> tuple[Location, str, str, Fix]:
    """Return place, message, hint and fix for a mark without a space behind it; `lost` says what
    the list is not for that.
    """
    typed = document.source.text[mark.start : mark.end]
    behind = document.locate(Span(mark.end, mark.end))
    fix = Fix(f"'{typed}' 뒤에 빈칸 넣기", (Edit(behind, " "),))
    message = f"'{typed}' 바로 뒤에 빈칸이 없어서, {lost}"
    return document.locate(mark), message, "표시와 글 사이를 한 칸 띄우세요.", fix


def mixed_questions(document: Document) -> list[MarkedList]:
    """Return the lists below the headings of a quiz of which some items have no mark."""
    return [one for one in _mixed(document) if is_asked(document, one.start)]


def mixed_guesses(document: Document) -> list[MarkedList]:
    """Return the lists elsewhere of which some items are guesses."""
    return [
        one
        for one in _mixed(document)
        if not is_asked(document, one.start) and not {"?", "+"}.isdisjoint(one.marks)
    ]


def is_asked(document: Document, offset: int) -> bool:
    """Tell whether a list at `offset` stands where questions do."""
    above = [h.id for h in document.headings if h.place.start < offset]
    named = bool(above) and above[-1].startswith(f"{_QUIZ}-")
    return named or document.part_at(offset) == _QUIZ


def _mixed(document: Document) -> Iterator[MarkedList]:
    if _MARKED.search(document.source.text) is None:
        return  # as on most pages
    for one in _lists(document):
        if not one.marks:
            one.marks += (n for n in one.glued_names(document) if _SURELY_MARKS.fullmatch(n))
        if one.marks and one.unmarked:
            yield one


def _lists(document: Document) -> Iterator[MarkedList]:
    """Yield the outermost lists as Python-Markdown parts them: a blank line ends none."""
    source = document.source
    inside = [fence.whole for fence in document.fences]
    current: MarkedList | None = None
    after_blank = True
    for number in range(1, len(source.line_starts) + 1):
        start, line = source.offset(number, 1), source.line(number)
        if start < document.front.body or any(f.start < start < f.end for f in inside):
            continue
        item = _ITEM.match(line)
        if item is not None and item.end() < len(line.rstrip()):
            current = current or MarkedList(start)
            if item["mark"] is None:
                current.unmarked.append(start)
                glued = _GLUED.match(line)
                if glued is not None and not _is_defined(document, glued["name"]):
                    begin, end = glued.span("mark")
                    current.glued[start] = Span(start + begin, start + end)
                    current.brackets.add(start + begin)
            else:
                current.marks.append(item["mark"].strip())
                current.brackets.add(start + item.start("mark") - 1)
        elif current is not None and _ends(line, after_blank):
            yield current
            current = None
        if current is not None:
            current.end = start + len(line) + 1
        after_blank = not line.strip()
    if current is not None:
        yield current


def _is_defined(document: Document, name: str) -> bool:
    return any(name.lower() == one.name.lower() for one in document.references.definitions)


def _ends(line: str, after_blank: bool) -> bool:
    """Tell whether a line that begins no item ends the list above it."""
    if not line.strip() or line[0] in " \t":
        return False
    return after_blank or line.startswith(_ENDS_A_LIST)
