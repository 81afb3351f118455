"""Whether each line of a stack fills its row: the parser sees only one run of boxes, so that a line
with too few takes the boxes of the next one beside it, and nobody is told.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from handbook.diagrams.places import Place, line_place, lines_of

_QUOTED = re.compile(r'"[^"]*"')
_SPACE = re.compile(r"(?<![\w-])space(?::(\d+))?(?![\w:-])")
_COMMENT = "%%"


@dataclass(frozen=True, slots=True)
class Misfilled:
    """A line of boxes that takes `taken` of the `columns` that a row has (0: they are not
    declared), and what is to be told of it, in Korean."""

    place: Place
    taken: int
    columns: int
    message: str
    hint: str


def misfilled_lines(
    source: str,
    blocks: Sequence[Mapping[str, Any]],
    places: Mapping[str, tuple[Place, Place]],
    declared: int,
) -> tuple[Misfilled, ...]:
    """Return the lines whose boxes and spaces are not as wide as a row; `blocks` are merman's,
    `places` say where each box stands, `declared` is the number of columns, or 0.
    """
    boxes: dict[int, list[Mapping[str, Any]]] = defaultdict(list)
    for block in blocks:
        if block["id"] in places and block["type"] != "space":
            boxes[places[block["id"]][0].line].append(block)
    return tuple(_misfilled(source, boxes, declared))


def _misfilled(
    source: str, boxes: Mapping[int, Sequence[Mapping[str, Any]]], declared: int
) -> Iterator[Misfilled]:
    lines = 0
    for number, text in enumerate(lines_of(source), start=1):
        own = boxes.get(number, ())
        empty = 0 if text.lstrip().startswith(_COMMENT) else _spaces(text)
        taken = empty + sum(_span(block) for block in own)
        lines += bool(taken)
        place = line_place(source, number)
        if taken and not declared and lines > 1:
            message = "columns 줄이 없어서, 앞줄의 상자와 이 줄의 상자가 모두 한 줄에 놓여요."
            yield Misfilled(place, taken, 0, message, _declared(taken))
            return
        if taken and declared and taken != declared:
            yield Misfilled(place, taken, declared, *_words(taken, declared, own))


def _spaces(text: str) -> int:
    return sum(int(match[1] or 1) for match in _SPACE.finditer(_QUOTED.sub("", text)))


def _span(block: Mapping[str, Any]) -> int:
    return int(block.get("widthInColumns", 1))


def _declared(taken: int) -> str:
    return f"첫 상자 앞에 'columns {taken}'처럼 한 줄의 칸 수를 적으세요."


def _words(taken: int, columns: int, own: Sequence[Mapping[str, Any]]) -> tuple[str, str]:
    if taken > columns:
        message = f"한 줄이 {columns}칸인데 {taken}칸을 적어서, 남는 상자는 아랫줄로 내려가요."
        return message, f"줄을 나누거나 'columns {taken}'처럼 칸을 늘리세요."
    left = columns - taken
    message = f"{columns}칸 가운데 {taken}칸만 채워서, 그림이 적은 대로 쌓이지 않아요."
    space = f"빈칸으로 둘 자리에 '{'space' if left == 1 else f'space:{left}'}' 글자를 적으세요."
    if not own:
        return message, space
    wide = f'{own[-1]["id"]}["…"]:{_span(own[-1]) + left}'
    return message, f"마지막 상자를 '{wide}' 꼴로 넓히거나, {space}"
