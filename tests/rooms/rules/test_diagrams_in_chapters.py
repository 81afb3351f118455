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
    assert hint.startswith("혹시 'hw' 말인가요? 아니면 'class hww hardware' 줄을 지우거나, ")


def test_a_box_that_one_of_the_figures_lost_is_shown(find: Find) -> None:
    text = variants("하이퍼바이저", "하이퍼바이저")
    first, second, rest = text.partition("```\n\n")
    lost = first + second + rest.replace('  a["하이퍼바이저"]\n', "")
    (told,) = [d for d in find({PAGE: lost}) if d.rule == "DIA012"]
    box = 'a["하이퍼바이저"]'
    assert told.message.endswith(f"바꿔 보는 다른 그림에는 {box} 상자가 있어요.")
    assert "'class a hypervisor' 줄을 지우고, 아니면" in told.hint


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        (stack().replace("columns", "colums"), "columns"),
        (stack().replace("  class hw", "  clas hw"), "class"),
        (stack().replace("block", "blok"), "block"),
        (sequence().replace("participant A", "particpant A"), "participant"),
        (sequence().replace("accTitle", "accTitel"), "accTitle"),
        (flow().replace("flowchart", "flowchat"), "flowchart"),
        (stack(more="  a --> hww\n"), "hw"),
    ],
)
def test_a_misspelt_word_of_a_figure_is_told_with_the_one_that_was_meant(
    find: Find, text: str, meant: str
) -> None:
    (told,) = [d for d in find({PAGE: text}) if d.rule == "DIA001"]
    assert told.hint.startswith(f"혹시 '{meant}' 말인가요?")
    assert [edit.text for guess in told.guesses for edit in guess.edits] == [meant]


@pytest.mark.parametrize("line", ['hww[글"]', "new[(hww)]"])
def test_a_new_name_whose_box_is_broken_is_not_taken_for_another(find: Find, line: str) -> None:
    (told,) = [d for d in find({PAGE: stack(more=f"  {line}\n")}) if d.rule == "DIA001"]
    assert "혹시" not in told.hint
    assert not told.guesses


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


VARIANT = (
    "```mermaid\nblock\n%% id: v{number}\n%% caption: 글이에요.\n%% variant{first}: {number}번\n"
    'columns 1\n  a["{label}"]\n  hw["하드웨어"]\n  class a {role}\n  class hw hardware\n```\n\n'
)


def variants(*labels: str, roles: tuple[str, ...] = ()) -> str:
    return "".join(
        VARIANT.format(
            number=number,
            first=" v1" if number > 1 else "",
            label=label,
            role=roles[number - 1] if roles else "hypervisor",
        )
        for number, label in enumerate(labels, start=1)
    )


def lines_of_slips(find: Find, text: str) -> list[int]:
    return [line for line, _ in found(find, text, "DIA035")]


def test_a_label_that_is_misspelt_in_one_of_the_figures_is_told_there(find: Find) -> None:
    assert lines_of_slips(find, variants("하이퍼바이저", "하이퍼바이져")) == [19]
    assert lines_of_slips(find, variants("하이퍼바이저<br>둘", "하이퍼버이져<br>둘")) == [19]
    assert lines_of_slips(
        find, variants("하이퍼바이저", "하이퍼바이") + "하이퍼바이저가 돌아요."
    ) == [19]
    # Where the page has one of the two words elsewhere, the other is the slip.
    first = "글은 하이퍼바이저예요.\n\n" + variants("하이퍼바이져", "하이퍼바이저", "하이퍼바이저")
    assert lines_of_slips(find, first) == [9]


def test_labels_that_differ_on_purpose_are_silent(find: Find) -> None:
    assert lines_of_slips(find, variants("타입 1 하이퍼바이저", "타입 2 하이퍼바이저")) == []
    assert lines_of_slips(find, variants("프로그램 A", "프로그램 B")) == []
    assert lines_of_slips(find, variants("사진 앞쪽", "사진 뒤쪽")) == []
    assert lines_of_slips(find, variants("x86-64용", "x86-32용")) == []
    assert lines_of_slips(find, variants("가게 VM", "가게 VM 이어서 돎")) == []
    roles = ("hypervisor", "guest")
    assert lines_of_slips(find, variants("하이퍼바이저", "하이퍼바이져", roles=roles)) == []
    both = "하이퍼바이저와 하이퍼바이져를 견줘요.\n\n"
    assert lines_of_slips(find, both + variants("하이퍼바이저", "하이퍼바이져")) == []


GLOSSARY = "docs/_data/glossary.yml"
TERMS = (
    "- id: hypervisor\n  ko: 하이퍼바이저\n  en: hypervisor\n  short: 나눠 줘요.\n"
    "- id: guest-os\n  ko: 게스트 OS\n  en: guest OS\n  short: 안에서 돌아요.\n"
)


def label_slips(find: Find, text: str) -> list[tuple[int, int, str]]:
    found = [d for d in find({PAGE: text, GLOSSARY: TERMS}) if d.rule == "DIA036"]
    return [(d.location.line, d.location.column, d.hint.partition("말인가요")[0]) for d in found]


@pytest.mark.parametrize(
    ("text", "line", "column", "meant"),
    [
        (stack("하이퍼바이져"), 6, 6, "하이퍼바이저"),
        (stack("가게의<br>하이퍼버이저"), 6, 13, "하이퍼바이저"),
        (stack("게스트 OSS"), 6, 6, "게스트 OS"),
        (stack("소희의 게스트 OSS"), 6, 10, "게스트 OS"),
        (stack("게스드 OS"), 6, 6, "게스트 OS"),
        (flow("하이퍼바이져가 나눠요"), 7, 6, "하이퍼바이저"),
        (sequence(a="하이퍼바이져"), 7, 18, "하이퍼바이저"),
        (f"가게의 VirtualBox가 돌아요.\n\n{stack('VirtaulBox')}", 8, 6, "VirtualBox"),
    ],
)
def test_a_misspelt_label_is_told_with_the_word_that_was_meant(
    find: Find, text: str, line: int, column: int, meant: str
) -> None:
    assert label_slips(find, text) == [(line, column, f"혹시 '{meant}' ")]


@pytest.mark.parametrize(
    "text",
    [
        stack("하이퍼바이저", "게스트 OS"),
        stack("처음 보는 상자", "전혀 다른 말"),
        stack("게스트 OX") + "게스트 OX는 이 페이지의 말이에요.",
        stack("하이퍼바이져", "하이퍼바이져"),
        stack("하이퍼 바이저"),
        stack("타입 1 하이퍼바이저", "타입 2 하이퍼바이저"),
        "CPU가 확인한 것이에요. 형식을 내놓은 뒤 막혀요.\n\n" + stack("확인함", "내놓음"),
        "짐이 내려놔요.\n\n" + stack("짐이 내려와요"),
    ],
)
def test_a_label_that_says_something_else_is_silent(find: Find, text: str) -> None:
    assert label_slips(find, text) == []


def test_a_slip_behind_a_switch_is_told_once(find: Find) -> None:
    text = variants("하이퍼바이저", "하이퍼바이져")
    assert lines_of_slips(find, text) == [19]
    assert label_slips(find, text) == []


def test_participants_too_many_are_told_as_such(find: Find) -> None:
    more = "participant C as 화면\nparticipant D as 자판\nparticipant E as 소리\n"
    text = sequence().replace("participant B", f"{more}participant B", 1)
    (told,) = (d for d in find({PAGE: text}) if d.rule == "DIA011")
    assert "참여자가 3개를 넘어요" in told.message
    assert "줄" not in told.message + told.hint
