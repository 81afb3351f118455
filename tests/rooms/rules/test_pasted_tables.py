"""Tables that were pasted: their cells are parted by tabs or stand below each other."""

from __future__ import annotations

from pathlib import Path

import pytest

from rooms.rules.test_pasted import HEAD, PAGE, repaired
from sample_book import Find

TABLE = "무엇\tVM\t컨테이너\n켜지는 시간\t수십 초\t1초 안팎\n커널\t따로\t함께\n"


def test_a_table_of_another_program_is_told_once_and_keeps_its_tabs(
    find: Find, tmp_path: Path
) -> None:
    files = {PAGE: HEAD.format("설명이에요.") + f"견줘 봐요.\n\n{TABLE}"}
    (told,) = (d for d in find(files) if d.rule == "KOR016")
    assert (told.location.line, told.fix) == (10, None)
    assert "| --- | --- | --- |" in told.hint
    assert TABLE in repaired(tmp_path, files, PAGE)


ALIGNED = [
    "이름    하는 일    언어\n도커    돌려요    Go\n",
    "이름        하는 일\n도커        돌려요.\n쿠버네티스  나눠요.\n",
    "이름    하는 일\n쿠버네티스   나눠요.\n",
    "name    do\n도커    돌려요.\n",
    "  이름   하는 일   언어\n  도커   돌려요   Go\n",
    "가  1\n나  2\n",
]


@pytest.mark.parametrize("table", ALIGNED)
def test_a_table_that_blanks_align_is_told_once_and_keeps_them(
    find: Find, tmp_path: Path, table: str
) -> None:
    files = {PAGE: HEAD.format("설명이에요.") + f"견줘 봐요.\n\n{table}"}
    (told,) = (d for d in find(files) if d.rule == "KOR016")
    assert (told.location.line, told.fix) == (10, None)
    assert told.message.startswith("빈칸으로 칸을 나눈 표예요.")
    assert ("| --- | --- | --- |" in told.hint) is ("언어" in table)
    assert table in repaired(tmp_path, files, PAGE)


@pytest.mark.parametrize(
    "typed",
    [
        "가상 머신은  컴퓨터예요.\n컨테이너는 그저  프로세스예요.\n",
        "가상 머신은  컴퓨터예요.\n그래서 무거워요.\n",
        "가상 머신은  컴퓨터예요.\n\n가상 머신은  무거워요.\n",
        "- 이름  일\n- 도커  돌려요\n",
    ],
)
def test_gaps_within_sentences_and_items_are_closed(find: Find, tmp_path: Path, typed: str) -> None:
    files = {PAGE: HEAD.format("설명이에요.") + typed}
    found = [d for d in find(files) if d.rule == "KOR016"]
    assert [d for d in found if d.fix is None] == []
    assert repaired(tmp_path, files, PAGE).endswith(typed.replace("  ", " "))


def test_a_tab_at_the_ends_of_lines_makes_no_table_of_one_column(find: Find) -> None:
    text = HEAD.format("설명이에요.") + "이름\t\n도커\t\n"
    assert [d for d in find({PAGE: text}) if "표예요" in d.message] == []


@pytest.mark.parametrize(
    ("typed", "clean", "rules"),
    [
        ("1)\t켜요.\n2)\t꺼요.\n", "1. 켜요.\n2. 꺼요.\n", ["STR022"]),
        ("1)\t켜요.\n\n2)\t꺼요.\n", "1. 켜요.\n\n2. 꺼요.\n", ["STR022"]),
        ("(1)\t켜요.\n(2)\t꺼요.\n", "1. 켜요.\n2. 꺼요.\n", ["STR036"]),
        ("(가) 켜요.\n(나) 꺼요.\n", "1. 켜요.\n2. 꺼요.\n", ["STR036"]),
        ("①\t켜요.\n②\t꺼요.\n", "1. 켜요.\n2. 꺼요.\n", ["STR036"]),
        ("가.\t켜요.\n나.\t꺼요.\n", "1. 켜요.\n2. 꺼요.\n", ["STR036"]),
        ("•\t켜요.\n•\t꺼요.\n", "- 켜요.\n- 꺼요.\n", ["STR036"]),
        ("○\t켜요.\n", "- 켜요.\n", ["STR036"]),
        ("-\t켜요.\n-\t꺼요.\n", "- 켜요.\n- 꺼요.\n", ["KOR016", "KOR016"]),
        ("1.\t켜요.\n2.\t꺼요.\n", "1. 켜요.\n2. 꺼요.\n", ["KOR016", "KOR016"]),
        ("1)\t켜요.\n", "1) 켜요.\n", ["KOR016"]),
    ],
)
def test_items_with_a_tab_behind_the_mark_are_a_list_and_no_table(
    find: Find, tmp_path: Path, typed: str, clean: str, rules: list[str]
) -> None:
    head = HEAD.format("글이에요.")
    told = ("STR022", "STR036", "KOR016")
    assert [d.rule for d in find({PAGE: head + typed}) if d.rule in told] == rules
    assert repaired(tmp_path / "fixed", {PAGE: head + typed}, PAGE) == head + clean


@pytest.mark.parametrize("typed", ["번호\t일\n1)\t켜요\n", "•\t이름\t일\n•\t커널\t나눠요\n"])
def test_rows_with_a_head_or_more_cells_are_a_table(find: Find, typed: str) -> None:
    found = [d for d in find({PAGE: HEAD.format("글이에요.") + typed}) if d.rule == "KOR016"]
    assert ["표예요" in d.message for d in found] == [True]
