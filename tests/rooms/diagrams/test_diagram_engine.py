"""What the book takes from merman. When one of these fails after an update, read engine.py."""

from __future__ import annotations

import json
import signal

import pytest

from handbook.core.crash import ended_by_signal
from handbook.diagrams import engine
from handbook.diagrams.analyse import analyse
from handbook.diagrams.kinds.flow.draw import draw_flow
from handbook.diagrams.kinds.flow.model import Flow
from handbook.diagrams.places import Place
from rooms.diagrams.samples import ALL, CHOICE, SYSTEM_CALL, TYPE_2

pytestmark = pytest.mark.skipif(not engine.available(), reason="no merman on this machine")


def facts(source: str, detail: str) -> list[tuple[str, int, int]]:
    found = [fact for fact in engine.parse(source).facts if fact.detail == detail]
    return [(fact.name, fact.place.line, fact.place.column) for fact in found]


def test_block_gives_boxes_in_order_with_spans_classes_and_columns() -> None:
    semantic = engine.parse(TYPE_2).semantic
    boxes = [(b["id"], b["type"], b["widthInColumns"], b["classes"]) for b in semantic["blocks"]]
    assert boxes[0] == ("happ", "square", 1, ["app"])
    assert boxes[-1] == ("hw", "square", 2, ["hardware"])
    assert semantic["blocksFlat"][0]["columns"] == 2


def test_a_wide_space_arrives_as_single_cells() -> None:
    semantic = engine.parse('block\ncolumns 3\n space:2 a["가"]\n').semantic
    assert [block["type"] for block in semantic["blocks"]] == ["space", "space", "square"]


def test_block_edges_do_not_tell_their_dashes() -> None:
    edges = engine.parse(TYPE_2).semantic["edges"]
    assert [(e["start"], e["end"], e["label"]) for e in edges][:2] == [
        ("guest", "hw", "명령어"),
        ("guest", "vbox", "디스크 쓰기"),
    ]
    assert not any("dotted" in json.dumps(edge) for edge in edges)


def test_facts_say_where_block_pieces_stand_in_code_points() -> None:
    assert ("guest", 7, 27) in facts(TYPE_2, "block node")
    assert ("게스트 OS 커널", 7, 34) in facts(TYPE_2, "block label")
    assert ("명령어", 17, 13) in facts(TYPE_2, "block edge label")
    assert ("hw", 17, 22) in facts(TYPE_2, "block edge endpoint")
    assert ("gapp", 10, 14) in facts(TYPE_2, "block class target")
    assert ("app", 10, 19) in facts(TYPE_2, "block class name")


def test_columns_after_an_emoji_count_code_points() -> None:
    assert facts('block\n a["😀 가"] b["나"]\n', "block label")[1] == ("나", 2, 14)


def test_sequence_gives_participants_messages_and_notes_in_order() -> None:
    semantic = engine.parse(SYSTEM_CALL).semantic
    assert semantic["actorOrder"] == ["A", "C", "K"]
    kinds = [(m["from"], m["to"], m["type"], m.get("placement")) for m in semantic["messages"]]
    assert kinds == [
        ("A", "C", 0, None),
        ("C", "C", 2, 2),
        ("C", "K", 0, None),
        ("K", "K", 0, None),
        ("A", "K", 2, 2),
        ("K", "C", 1, None),
        ("C", "A", 1, None),
    ]
    assert ("시스템 호출 명령어", 9, 8) in facts(SYSTEM_CALL, "sequence message")
    assert ("커널 모드로 바뀌어요", 10, 14) in facts(SYSTEM_CALL, "sequence note")
    assert ("프로그램", 6, 18) in facts(SYSTEM_CALL, "sequence participant label")


def test_flowchart_gives_shapes_strokes_and_groups() -> None:
    semantic = engine.parse(CHOICE).semantic
    assert {node["id"]: node["shape"] for node in semantic["nodes"]} == {
        "q": "square",
        "k": "diamond",
        "vm": "square",
        "ct": "round",
    }
    assert [(e["type"], e["stroke"]) for e in semantic["edges"]][-1] == ("arrow_point", "dotted")
    assert semantic["subgraphs"][0]["nodes"] == ["vm", "ct"]
    assert ("host", 9, 10) in facts(CHOICE, "subgraph")


def test_flow_layout_measures_with_the_books_own_widths() -> None:
    asked: list[str] = []

    def measure(text: str, limit: float | None) -> tuple[float, int]:
        asked.append(text)
        return 200.0 if text == "가" else 40.0, 1

    layout = engine.flow_layout(
        'flowchart TD\n a["가"] --> b["나"]\n', measure, {"minNodeWidth": 0}
    )
    sizes = {node["id"]: node["width"] for node in layout["nodes"]}
    assert {"가", "나"} <= set(asked)
    assert sizes["a"] - sizes["b"] == pytest.approx(160)
    assert layout["edges"][0]["points"][0]["y"] < layout["edges"][0]["points"][-1]["y"]
    assert set(layout["bounds"]) == {"min_x", "min_y", "max_x", "max_y"}


def test_flow_layout_wraps_at_line_breaks() -> None:
    def measure(text: str, limit: float | None) -> tuple[float, int]:
        return 50.0, text.count("\n") + 1

    source = 'flowchart TD\n a["가<br>나<br>다"] --> b["라"]\n'
    heights = [n["height"] for n in engine.flow_layout(source, measure, {})["nodes"]]
    assert heights[0] - heights[1] == pytest.approx(2 * engine.FLOW_LINE_HEIGHT)


@pytest.mark.parametrize("source", ALL.values(), ids=ALL)
def test_windows_line_breaks_give_the_same_places(source: str) -> None:
    assert engine.parse(source.replace("\n", "\r\n")).facts == engine.parse(source).facts


def test_entities_come_back_as_characters() -> None:
    assert facts('block\n a["#quot;가#quot; #35;1"]\n', "block label") == [('"가" #1', 2, 5)]


@pytest.mark.parametrize(
    ("source", "place", "words"),
    [
        ('block\n a["가"] b["나"\n', Place(2, 9, 2, 14), "닫히지"),
        ('block\n a["가"] --> \n', Place(2, 2, 2, 12), "화살표"),
        ('block\n a["가"] b["나"] c["다"]\n a --> b --> c\n', Place(3, 10, 3, 15), "한 줄에"),
        ('block\naccTitle: 계층\n a["가"]\n', Place(2, 1, 2, 13), "accTitle"),
        ('block\n a["😀"]:::guest\n', Place(2, 2, 2, 16), ":::"),
        ("block\ncolumns 둘\n", Place(2, 1, 2, 10), "columns"),
        ("sequenceDiagram\nA->>B 부탁\n", Place(2, 1, 2, 9), "주고받는"),
        ("sequenceDiagram\nloop 되풀이\nA->>B: 부탁\n", Place(3, 1, 3, 10), "닫지 않고"),
        ('flowchart TD\n a["가"] --> b["나"\n', Place(2, 14, 2, 18), "닫히지"),
        ('flowchrt TD\n a["가"]\n', Place(1, 1, 1, 12), "그릴 수 있는 그림이 아니에요"),
        ("%% id: a\n\ngant\n", Place(3, 1, 3, 5), "그릴 수 있는 그림이 아니에요"),
        ("", Place(1, 1, 1, 1), "그릴 수 있는 그림이 아니에요"),
    ],
)
def test_a_mistake_is_told_in_korean_where_it_stands(source: str, place: Place, words: str) -> None:
    error = analyse(source).error
    assert error is not None
    assert error.place == place
    assert words in error.message
    assert error.hint


def test_a_flowchart_is_drawn_no_wider_than_a_phone_when_wrapping_helps() -> None:
    source = 'flowchart TD\n s["시작"] --> a["아주 길어서 접어야 하는 이름"]\n' + "".join(
        f' s --> {name}["아주 길어서 접어야 하는 이름"]\n' for name in "bc"
    )
    model = analyse(source).model
    assert isinstance(model, Flow)
    assert draw_flow(source, model).width == 328


@pytest.mark.parametrize(
    ("number", "ends"), [(signal.SIGTERM, SystemExit), (signal.SIGINT, KeyboardInterrupt)]
)
def test_what_comes_while_a_figure_is_measured_ends_the_command(
    number: signal.Signals, ends: type[BaseException]
) -> None:
    def measure(text: str, _most: float | None) -> tuple[float, int]:
        signal.raise_signal(number)
        return 10.0 * len(text), 1

    with ended_by_signal(), pytest.raises(ends):
        engine.flow_layout('flowchart TD\n  a["하나"] --> b["둘"]\n', measure, {})
