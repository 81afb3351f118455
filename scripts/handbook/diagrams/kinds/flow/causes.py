"""Why a flowchart cannot be read, where the parser's own place or words mislead."""

from __future__ import annotations

import re

from handbook.diagrams.advice import explain, reserved_word
from handbook.diagrams.kinds.flow.advice import ADVICE
from handbook.diagrams.kinds.flow.labels import label_at_fault, line_at_fault, needs_quotes
from handbook.diagrams.places import DiagramError, Place, lines_of

_LABEL = re.compile(
    r"quote it to use them|nested quotes|Unterminated node label|Unexpected character"
)
_NO_PLACE = re.compile(r"quote it to use them|nested quotes")
_STOPPED_AT_END = re.compile(r"unexpected end(?! of)")
_END = "end"


def flow_cause(source: str, place: Place, detail: str) -> DiagramError | None:
    """Return what is wrong where the parser stops at `place` with `detail`, if that is known."""
    return _of_end(source, place, detail) or _of_label(source, place, detail)


def _of_label(source: str, place: Place, detail: str) -> DiagramError | None:
    nowhere = (place.line, place.column) == (place.end_line, place.end_column)
    if _LABEL.search(detail) is None:
        return None
    if _NO_PLACE.search(detail) and not nowhere:  # of an arrow or a subgraph
        line = lines_of(source)[place.line - 1]
        start, end = place.column - 1, place.end_column - 1
        return needs_quotes(place, line[start - 1 : start], line[start:end], line[end : end + 1])
    found = label_at_fault(source)
    if found is None and _NO_PLACE.search(detail):
        return explain(source, line_at_fault(source, detail), detail, ADVICE, "-->")
    return found


def _of_end(source: str, place: Place, detail: str) -> DiagramError | None:
    line = dict(enumerate(lines_of(source), start=1)).get(place.line, "")
    before = line[: place.column - 1]
    start = place.column
    if detail.startswith("unexpected") and before.strip() == _END:  # it ended a subgraph here
        start = before.index(_END) + 1
    elif _STOPPED_AT_END.match(detail) is None or not line.startswith(_END, start - 1):
        return None
    where = Place(place.line, start, place.line, start + len(_END))
    if line[line.rfind(";", 0, start - 1) + 1 :].strip().rstrip("; ") == _END:
        message = "'end'로 끝낼 subgraph가 없어요."
        return DiagramError(where, message, "end 줄을 지우거나, 위에 subgraph 줄을 적으세요.")
    return reserved_word(where, _END)
