"""What a stack says in words: its rows from the bottom to the top, then its paths."""

from __future__ import annotations

import re
from collections.abc import Sequence

from handbook.diagrams.kinds.stack.model import Box, Edge, PathKind, Stack
from handbook.diagrams.metadata import Metadata
from handbook.diagrams.text_alternative import TextAlternative
from handbook.korean.particles import choose

TITLE = "계층 그림"

_PARENTHESIS = re.compile(r"\s*\([^()]*\)$")

PATH_NAMES = {
    PathKind.CPU: "실선: CPU가 명령어를 실행하는 길",
    PathKind.IO: "점선: 입출력이 지나는 길",
}
"""The legend of the two kinds of paths."""


def stack_in_words(stack: Stack, metadata: Metadata) -> TextAlternative:
    """Return what stands for the drawing of a stack. Its author owes nothing."""
    return TextAlternative(metadata.title_text or TITLE, describe_stack(stack))


def describe_stack(stack: Stack) -> str:
    """Describe a stack from its lowest row to its highest, then its paths."""
    rows = [row for row in reversed(stack.rows) if row]
    if not rows:
        return ""
    layers = []
    for index, row in enumerate(rows):
        lead = ""
        if index and index == len(rows) - 1:
            lead = "맨 위"
        elif index and len(rows[index - 1]) > 1:
            lead = "그 위"
        layers.append(_row_words(lead, row, stack.columns))
    sentences = [f"아래에서 위로: {', '.join(layers)}.", *_boundary_words(stack)]
    for kind in PathKind:
        ways = [_path_words(path, stack) for path in stack.paths(kind)]
        if ways:
            sentences.append(f"{PATH_NAMES[kind]}. {' '.join(ways)}")
    return " ".join(sentences)


def _boundary_words(stack: Stack) -> list[str]:
    """`하이퍼바이저 위에 긴 선이 있어요. 선 위는 비루트 모드, 선 아래는 루트 모드예요.`"""
    if stack.boundary is None:
        return []
    box = stack.box(stack.boundary.target).label.flat
    sides = [f"선 위: {stack.boundary.above}.", f"선 아래: {stack.boundary.below}."]
    return [f"{box} 위에 긴 선.", *(side for side in sides if not side.endswith(": ."))]


def _row_words(lead: str, row: Sequence[Box], columns: int) -> str:
    """`그 위에 나란히 A와 B`, `맨 위 오른쪽에 C`, or just `하드웨어`."""
    above = f"{lead}에 " if lead else ""
    if len(row) > 1:
        return f"{above}나란히 {_list(row)}"
    box = row[0]
    if box.span == columns:
        return f"{above}{_name(box)}"
    left, right = box.column, columns - box.column - box.span
    side = "왼쪽" if left < right else "오른쪽" if right < left else "가운데"
    return f"{lead} {side}에 {_name(box)}".lstrip()


def _name(box: Box) -> str:
    return f"{box.label.flat}({box.mark.text})" if box.mark else box.label.flat


def _list(row: Sequence[Box]) -> str:
    """`A와 B`, or `A, B, C` where there are more than two."""
    names = [_name(box) for box in row]
    if len(names) == 2:
        return f"{names[0]}{_particle(row[0].label.flat, '와/과', unsure=',')} {names[1]}"
    return ", ".join(names)


def _particle(label: str, pair: str, *, unsure: str) -> str:
    """The form of `pair` that agrees with the label's last word outside parentheses, or `unsure`
    where nobody knows how that is read (eth0).
    """
    return choose(_PARENTHESIS.sub("", label), pair) or unsure


def _path_words(path: Sequence[Edge], stack: Stack) -> str:
    """`게스트 OS 커널에서 호스트 OS 커널을 거쳐 하드웨어로.`"""
    stops = [stack.box(path[0].start), *(stack.box(edge.end) for edge in path)]
    names = [box.label.flat for box in stops]
    labels = [edge.label.flat for edge in path if edge.label and edge.label.flat]
    what = f"{', '.join(labels)}: " if labels else ""
    between = names[1:-1]
    through = (
        f" {', '.join(between)}{_particle(between[-1], '을/를', unsure='')} 거쳐" if between else ""
    )
    end = f"{names[-1]}{_particle(names[-1], '으로/로', unsure='까지')}"
    return f"{what}{names[0]}에서{through} {end}."
