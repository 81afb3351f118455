"""How big and how small a diagram may be.

Mermaid itself refuses more text and more arrows (`maxTextSize` and `maxEdges` of its configuration
schema), and arranging boxes takes more than linear time.
"""

from __future__ import annotations

from handbook.diagrams.model import Model
from handbook.diagrams.places import DiagramError, line_place, lines_of

MOST_CHARACTERS = 50_000
MOST_ARROWS = 500
MOST_BOXES = 300
_HINT = "그림을 여럿으로 나누세요."


def refuse_long(source: str) -> None:
    """Raise DiagramError for a text that is too long to be read, or that says too many arrows."""
    if len(source) > MOST_CHARACTERS:
        message = f"그림의 글이 {MOST_CHARACTERS}자를 넘어요. Mermaid도 그리지 않아요."
        raise DiagramError(line_place(source, 1), message, _HINT)
    arrows = 0
    for number, line in enumerate(lines_of(source), start=1):
        # `a & b --> c & d` is four arrows; the most that this many signs can say.
        arrows += ((line.count("&") + 2) // 2) ** 2 - 1
        if arrows > 10 * MOST_ARROWS:
            raise _too_many(source, number)


def refuse_size(source: str, model: Model) -> None:
    """Raise DiagramError for no box at all, and for more boxes or arrows than can be arranged."""
    boxes, arrows = model.size
    if boxes == 0:
        message, hint = "그림에 상자가 하나도 없어요.", '상자["이름"]처럼 상자를 쓰세요.'
        raise DiagramError(line_place(source, 1), message, hint)
    if boxes > MOST_BOXES:
        message = f"그림에 상자가 {MOST_BOXES}개보다 많아요."
        raise DiagramError(line_place(source, 1), message, _HINT)
    if arrows > MOST_ARROWS:
        raise _too_many(source, 1)


def _too_many(source: str, line: int) -> DiagramError:
    message = f"그림에 화살표가 {MOST_ARROWS}개보다 많아요. Mermaid도 그리지 않아요."
    return DiagramError(line_place(source, line), message, _HINT)
