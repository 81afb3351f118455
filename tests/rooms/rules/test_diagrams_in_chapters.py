"""Labels are spelt as the text is, fit a phone, and every class line has a box."""

from __future__ import annotations

import pytest

from handbook.diagrams import engine
from sample_book import Find

pytestmark = pytest.mark.skipif(not engine.available(), reason="no merman on this machine")

PAGE = "docs/basics/vm.md"
STACK = (
    "```mermaid\nblock\n%% id: s\n%% caption: 글이에요.\ncolumns 2\n"
    '  a["{a}"] b["{b}"]\n  hw["하드웨어"]:2\n  class a,b guest\n  class hw hardware\n{more}```\n'
)
SEQUENCE = (
    "```mermaid\nsequenceDiagram\naccTitle: {title}\naccDescr: 글이에요.\n%% id: q\n"
    "%% caption: 글이에요.\nparticipant A as {a}\nparticipant B as 커널\nA->>B: {message}\n```\n"
)
FLOW = (
    "```mermaid\nflowchart TD\naccTitle: 그림\naccDescr: 글이에요.\n%% id: f\n"
    '%% caption: 글이에요.\n  a["{a}"] --> b["나"]\n{more}```\n'
)


def found(find: Find, text: str, rule: str) -> list[tuple[int, int]]:
    return [(d.location.line, d.location.column) for d in find({PAGE: text}) if d.rule == rule]


def stack(a: str = "가", b: str = "나", more: str = "") -> str:
    return STACK.format(a=a, b=b, more=more)


def sequence(title: str = "그림", a: str = "가", message: str = "글") -> str:
    return SEQUENCE.format(title=title, a=a, message=message)


def flow(a: str = "가", more: str = "") -> str:
    return FLOW.format(a=a, more=more)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (stack("하이퍼 바이저"), [(6, 6)]),
        (stack("게스트<br>가상머신"), [(6, 13)]),
        (stack(more='  a -- "하이퍼 바이저" --> hw\n'), [(10, 9)]),
        (stack(more="%% mark a: 가상머신\n"), [(10, 12)]),
        (sequence(title="가상머신의 일"), [(3, 11)]),
        (sequence(a="가상머신"), [(7, 18)]),
        (sequence(message="가상머신으로"), [(9, 8)]),
        (flow("가상머신"), [(7, 6)]),
        (stack("하이퍼<br>바이저"), []),
        (stack("네이티브가상머신", "가상 머신"), []),
    ],
)
def test_labels_are_spelt_as_the_glossary_spells(
    find: Find, text: str, places: list[tuple[int, int]]
) -> None:
    assert found(find, text, "DIA010") == places


def test_a_caption_is_running_text(find: Find) -> None:
    text = stack().replace("글이에요", "가상머신이에요")
    assert found(find, text, "DIA010") == []
    assert found(find, text, "GLO003") == [(4, 13)]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (stack("스무글자를훨씬넘도록빈칸없이계속이어서적은상자의이름표"), [(6, 6)]),
        (
            stack().replace(
                "하드웨어", "나란한상자둘보다도넓게이어서적어야만비로소넘치게되는이름표예요"
            ),
            [(7, 7)],
        ),
        (stack(more="%% mark b: 아주 아주 아주 아주 아주 아주 아주 긴 등급의 이름\n"), [(10, 12)]),
        (sequence(a="스무글자를넘도록빈칸없이이어서적은참여자의이름표"), [(7, 18)]),
        (sequence(message="스무글자를넘도록빈칸없이이어서적은화살표의글자들이모두"), [(9, 8)]),
        (flow("스무글자를넘도록빈칸없이이어서적은이름표의글자들이모두"), [(7, 6)]),
        (stack("스무 글자를 넘도록 빈칸을 두고 이어서 적은 이름표"), []),
        (stack("스무글자를<br>넘도록줄을<br>바꾸며적은<br>이름표"), []),
        (sequence(message="스무 글자를 넘도록 빈칸을 두고 이어서 적은 화살표"), []),
        (flow("스무 글자를 넘도록 빈칸을 두고 이어서 적은 이름표"), []),
    ],
)
def test_what_no_phone_can_hold_is_told_at_its_label(
    find: Find, text: str, places: list[tuple[int, int]]
) -> None:
    assert found(find, text, "DIA011") == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (stack(more="  class nobody guest\n"), [(10, 9)]),
        (stack(more="  class a guest\n"), [(10, 9)]),
        (flow(more="  class a,nobody app\n"), [(8, 11)]),
        (flow(more="  class a app\n  class a app\n"), [(9, 9)]),
        (flow(more='  subgraph g["틀"]\n  a\n  end\n  class g app\n'), []),
        (flow(more="  class a,b app\n"), []),
        (stack(), []),
    ],
)
def test_every_class_line_has_a_box(find: Find, text: str, places: list[tuple[int, int]]) -> None:
    assert found(find, text, "DIA012") == places


def test_a_class_for_nobody_proposes_the_box_that_was_meant(find: Find) -> None:
    text = stack(more="  class hww hardware\n")
    (hint,) = [d.hint for d in find({PAGE: text}) if d.rule == "DIA012"]
    assert hint == "혹시 'hw' 말인가요? 아니면 이 줄을 지우세요."


@pytest.mark.parametrize(
    ("line", "asked"),
    [("captoin: 글이에요.", "caption"), ("roles A: app", "role"), ("accDecsr: 글", "accDescr")],
)
def test_a_misspelt_line_about_a_diagram_is_told_once(find: Find, line: str, asked: str) -> None:
    text = stack(more=f"  %% {line}\n")
    found = [d for d in find({PAGE: text}) if d.rule == "DIA009"]
    assert [d.hint for d in found] == [f"혹시 '{asked}' 말인가요?"]


def test_a_remark_in_a_diagram_is_left_alone(find: Find) -> None:
    text = stack(more="  %% 참고: 다음 판에서 고쳐요.\n  %% note: later\n")
    assert [d for d in find({PAGE: text}) if d.rule == "DIA009"] == []
