"""From a parsed flowchart to a Flow."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from handbook.diagrams.engine import Fact, Parsed, decode_label, with_following
from handbook.diagrams.kinds.flow.model import Flow, Group, Link, Node
from handbook.diagrams.metadata import Metadata
from handbook.diagrams.model import ClassUse, Label
from handbook.diagrams.places import DiagramError, Place

_SHAPES = {"square": "box", "round": "round", "stadium": "round", "diamond": "choice"}
_DASHES = {"normal": False, "dotted": True}
_STYLING = {"flowchart style", "flowchart class definition style"}


def read_flow(_source: str, parsed: Parsed, metadata: Metadata) -> Flow:
    """Build the model. Raises DiagramError for what Mermaid accepts and the book cannot draw."""
    uses = tuple(class_uses(parsed, metadata))
    nodes = tuple(_nodes(parsed, uses))
    known = {node.id for node in nodes} | {group["id"] for group in parsed.semantic["subgraphs"]}
    return Flow(
        nodes=nodes,
        links=tuple(_links(parsed)),
        groups=tuple(_groups(parsed)),
        stray_classes=tuple(use for use in uses if use.target not in known),
        styling=tuple(fact.place for fact in parsed.facts if fact.detail in _STYLING),
    )


def class_uses(parsed: Parsed, _metadata: Metadata) -> Iterator[ClassUse]:
    """Yield one use for each target of `class a,b guest`."""
    targets: list[Fact] = []
    for fact in parsed.facts:
        if fact.detail == "flowchart class target":
            targets.append(fact)
        elif fact.detail == "flowchart class name":
            for target in targets:
                yield ClassUse(target.name, fact.name, fact.place, target.place)
            targets = []


def _nodes(parsed: Parsed, uses: Sequence[ClassUse]) -> Iterator[Node]:
    for node in parsed.semantic["nodes"]:
        place = _label_place(parsed.facts, node["id"])
        shape = _SHAPES.get(node["shape"] or "")
        if shape is None:
            raise DiagramError(
                place,
                f"이름이 없거나 이 책에서 그리지 않는 모양의 상자예요: {node['id']}",
                f'{node["id"]}["이름"], 갈림길은 {node["id"]}{{"물음"}}처럼 쓰세요.',
            )
        yield Node(
            id=node["id"],
            label=Label(decode_label(node["label"]), place),
            shape=shape,
            classes=tuple(use for use in uses if use.target == node["id"]),
        )


def _label_place(facts: Sequence[Fact], node_id: str) -> Place:
    """The place of the node's label, the last of several, else of its first mention."""
    first: Place | None = None
    label: Place | None = None
    for fact, following in with_following(facts):
        if fact.detail == "flowchart node" and fact.name == node_id:
            if following is not None and following.detail == "flowchart node label":
                label = following.place
            first = first or fact.place
    return label or first or Place()


def _links(parsed: Parsed) -> Iterator[Link]:
    label_places = iter([f.place for f in parsed.facts if f.detail == "flowchart edge label"])
    circles: set[str] = set()
    for edge in parsed.semantic["edges"]:
        label = edge["label"]
        words = Label(decode_label(label), next(label_places, Place())) if label else None
        dashed = _DASHES.get(edge["stroke"])
        if edge["type"] != "arrow_point" or dashed is None:
            place = words.place if words else _mention(parsed.facts, edge)
            raise DiagramError(
                place,
                f"이 책의 흐름 그림에서 쓰지 않는 화살표예요: {edge['arrow']}",
                "'a --> b'나 'a -.-> b'로 쓰세요.",
            )
        if edge["from"] == edge["to"]:
            if edge["from"] in circles:  # merman leaves the second out
                raise DiagramError(
                    words.place if words else _mention(parsed.facts, edge),
                    f"자기 자신을 가리키는 화살표가 둘이에요: {edge['from']}",
                    "하나만 남기고 글을 합치세요.",
                )
            circles.add(edge["from"])
        yield Link(edge["from"], edge["to"], dashed, words)


def _mention(facts: Sequence[Fact], edge: Mapping[str, Any]) -> Place:
    """Where the edge's start is named directly before its end, else where its end first is."""
    nodes = [fact for fact in facts if fact.detail == "flowchart node"]
    for start, end in pairwise(nodes):
        if (start.name, end.name) == (edge["from"], edge["to"]):
            return Place(start.place.line, start.place.column, end.place.line, end.place.end_column)
    return next((fact.place for fact in nodes if fact.name == edge["to"]), Place())


def _groups(parsed: Parsed) -> Iterator[Group]:
    places = {fact.name: fact.place for fact in parsed.facts if fact.detail == "subgraph"}
    nodes = {node["id"] for node in parsed.semantic["nodes"]}
    for group in parsed.semantic["subgraphs"]:
        place = places.get(group["id"], Place())
        if not set(group["nodes"]) <= nodes:
            raise DiagramError(
                place, "subgraph 안에 subgraph를 넣지 않아요.", "바깥쪽 하나만 남기세요."
            )
        yield Group(group["id"], Label(decode_label(group["title"]), place), tuple(group["nodes"]))
