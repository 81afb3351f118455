"""What a drawing must keep whatever the stack: lines clear of boxes, text inside, nothing odd."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handbook.diagrams import engine
from handbook.diagrams.analyse import analyse
from handbook.diagrams.figure import draw, figure
from handbook.diagrams.kinds.stack.draw import draw_stack
from handbook.diagrams.kinds.stack.lattice import find_routes
from rooms.diagrams.drawn import (
    Box,
    arrows_of,
    boxes_of,
    broken,
    crosses,
    drawing_of,
    frame,
    segments,
    stack_of,
    texts_of,
    texts_of_one,
)
from rooms.diagrams.samples import ALL, KVM, TYPE_2, WIDE

pytestmark = pytest.mark.skipif(not engine.available(), reason="no merman on this machine")


@st.composite
def stacks(draw: st.DrawFn) -> str:
    """Stacks of one to three columns and one to five rows with any arrows at all."""
    columns = draw(st.integers(1, 3))
    lines, names = ["block", f"columns {columns}"], []
    for row in range(draw(st.integers(1, 5))):
        left = columns
        while left:
            span = draw(st.integers(1, left))
            left -= span
            if draw(st.integers(0, 5)) == 0:
                lines.append("  space" if span == 1 else f"  space:{span}")
                continue
            name = f"b{row}{left}"
            names.append(name)
            label = draw(
                st.sampled_from(["게스트 OS 커널", "VMM", "하드웨어<br>x86-64", "프로그램"])
            )
            lines.append(f'  {name}["{label}"]:{span}')
            if draw(st.booleans()):
                lines.append(f"  %% mark {name}: 링 0")
    if not names:
        lines.append('  b["하나"]')
        names.append("b")
    for _ in range(draw(st.integers(0, 6)) if len(names) > 1 else 0):
        start, end = draw(st.permutations(names))[:2]
        arrow = draw(st.sampled_from(["-->", "-.->", '-- "명령어" -->', '-. "입출력" .->']))
        lines.append(f"  {start} {arrow} {end}")
    return "\n".join(lines) + "\n"


@settings(deadline=None)
@given(stacks())
def test_no_path_ever_runs_through_a_box(source: str) -> None:
    drawing = drawing_of(source)
    for box in boxes_of(drawing):
        for segment in segments(drawing, "path"):
            assert not crosses(segment, box, 0.6), (segment, box)


@settings(deadline=None)
@given(stacks())
def test_boxes_never_overlap_and_stay_in_the_picture(source: str) -> None:
    drawing = drawing_of(source)
    width, height = float(drawing.attrib["width"]), float(drawing.attrib["height"])
    boxes = boxes_of(drawing)
    for index, (left, top, right, bottom) in enumerate(boxes):
        assert 0 <= left < right <= width + 0.1
        assert 0 <= top < bottom <= height + 0.1
        for other in boxes[index + 1 :]:
            assert not crosses((left, top, right, bottom), other, 0)
    for x1, y1, x2, y2 in segments(drawing, "path"):
        assert min(x1, x2) >= 0
        assert max(x1, x2) <= width
        assert min(y1, y2) >= 0
        assert max(y1, y2) <= height


@settings(deadline=None)
@given(stacks())
def test_every_arrow_is_drawn(source: str) -> None:
    drawing = drawing_of(source)
    heads = [p.attrib["d"] for p in drawing.iter("path") if "path__head" in p.attrib["class"]]
    assert "".join(heads).count("M") == len(stack_of(source).edges)


@settings(deadline=None)
@given(stacks())
def test_every_arrow_of_a_stack_is_whole(source: str) -> None:
    for arrow in arrows_of(drawing_of(source), "path", "path__head"):
        assert not broken(*arrow), arrow


@st.composite
def flows(draw: st.DrawFn) -> str:
    """Flowcharts of two to six boxes, with labels, forks and ways back."""
    count = draw(st.integers(2, 6))
    lines = [f"flowchart {draw(st.sampled_from(['TD', 'LR']))}"]
    for number in range(count):
        label = draw(st.sampled_from(["커널", "게스트 물리 주소", "출처가 그렇게 말하나요?"]))
        lines.append(f'  n{number}["{label}"]')
    pairs = [(a, b) for a in range(count) for b in range(count) if a != b]
    for start, end in draw(st.lists(st.sampled_from(pairs), min_size=1, max_size=7, unique=True)):
        word = draw(st.sampled_from(["", "|없으면|", "|게스트의<br>페이지 테이블|"]))
        lines.append(f"  n{start} -->{word} n{end}")
    return "\n".join(lines) + "\n"


def labels_beside_lines(drawing: ET.Element) -> list[Box]:
    """The labels through whose middle no upright piece of a line runs, from above to below."""
    upright = [line for line in segments(drawing, "message") if abs(line[0] - line[2]) < 0.2]
    patches = [frame(r) for r in drawing.iter("rect") if r.attrib.get("class") == "paper"]
    beside = []
    for left, top, right, bottom in patches:
        pieces = [line for line in upright if abs(line[0] - (left + right) / 2) < 0.3]
        ys = [y for _, y1, _, y2 in pieces for y in (y1, y2)]
        if not ys or min(ys) > top + 1 or max(ys) < bottom - 1:
            beside.append((left, top, right, bottom))
    return beside


@settings(deadline=None, max_examples=60)
@given(flows())
def test_labels_of_a_flowchart_stand_on_their_lines_and_every_arrow_is_whole(source: str) -> None:
    drawing = drawing_of(source)
    if "TD" in source:
        assert labels_beside_lines(drawing) == []
    for arrow in arrows_of(drawing, "message", "message__head"):
        assert not broken(*arrow), arrow


@pytest.mark.parametrize("source", ALL.values(), ids=ALL)
def test_labels_stay_inside_their_boxes_with_the_widest_font(source: str) -> None:
    drawing = drawing_of(source)
    seen = 0
    for group in drawing.iter("g"):
        rect = group.find("rect")
        if rect is None or group.attrib["class"] == "group":
            continue
        left, top, right, bottom = frame(rect)
        for line, (x1, y1, x2, y2) in texts_of(group):
            assert left <= x1 + 0.1, line
            assert x2 - 0.1 <= right, line
            assert top <= y1 + 0.1, line
            assert y2 - 0.1 <= bottom, line
            seen += 1
    assert seen


@pytest.mark.parametrize("source", [TYPE_2, KVM], ids=["type-2", "kvm"])
def test_path_labels_keep_clear_of_lines_boxes_and_one_another(source: str) -> None:
    drawing = drawing_of(source)
    labels = [t for t in drawing.iter("text") if t.attrib["class"].startswith("path__label")]
    frames = [frame_ for text in labels for _, frame_ in texts_of_one(text)]
    assert len(frames) == 2
    for index, label in enumerate(frames):
        for segment in segments(drawing, "path"):
            assert not crosses(segment, label, 0)
        for box in (*boxes_of(drawing), *frames[index + 1 :]):
            assert not crosses(label, box, 1)


def test_a_path_runs_straight_through_the_boxes_that_it_passes() -> None:
    drawing = drawing_of(TYPE_2)
    (io,) = [p for p in drawing.iter("path") if p.attrib["class"] == "path path--io"]
    starts = re.findall(r"M([\d.]+) [\d.]+L([\d.]+)", io.attrib["d"])
    upright = [a for a, b in starts if a == b]
    assert len(upright) == 2
    assert len(set(upright)) == 1


def test_the_cpu_path_bypasses_the_hypervisor_box() -> None:
    stack = stack_of(TYPE_2)
    cpu = find_routes(stack)[0]
    assert stack.edges[cpu.edge].end == "hw"
    vmm = stack.box("vmm")
    assert all(x != 2 * vmm.column + 1 for x, _ in cpu.corners[1:-1])
    assert cpu.corners[-1][1] == 2 * stack.box("hw").row + 1


@pytest.mark.parametrize(("name", "source"), ALL.items(), ids=ALL)
def test_drawings_fit_a_phone_unless_a_word_is_too_long(name: str, source: str) -> None:
    report = analyse(source)
    assert report.model is not None
    assert (draw(source, report.model).width > 328) == (name == "wide")


@pytest.mark.parametrize("source", ALL.values(), ids=ALL)
def test_markup_is_clean(source: str) -> None:
    markup = figure(analyse(source))
    tree = ET.fromstring(markup)
    ids = [e.attrib["id"] for e in tree.iter() if "id" in e.attrib]
    assert len(ids) == len(set(ids))
    assert all(one == ids[0] or one.startswith(f"{ids[0]}-") for one in ids)
    for element in tree.iter():
        assert "style" not in element.attrib
        assert element.tag not in {"style", "script", "foreignObject"}
        assert not any(name.startswith("on") for name in element.attrib)
        assert "font-family" not in element.attrib
    assert "url(" not in markup
    assert "#" not in re.sub(r"&#\w+;", "", markup), "a colour or a reference"


@pytest.mark.parametrize("source", ALL.values(), ids=ALL)
def test_the_same_source_gives_the_same_bytes(source: str) -> None:
    model = analyse(source).model
    assert model is not None
    analyse.cache_clear()
    again = analyse(source).model
    assert again is not model
    assert again is not None
    assert draw(source, again) == draw(source, model)


def test_a_message_of_one_long_word_pushes_its_lifelines_apart() -> None:
    source = "sequenceDiagram\nA->>B: 아주아주아주아주긴낱말이라서접지못해요\nB->>C: 짧아요\n"
    drawing = drawing_of(source)
    lifelines = re.findall(r"M([\d.]+)", drawing.find("path").attrib["d"])  # type: ignore[union-attr]
    first, second, _ = map(float, lifelines)
    ((left, _, right, _),) = [box for line, box in texts_of(drawing) if line.startswith("아주")]
    assert first < left
    assert right < second
    assert float(drawing.attrib["width"]) > 328


def test_labels_are_text_and_not_markup() -> None:
    source = 'block\ncolumns 1\n a["<b>가</b> & #lt;script#gt;"]\n'
    drawing = ET.fromstring(draw_stack(source, stack_of(source)).svg("fig-x", "<i>", "&"))
    assert [line for line, _ in texts_of(drawing)] == ["<b>가</b> & <script>"]
    assert {e.tag for e in drawing.iter()} <= {"svg", "title", "desc", "g", "rect", "path", "text"}


def test_a_wide_stack_scrolls_in_a_frame_that_the_keyboard_reaches() -> None:
    tree = ET.fromstring(figure(analyse(WIDE)))
    scroll = tree.find("div")
    assert scroll is not None
    assert (scroll.attrib["tabindex"], scroll.attrib["role"]) == ("0", "region")
    assert scroll.attrib["aria-label"]
    narrow = ET.fromstring(figure(analyse(TYPE_2))).find("div")
    assert narrow is not None
    assert "tabindex" not in narrow.attrib


def test_the_name_of_a_group_at_the_top_is_not_cut_off() -> None:
    head = "flowchart TD\naccTitle: 제목\naccDescr: 설명이에요.\n%% id: groups\n"
    drawing = drawing_of(
        head + '%% caption: 캡션이에요.\n  subgraph one["안에서 보는 목록"]\n'
        '    a["프로세스"]\n  end\n  class a app\n'
    )
    names = [box for name, box in texts_of(drawing) if name == "안에서 보는 목록"]
    assert len(names) == 1
    assert names[0][1] >= 0


def test_no_arrow_runs_through_the_name_of_a_group() -> None:
    drawing = drawing_of(
        "flowchart TD\naccTitle: 제목\naccDescr: 설명이에요.\n%% id: rails\n%% caption: 캡션.\n"
        '  subgraph where["1. 자리"]\n    w1["하드웨어<br>위"]\n    w2["커널 안"]\n  end\n'
        '  subgraph cpu["2. CPU"]\n    c1["반가상화"]\n    c2["하드웨어<br>지원"]\n  end\n'
        "  w1 --> c1\n  w1 --> c2\n  w2 --> c2\n  class w1,w2 hypervisor\n  class c1,c2 hardware\n"
    )
    names = [box for name, box in texts_of(drawing) if name in {"1. 자리", "2. CPU"}]
    assert len(names) == 2
    lines = segments(drawing, "message")
    assert lines
    assert not [(line, box) for line in lines for box in names if crosses(line, box, 0.0)]
