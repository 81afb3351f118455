"""Figures with steps and figures behind a switch: what is numbered, outlined and named."""

from __future__ import annotations

import re
from itertools import combinations
from math import dist
from xml.etree import ElementTree as ET

import markdown
import pytest
from hypothesis import given, settings

from handbook.diagrams import engine
from handbook.diagrams.analyse import analyse
from handbook.diagrams.figure import figure
from handbook.diagrams.kinds.stack.model import Stack
from handbook.diagrams.steps import place_steps
from handbook.diagrams.switch import changed_boxes
from handbook.markdown.extensions.mermaid import fence
from rooms.diagrams.samples import SYSTEM_CALL, TYPE_2
from rooms.diagrams.test_diagram_drawing import stacks

pytestmark = pytest.mark.skipif(not engine.available(), reason="no merman on this machine")

EXTENSIONS = ["pymdownx.superfences", "handbook.markdown.extensions.mermaid"]
FENCES = {"custom_fences": [{"name": "mermaid", "class": "mermaid", "format": fence}]}

BEFORE = """\
block
%% id: before
%% variant: 끈 때
%% caption: Windows가 하드웨어 위에 있어요.
columns 1
  win["Windows 커널"]
  hw["하드웨어"]
  class win host
  class hw hardware
"""
AFTER = """\
block
%% id: after
%% variant before: 켠 때
%% caption: 하이퍼바이저가 Windows 아래로 들어가요.
columns 1
  win["Windows 커널"]
  hv["Hyper-V 하이퍼바이저"]
  hw["하드웨어"]
  class win host
  class hv hypervisor
  class hw hardware
"""


def page(*sources: str, between: str = "\n") -> str:
    text = between.join(f"```mermaid\n{source}```\n" for source in sources)
    configs = {"pymdownx.superfences": FENCES}
    return markdown.markdown(text, extensions=EXTENSIONS, extension_configs=configs)


def with_steps(source: str, *steps: str) -> str:
    first, rest = source.split("\n", 1)
    return "\n".join([first, *(f"%% step {step}" for step in steps), rest])


def on_a_phone(tree: ET.Element) -> ET.Element:
    """The first drawing of a figure; the one for a desk follows."""
    drawing = tree.find("div/svg")
    assert drawing is not None
    return drawing


def test_each_step_has_its_number_its_arrow_and_its_sentence() -> None:
    source = with_steps(TYPE_2, "guest->hw: 곧바로 실행해요.", "guest->vbox: VirtualBox가 받아요.")
    tree = ET.fromstring(figure(analyse(source)))
    drawing = on_a_phone(tree)
    ways = [g.attrib["class"] for g in drawing.iter("g") if g.attrib["class"].startswith("way ")]
    assert sorted(ways) == ["way way--1", "way way--2"]
    numbers = [t.text for t in drawing.iter("text") if t.attrib["class"] == "step-mark__number"]
    assert numbers == ["1", "2"]
    steps = tree.find("figcaption/fieldset")
    assert steps is not None
    assert [s.text for s in steps.iter("span")] == [
        "모든 걸음 보기",
        "모두 보기",
        "곧바로 실행해요.",
        "VirtualBox가 받아요.",
    ]
    names = {i.attrib["name"] for i in steps.iter("input") if i.attrib["type"] == "radio"}
    assert len(names) == 1


def test_the_place_of_a_sentence_is_kept_by_those_that_may_be_the_longest() -> None:
    longest = "VirtualBox가 받아서 호스트 OS에 부탁해요."
    source = with_steps(TYPE_2, "guest->hw: 곧바로 해요.", f"guest->vbox: {longest}")
    stepper = ET.fromstring(figure(analyse(source))).find("div[@class='stepper']")
    assert stepper is not None
    rooms = [s for s in stepper.iter("span") if s.attrib["class"] == "stepper__room"]
    kept = ["".join(room.itertext()) for room in rooms]
    assert longest in kept
    assert "곧바로 해요." not in kept
    assert {room.attrib["aria-hidden"] for room in rooms} == {"true"}


def test_a_figure_without_steps_has_neither_numbers_nor_choices() -> None:
    markup = figure(analyse(TYPE_2))
    assert "way--" not in markup
    assert "stepper" not in markup
    assert "<input" not in markup


def test_the_second_step_between_two_ends_takes_the_second_arrow() -> None:
    source = "sequenceDiagram\nA->>B: 하나\nB-->>A: 둘\nA->>B: 셋\n"
    model = analyse(source).model
    assert model is not None
    metadata = analyse(with_steps(source, "A->B: 가", "A->B: 나", "A->B: 다")).metadata
    assert place_steps(model, metadata.steps) == [0, 2, None]


@settings(deadline=None, max_examples=60)
@given(stacks())
def test_numbers_of_steps_never_lie_on_one_another_where_there_is_room(source: str) -> None:
    model = analyse(source).model
    assert isinstance(model, Stack)
    edges = model.edges[:2]
    if len({(e.start, e.end) for e in edges}) < 2:
        return
    steps = [f"{edge.start}->{edge.end}: 걸음이에요." for edge in edges]
    tree = ET.fromstring(figure(analyse(with_steps(source, *steps))))
    discs = [
        (float(c.attrib["cx"]), float(c.attrib["cy"])) for c in on_a_phone(tree).iter("circle")
    ]
    assert len(discs) == 2
    assert all(dist(*pair) >= 17 for pair in combinations(discs, 2))


def test_steps_of_a_sequence_light_a_message_with_its_words() -> None:
    arrow = re.search(r"(\w+)->>(\w+)", SYSTEM_CALL)
    assert arrow is not None
    tree = ET.fromstring(
        figure(analyse(with_steps(SYSTEM_CALL, f"{arrow[1]}->{arrow[2]}: 부탁해요.")))
    )
    (way,) = [g for g in on_a_phone(tree).iter("g") if g.attrib["class"] == "way way--1"]
    assert {p.attrib["class"] for p in way.iter("path")} == {"message", "message__head"}
    assert way.find("text") is not None


def test_variants_that_follow_one_another_become_one_figure_with_a_choice() -> None:
    html = page(BEFORE, AFTER)
    assert html.count('<figure class="switch">') == 1
    assert re.findall(r"<span>([^<]+)</span>", html)[:2] == ["끈 때", "켠 때"]
    assert html.count("checked") == 1
    assert re.findall(r'id="(fig-\w+)"', html) == ["fig-before", "fig-after"]
    assert "data-variant" not in html


def test_text_between_variants_keeps_them_apart_and_nothing_is_lost() -> None:
    html = page(BEFORE, AFTER, between="\n글이에요.\n\n")
    assert "switch" not in html.replace("switch__name", "")
    assert re.findall(r'id="(fig-\w+)"', html) == ["fig-before", "fig-after"]


def test_what_differs_from_the_first_figure_is_outlined() -> None:
    first, second = analyse(BEFORE).model, analyse(AFTER).model
    assert changed_boxes(first, first) == frozenset()
    # The hypervisor is new, and Windows stands on it now; the hardware is where it was.
    assert changed_boxes(first, second) == {"win", "hv"}
    html = page(BEFORE, AFTER)
    outlined = re.findall(r'class="box box--\w+ box--changed" data-box="(\w+)"', html)
    assert set(outlined) == {"win", "hv"}
    assert "굵은 테두리" in html


def test_the_same_pages_give_the_same_bytes() -> None:
    assert page(BEFORE, AFTER) == page(BEFORE, AFTER)
