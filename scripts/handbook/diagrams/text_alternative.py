"""The words that stand for a drawing when it cannot be seen.

A stack's words are made from its model, from the bottom to the top, and then follow its paths.
Sequences and flowcharts bring their own (`accTitle`, `accDescr`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from handbook.diagrams.metadata import Metadata
from handbook.diagrams.model import Box, Edge, Flow, Model, PathKind, Stack

PATH_NAMES = {
    PathKind.CPU: "실선: CPU가 명령어를 실행하는 길",
    PathKind.IO: "점선: 입출력이 지나는 길",
}
"""The legend of the two kinds of paths."""


@dataclass(frozen=True, slots=True)
class TextAlternative:
    """A short title and a description, both plain Korean text."""

    title: str
    description: str


def text_alternative(model: Model, metadata: Metadata) -> TextAlternative:
    """Make the text alternative of a diagram. Parts that the author owes are left empty."""
    title = metadata.title.text if metadata.title else ""
    if isinstance(model, Stack):
        return TextAlternative(title or "계층 그림", describe_stack(model))
    kind = "흐름 그림" if isinstance(model, Flow) else "순서 그림"
    described = metadata.description.text if metadata.description else ""
    return TextAlternative(title or kind, described)


def describe_stack(stack: Stack) -> str:
    """Describe a stack from its lowest row to its highest, then its paths."""
    rows = [row for row in reversed(stack.rows) if row]
    if not rows:
        return ""
    layers = []
    for index, row in enumerate(rows):
        lead = ""
        if index and index == len(rows) - 1:
            lead = "맨 위에 "
        elif index and len(rows[index - 1]) > 1:
            lead = "그 위에 "
        layers.append(lead + _row_words(row, stack.columns))
    sentences = [f"아래에서 위로: {', '.join(layers)}."]
    for kind in PathKind:
        ways = [_path_words(path, stack) for path in stack.paths(kind)]
        if ways:
            sentences.append(f"{PATH_NAMES[kind]}. {' '.join(ways)}")
    return " ".join(sentences)


def _row_words(row: Sequence[Box], columns: int) -> str:
    names = [_name(box) for box in row]
    if len(names) > 1:
        return f"나란히 {_list(names)}"
    box = row[0]
    if box.span == columns:
        return names[0]
    left, right = box.column, columns - box.column - box.span
    side = "왼쪽에" if left < right else "오른쪽에" if right < left else "가운데에"
    return f"{side} {names[0]}"


def _name(box: Box) -> str:
    return f"{box.label.flat}({box.mark.text})" if box.mark else box.label.flat


def _list(names: Sequence[str]) -> str:
    """`A와 B`, or `A, B, C` where there are more than two."""
    if len(names) == 2:
        return f"{_attach(names[0], '와/과')} {names[1]}"
    return ", ".join(names)


def _attach(word: str, pair: str) -> str:
    from handbook.korean.particles import attach as attach_particle  # noqa: PLC0415

    return str(attach_particle(word, pair))


def _path_words(path: Sequence[Edge], stack: Stack) -> str:
    """`게스트 OS 커널에서 호스트 OS 커널을 거쳐 하드웨어로.`"""
    stops = [stack.box(path[0].start), *(stack.box(edge.end) for edge in path)]
    names = [box.label.flat for box in stops]
    labels = [edge.label.flat for edge in path if edge.label and edge.label.flat]
    what = f"{', '.join(labels)}: " if labels else ""
    between = ", ".join(names[1:-1])
    through = f" {_attach(between, '을/를')} 거쳐" if between else ""
    return f"{what}{names[0]}에서{through} {_attach(names[-1], '으로/로')}."
