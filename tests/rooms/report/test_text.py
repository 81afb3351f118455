"""The report in the terminal: places, carets below wide characters, and a count."""

from __future__ import annotations

import time

import pytest

from handbook.core.diagnostics import Diagnostic, Edit, Fix, Location, Severity
from handbook.korean.width import width
from handbook.report.report import Report
from handbook.report.text import render

LINE = "소희는 `shop-vm`에서 [타입 3](type-3.md)을 찾았어요."


def finding(line: int, column: int, end: int, hint: str = "", fix: Fix | None = None) -> Diagnostic:
    location = Location("docs/a.md", line, column, line, end)
    return Diagnostic(location, "LNK001", Severity.ERROR, "쪽이 없어요.", hint, fix)


def test_a_finding_names_its_place_shows_the_line_and_points_at_it() -> None:
    column = LINE.index("type-3.md") + 1
    report = render(
        Report([finding(7, column, column + 9, "'type-2.md' 주소로 바꾸세요.")], lambda *_: LINE)
    )
    assert report == (
        f"docs/a.md:7:{column}: LNK001 쪽이 없어요.\n"
        f"  {LINE}\n"
        f"  {' ' * width(LINE[: column - 1])}^^^^^^^^^\n"
        "  고치기: 'type-2.md' 주소로 바꾸세요.\n"
        "\n"
        "오류 1개를 찾았어요.\n"
    )


def test_a_caret_is_two_cells_wide_below_hangul() -> None:
    report = render(Report([finding(1, 1, 3)], lambda *_: "가상"))
    assert "\n  ^^^^\n" in report


def test_a_long_line_is_cut_around_the_finding() -> None:
    text = "가" * 200 + "[x](none.md)" + "나" * 200
    column = text.index("none.md") + 1
    lines = render(Report([finding(1, column, column + 7)], lambda *_: text)).splitlines()
    assert max(width(line) for line in lines[1:3]) <= 100
    start = lines[2].index("^")
    shown = "".join(c * width(c) for c in lines[1])
    assert shown[start : start + 7] == "none.md"
    assert lines[1].startswith("  ...")
    assert lines[1].endswith("...")


def test_a_tab_does_not_move_the_caret() -> None:
    lines = render(Report([finding(1, 2, 3)], lambda *_: "\tx")).splitlines()
    assert lines[1].index("x") == lines[2].index("^")


def test_an_empty_span_still_has_a_caret_and_an_empty_line_none() -> None:
    assert "^" in render(Report([finding(1, 3, 3)], lambda *_: "가나"))
    assert "^" not in render(Report([finding(1, 1, 1)], lambda *_: ""))


def test_the_count_tells_errors_warnings_and_what_can_be_fixed() -> None:
    place = Location("docs/a.md")
    fixable = Fix("고치기", (Edit(place, "x"),))
    found = [
        Diagnostic(place, "GLO003", Severity.WARNING, "가", "", fixable),
        Diagnostic(place, "LNK001", Severity.ERROR, "나"),
    ]
    report = render(Report(found, lambda *_: ""))
    assert report.endswith(
        "오류 1개, 경고 1개를 찾았어요. "
        "그 가운데 1개는 python3 scripts/dev.py fix 명령이 고쳐 줘요.\n"
    )
    assert render(Report([], lambda *_: "")) == "찾은 문제가 없어요.\n"


def test_what_turns_the_direction_of_a_line_is_shown_as_a_mark() -> None:
    report = render(Report([finding(1, 3, 4)], lambda *_: "rm\u202e -rf"))
    assert "\n  rm\ufffd -rf\n    ^\n" in report
    assert "\u202e" not in report


def test_hundreds_of_findings_on_one_long_line_are_shown_in_a_moment() -> None:
    line = "<div>" * 20_000
    found = [finding(1, 5 * n + 1, 5 * n + 6) for n in range(0, 20_000, 40)]
    began = time.process_time()
    report = render(Report(found, lambda *_: line))
    assert time.process_time() - began < 5
    assert report.count("^^^^^") == len(found)


def test_the_name_of_a_file_cannot_begin_a_line_of_its_own() -> None:
    location = Location("docs/a\n::error::b.md", 1, 1, 1, 2)
    found = Diagnostic(location, "LNK021", Severity.ERROR, "'a\n::b' 쪽이 없어요.", "'c\n::d'")
    lines = render(Report([found], lambda *_: "가")).splitlines()
    assert not [line for line in lines if line.lstrip().startswith("::")]


@pytest.mark.parametrize("typed", ["::stop-commands::x", "  ::error::글", "글 ##[error]글"])
def test_a_line_that_is_shown_is_no_command_to_the_host_of_the_checks(typed: str) -> None:
    report = render(Report([finding(1, 1, 2, "'::' 글자를 지우세요.")], lambda *_: typed))
    shown = report.splitlines()[1]
    assert shown.replace("\N{WORD JOINER}", "").strip() == typed.strip()
    assert not shown.lstrip().startswith("::")
    assert "##[" not in shown
    assert "고치기: '::' 글자" in report
