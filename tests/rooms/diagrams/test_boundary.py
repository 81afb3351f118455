"""The long line across a stack: where it is drawn, what stands on either side, what is told."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from handbook.diagrams import engine
from handbook.diagrams.analyse import analyse
from handbook.diagrams.figure import draw
from handbook.diagrams.kinds.stack.describe import describe_stack
from handbook.diagrams.kinds.stack.model import Stack

pytestmark = pytest.mark.skipif(not engine.available(), reason="no merman on this machine")

SOURCE = """\
block
%% id: two-modes
%% caption: 긴 선이 두 모드를 갈라요.
columns 1
  guest["게스트 OS 커널"]
  hv["하이퍼바이저"]
  hw["하드웨어"]
  class guest guest
  class hv hypervisor
  class hw hardware
  guest -. "317번 주문" .-> hv
  hv -.-> hw
"""
LINE = "  %% boundary hv: 비루트 모드 | 루트 모드\n"


def stack_of(source: str) -> Stack:
    model = analyse(source).model
    assert isinstance(model, Stack), analyse(source).error
    return model


def drawing_of(source: str) -> ET.Element:
    return ET.fromstring(draw(source, stack_of(source)).svg("fig-x", "제목", "설명"))


def test_the_line_lies_between_the_boxes_with_a_word_on_either_side() -> None:
    drawing = drawing_of(SOURCE + LINE)
    path = next(p for p in drawing.iter("path") if p.attrib["class"] == "boundary")
    y = float(path.attrib["d"].split()[1].partition("H")[0])
    boxes = [
        rect.attrib
        for group in drawing.iter("g")
        if group.attrib["class"].startswith("box ") and (rect := group.find("rect")) is not None
    ]
    guest, hv = boxes[0], boxes[1]
    assert float(guest["y"]) + float(guest["height"]) < y < float(hv["y"])
    words = {t.text: float(t.attrib["y"]) for t in drawing.iter("text") if t.text}
    assert words["비루트 모드"] < y < words["루트 모드"]


def test_the_words_keep_clear_of_the_path_that_crosses_the_line() -> None:
    drawing = drawing_of(SOURCE + LINE)
    label = next(t for t in drawing.iter("text") if t.text == "비루트 모드")
    path = next(p for p in drawing.iter("path") if p.attrib["class"] == "path path--io")
    crossing = float(path.attrib["d"].removeprefix("M").split()[0])
    assert abs(float(label.attrib["x"]) - crossing) > len("비루트 모드") * 6


def test_those_who_do_not_see_it_are_told() -> None:
    told = describe_stack(stack_of(SOURCE + LINE))
    assert "하이퍼바이저 위에 긴 선. 선 위: 비루트 모드. 선 아래: 루트 모드." in told
    assert "긴 선" not in describe_stack(stack_of(SOURCE))


@pytest.mark.parametrize("target", ["vmm", "guest"])
def test_a_line_above_no_row_is_stray(target: str) -> None:
    stack = stack_of(SOURCE + LINE.replace("hv", target))
    assert stack.boundary is None
    assert [mark.target for mark in stack.stray_marks] == [target]
