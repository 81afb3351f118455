"""From a parsed `block` diagram to a Stack."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from handbook.diagrams.engine import Fact, Parsed, decode_label, with_following
from handbook.diagrams.kinds.stack.filling import Misfilled, misfilled_lines
from handbook.diagrams.kinds.stack.model import Box, Edge, PathKind, Stack
from handbook.diagrams.metadata import Metadata
from handbook.diagrams.model import Boundary, ClassUse, Label, Mark
from handbook.diagrams.places import DiagramError, Place, line_place, lines_of

_CPU_ARROW = re.compile(r"-{2,}>|--\s*-{2,}>")
_IO_ARROW = re.compile(r"-\.-?>|-\.\s*\.->")
_MOST_COLUMNS = 60
"""Many more than a page can show; the layout takes room for each."""
_STYLING = {"block style", "block class style"}
_FLAT = {"space", "square"}


def read_stack(source: str, parsed: Parsed, metadata: Metadata) -> Stack:
    """Build the model. Raises DiagramError for what Mermaid accepts and the book cannot draw."""
    places = _box_places(parsed.facts)
    uses = tuple(class_uses(parsed, metadata))
    known = {block["id"] for block in parsed.semantic["blocks"]}
    marks: dict[str, Mark] = {}
    stray_marks: list[Mark] = []
    for mark in metadata.marks:
        if mark.target in known and mark.target not in marks:
            marks[mark.target] = mark
        else:
            stray_marks.append(mark)
    columns = _columns(parsed.semantic)
    if columns > _MOST_COLUMNS:
        raise DiagramError(
            line_place(source, 1),
            f"한 줄이 {columns}칸이나 돼요. {_MOST_COLUMNS}칸까지만 그려요.",
            "columns 3처럼 작은 수를 쓰고 상자를 여러 줄에 나누세요.",
        )
    blocks = parsed.semantic["blocks"]
    misfilled = misfilled_lines(source, blocks, places, _declared(parsed.semantic))
    _refuse_overflow(blocks, columns, places, misfilled)
    boxes = tuple(_boxes(parsed, columns, places, uses, marks))
    boundary, strays = _boundary(metadata, boxes)
    return Stack(
        columns=columns,
        boxes=boxes,
        edges=tuple(_edges(source, parsed, frozenset(box.id for box in boxes))),
        stray_classes=tuple(use for use in uses if use.target not in known),
        stray_marks=(*stray_marks, *strays),
        styling=tuple(fact.place for fact in parsed.facts if fact.detail in _STYLING),
        boundary=boundary,
        misfilled=misfilled,
    )


def _boundary(metadata: Metadata, boxes: Sequence[Box]) -> tuple[Boundary | None, list[Mark]]:
    """The first boundary above a box that has a row above it, and the others as stray lines."""
    below = {box.id for box in boxes if box.row > 0}
    fitting = [one for one in metadata.boundaries if one.target in below]
    strays = [one for one in metadata.boundaries if one not in fitting[:1]]
    marks = [Mark(one.target, one.words.text, one.words.place) for one in strays]
    return (fitting[0] if fitting else None), marks


def _declared(semantic: Mapping[str, Any]) -> int:
    """The number after `columns`, or 0 where there is none."""
    return max(0, int(semantic["blocksFlat"][0].get("columns", 0)))


def _columns(semantic: Mapping[str, Any]) -> int:
    return _declared(semantic) or max(
        1, sum(int(block.get("widthInColumns", 1)) for block in semantic["blocks"])
    )


def _box_places(facts: Sequence[Fact]) -> dict[str, tuple[Place, Place]]:
    """The places of each box's id and label. Raises DiagramError for a repeated or
    reserved id."""
    places: dict[str, tuple[Place, Place]] = {}
    labelled: set[str] = set()
    for fact, following in with_following(facts):
        if fact.detail not in {"block node", "block edge endpoint", "block composite"}:
            continue
        label = following if following and following.detail == "block label" else None
        if fact.name == "root":
            raise DiagramError(
                fact.place, "root는 Mermaid가 쓰는 이름이에요.", "상자에 다른 영문 이름을 붙이세요."
            )
        if fact.name in labelled and label is not None:
            raise DiagramError(
                fact.place,
                f"같은 이름의 상자가 두 번 나와요: {fact.name}",
                "두 번째 상자에 다른 영문 이름을 붙이세요.",
            )
        if label is not None:
            labelled.add(fact.name)
            places[fact.name] = (fact.place, label.place)
        places.setdefault(fact.name, (fact.place, fact.place))
    return places


def class_uses(parsed: Parsed, _metadata: Metadata) -> Iterator[ClassUse]:
    """Yield one use for each target and name of `class a,b guest` (also of `guest,host`)."""
    targets: list[Fact] = []
    for fact in parsed.facts:
        if fact.detail == "block class target":
            targets.append(fact)
        elif fact.detail == "block class name":
            for name in re.split(r"[,\s]+", fact.name):
                for target in targets:
                    yield ClassUse(target.name, name, fact.place, target.place)
            targets = []


def _boxes(
    parsed: Parsed,
    columns: int,
    places: Mapping[str, tuple[Place, Place]],
    uses: Sequence[ClassUse],
    marks: Mapping[str, Mark],
) -> Iterator[Box]:
    position = 0
    for block in parsed.semantic["blocks"]:
        if block["type"] == "space":
            position += 1
            continue
        box_id, span = block["id"], int(block.get("widthInColumns", 1))
        place, label_place = places.get(box_id, (Place(), Place()))
        _refuse_other_shapes(block, place)
        yield Box(
            id=box_id,
            label=Label(decode_label(block["label"]), label_place),
            row=position // columns,
            column=position % columns,
            span=span,
            classes=tuple(use for use in uses if use.target == box_id),
            mark=marks.get(box_id),
            place=place,
        )
        position += span


def _refuse_overflow(
    blocks: Sequence[Mapping[str, Any]],
    columns: int,
    places: Mapping[str, tuple[Place, Place]],
    misfilled: Sequence[Misfilled],
) -> None:
    """Raise DiagramError where a box has no room in its row: at the first line that does not fill
    its own, since what follows it has moved.
    """
    position = 0
    for block in blocks:
        if block["type"] not in _FLAT:
            return  # refused as what it is
        span = int(block.get("widthInColumns", 1))
        if position % columns + span > columns:
            place = places.get(block["id"], (Place(), Place()))[0]
            for line in misfilled:
                if line.place.line <= place.line:
                    raise DiagramError(line.place, line.message, line.hint)
            raise DiagramError(
                place,
                f"한 줄에 {columns}칸인데 이 상자가 넘쳐요: {block['id']}",
                "앞줄의 빈 칸을 space로 채우거나 ':2' 같은 칸 수를 고치세요.",
            )
        position += span


def _refuse_other_shapes(block: Mapping[str, Any], place: Place) -> None:
    if block["type"] == "composite":
        raise DiagramError(
            place,
            "계층 그림에서는 block 안에 block을 넣지 않아요.",
            "'block:…'과 'end' 줄을 지우고 상자를 줄마다 나란히 쓰세요.",
        )
    if block["type"] == "na":
        raise _unnamed(block["id"], place)
    if block["type"] != "square":
        raise DiagramError(
            place,
            f"이 책에서 그리지 않는 모양의 상자예요: {block['id']}",
            f'{block["id"]}["이름"]처럼 네모난 괄호를 쓰세요.',
        )


def _unnamed(box_id: str, place: Place) -> DiagramError:
    if box_id.startswith("|"):
        words = box_id.strip('|"') or "글"
        message = "block에서는 화살표의 글을 | 사이에 적지 않아요."
        return DiagramError(place, message, f"'-- \"{words}\" -->' 꼴로 적으세요.")
    return DiagramError(
        place,
        f"이름이 없거나 앞에서 만들지 않은 상자예요: {box_id}",
        f'{box_id}["이름"]처럼 상자를 먼저 쓰고, 화살표의 글은 -- "글" --> 로 쓰세요.',
    )


def _edges(source: str, parsed: Parsed, boxes: frozenset[str]) -> Iterator[Edge]:
    """Pair the parser's edges, in order, with the facts that say where they stand."""
    lines = lines_of(source)
    semantic = iter(parsed.semantic["edges"])
    start: Fact | None = None
    label: Fact | None = None
    for fact in parsed.facts:
        if fact.detail == "block node":
            start, label = fact, None
        elif fact.detail == "block edge label":
            label = fact
        elif fact.detail == "block edge endpoint" and start is not None:
            edge = next(semantic)
            place = Place(
                start.place.line, start.place.column, fact.place.end_line, fact.place.end_column
            )
            missing = next((one for one in (edge["start"], edge["end"]) if one not in boxes), None)
            if missing is not None:
                raise _unnamed(missing, place)
            if edge["start"] == edge["end"]:
                raise DiagramError(
                    place, "상자가 자기 자신을 가리켜요.", "화살표의 두 끝에 다른 상자를 쓰세요."
                )
            kind = _arrow_kind(lines, start.place, label, fact.place, place)
            words = Label(decode_label(edge["label"]), label.place) if label else None
            yield Edge(edge["start"], edge["end"], kind, words, place)


def _arrow_kind(
    lines: Sequence[str], start: Place, label: Fact | None, end: Place, edge: Place
) -> PathKind:
    """Read the kind from the arrow's own characters: merman's model does not tell them apart."""
    line = lines[start.end_line - 1]
    arrow = line[: end.column - 1] if start.end_line == end.line else ""
    if label is not None:
        arrow = arrow[: label.place.column - 1] + " " + arrow[label.place.end_column - 1 :]
    arrow = arrow[start.end_column - 1 :]
    arrow = arrow[arrow.rfind("]") + 1 :].replace('"', " ").strip()
    if _CPU_ARROW.fullmatch(arrow):
        return PathKind.CPU
    if _IO_ARROW.fullmatch(arrow):
        return PathKind.IO
    raise DiagramError(
        edge,
        f"계층 그림에서 쓰지 않는 화살표예요: {arrow}" if arrow else "화살표를 읽을 수 없어요.",
        "CPU의 길은 'a --> b', 입출력의 길은 'a -.-> b'로 쓰세요.",
    )
