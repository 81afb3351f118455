"""What a word processor or a Korean keyboard put into a diagram is named, with what to type."""

from __future__ import annotations

import pytest

from handbook.diagrams import engine
from handbook.diagrams.analyse import analyse

pytestmark = pytest.mark.skipif(not engine.available(), reason="there is no merman here")
FLOW = 'flowchart TD\naccTitle: 가\naccDescr: 나\n  a["하나"]\n  b["둘"]\n'
SEQUENCE = "sequenceDiagram\naccTitle: 가\naccDescr: 나\n  participant a as 하나\n"
STACK = 'block\n%% id: x\n%% caption: 글이에요.\ncolumns 1\n  a["하나"]\n  b["둘"]\n'


def told(source: str) -> tuple[str, str, str]:
    """Return what is marked of the line, the message and the hint."""
    error = analyse(source).error
    assert error is not None
    line = source.split("\n")[error.place.line - 1]
    return line[error.place.column - 1 : error.place.end_column - 1], error.message, error.hint


@pytest.mark.parametrize("source", [FLOW, STACK], ids=["flow", "stack"])
@pytest.mark.parametrize("typed", ["->", "—>", "–>", "→", "--＞", "=>", "—->", "−−>"])
def test_an_arrow_that_only_looks_like_one(source: str, typed: str) -> None:
    marked, message, hint = told(f"{source}  a {typed} b\n")
    assert marked == typed
    assert f"'{typed}' 글자는 화살표가 아니에요" in message
    assert f"'{typed}' 대신 '-->'" in hint


@pytest.mark.parametrize("typed", ["—>", "→", "—>>", "-＞＞", "=>"])
def test_a_sequence_has_its_own_arrow(typed: str) -> None:
    marked, _, hint = told(f"{SEQUENCE}  a{typed}a: 부탁\n")
    assert marked == typed
    assert f"'{typed}' 대신 '->>'" in hint


@pytest.mark.parametrize("source", [FLOW, STACK], ids=["flow", "stack"])
def test_an_arrow_that_points_back_is_turned_round(source: str) -> None:
    marked, _, hint = told(f"{source}  a <-- b\n")
    assert marked == "<--"
    assert "앞 --> 뒤" in hint


@pytest.mark.parametrize("source", [FLOW, STACK], ids=["flow", "stack"])
@pytest.mark.parametrize("label", ["[“셋 (vm)”]", '["셋”]', '[“셋"]'])
def test_curly_quotes(source: str, label: str) -> None:
    marked, message, hint = told(f"{source}  c{label}\n")
    assert marked in {"“", "”"}
    assert "굽은 따옴표" in message
    assert '곧은 큰따옴표(")' in hint


@pytest.mark.parametrize(
    ("source", "line", "wide", "narrow"),
    [
        (FLOW, 'c［"셋"]', "［", "["),
        (STACK, 'c（"셋"）', "（", "("),
        (FLOW, "a -->｜글| b", "｜", "|"),
        (SEQUENCE, "a->>a： 부탁", "：", ":"),
    ],
)
def test_wide_characters(source: str, line: str, wide: str, narrow: str) -> None:
    marked, _, hint = told(f"{source}  {line}\n")
    assert marked == wide
    assert hint.startswith(f"'{narrow}' 글자로")


def test_what_stands_in_a_label_is_the_authors() -> None:
    assert analyse(FLOW + '  c["“셋” → （넷）"]\n  a --> c\n').error is None
    marked, message, _ = told(FLOW + '  c["“셋” → 넷"] ==> a\n')
    assert "“" not in message and marked != "→"


def test_what_is_like_nothing_is_compared_with_the_page_on_diagrams() -> None:
    _, _, hint = told(FLOW + "  a @ b\n")
    assert "docs/contributing/diagrams.md" in hint


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("a -- 덧셈 --> b", 'a -- "덧셈" --> b'),
        ("a -- 두 말--> b", 'a -- "두 말" --> b'),
        ("a -. 덧셈 .-> b", 'a -. "덧셈" .-> b'),
        ("a -->|덧셈| b", '-- "덧셈" -->'),
        ('a -->|"덧셈"| b', '-- "덧셈" -->'),
    ],
)
def test_words_of_an_arrow_in_a_stack_are_told_as_a_stack_has_them(typed: str, right: str) -> None:
    _, _, hint = told(f"{STACK}  {typed}\n")
    assert hint == f"'{right}' 꼴로 적으세요."
    assert analyse(f"{STACK}  a {right.removeprefix('a ').removesuffix(' b')} b\n").error is None


def test_words_that_an_arrow_leaves_open_are_told_as_each_kind_has_them() -> None:
    assert told(f"{STACK}  a -- 덧셈 b\n")[2] == "'a -- \"글\" --> b'나 'a --> b'처럼 쓰세요."
    assert told(f"{FLOW}  a -- 덧셈 b\n")[2] == "'a -->|\"글\"| b'나 'a --> b'처럼 쓰세요."


@pytest.mark.parametrize(
    ("typed", "right"), [("->", "->>"), ("-->", "-->>"), ("-x", "->>"), ("<<->>", "->>")]
)
def test_an_arrow_that_a_sequence_of_the_book_lacks_is_told_at_the_arrow(
    typed: str, right: str
) -> None:
    marked, _, hint = told(f"{SEQUENCE}  a{typed}a: 부탁\n")
    assert (marked, hint) == (typed, f"'{typed}' 대신 '{right}' 글자를 치세요.")


def test_a_loop_is_told_as_before() -> None:
    assert "loop나 activate" in told(f"{SEQUENCE}  loop 글\n  a->>a: 부탁\n  end\n")[1]
