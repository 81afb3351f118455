"""What a word processor leaves in a text is found, named and taken out in one pass of `fix`."""

from __future__ import annotations

from pathlib import Path
from unicodedata import normalize

import pytest

from handbook.check.run import diagnose
from handbook.cli import fix
from sample_book import Find, make_book, project_of, read_book

PAGE = "docs/basics/vm.md"
HEAD = "---\ntitle: 가상 머신\ndescription: {}\n---\n\n# 가상 머신 {{ #vm }}\n\n"
PASTED = frozenset({"KOR001", "KOR003", "KOR006", "KOR014", "KOR015", "KOR016"})


def found(find: Find, files: dict[str, str]) -> list[str]:
    return [d.rule for d in find(files) if d.rule in PASTED]


def repaired(tmp_path: Path, files: dict[str, str], path: str) -> str:
    root = make_book(tmp_path, files)
    assert fix.fix(project_of(root)) == 0
    return (root / path).read_text(encoding="utf-8")


DIRTY = (
    "가상\u00a0머신은\u00a0\u00a0‘컴퓨터\u200b’예요.  그래서\t“안쪽”은 ２대예요．\n\n"
    "부드\u00ad러운 붙임표, \u200e방향 표시, 가운데 \ufeff표시, "
    f"{normalize('NFD', '풀린')} 글자예요.\n\n"
    "!!! note “제목”\n\n\t탭으로 들여 썼어요.\n\n"
    "`코드\u00a0안“은” 그대로`, [글](https://example.com/a\u200bb), '\u201c' 글자\n\n"
    "```text\nNSpid:\t7  “8”\n```\n"
)
CLEAN = (
    "가상 머신은 '컴퓨터'예요. 그래서 \"안쪽\"은 2대예요.\n\n"
    "부드러운 붙임표, 방향 표시, 가운데 표시, 풀린 글자예요.\n\n"
    '!!! note "제목"\n\n    탭으로 들여 썼어요.\n\n'
    "`코드\u00a0안“은” 그대로`, [글](https://example.com/a\u200bb), '\u201c' 글자\n\n"
    "```text\nNSpid:\t7  “8”\n```\n"
)


def test_one_pass_takes_out_everything_and_says_what_it_was(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    head = HEAD.format("안쪽 컴퓨터는\u00a0무엇일까요?")
    text = repaired(tmp_path, {PAGE: head + DIRTY}, PAGE)
    assert text == HEAD.format("안쪽 컴퓨터는 무엇일까요?") + CLEAN
    said = capsys.readouterr().out
    assert said.startswith(f"{PAGE}: ")
    assert "붙여 넣은 글에서 온 것:" in said
    for words in ("줄 바꿈 없는 공백 4개", "폭 없는 공백 1개", "굽은 따옴표 6개", "탭 2개"):
        assert words in said
    for words in ("전각 글자", "풀린 글자(NFD) 1개", "부드러운 붙임표 1개", "글의 방향 표시 1개"):
        assert words in said
    again = read_book(tmp_path / "again", {PAGE: text})
    assert [d for d in diagnose(again) if d.rule in PASTED and d.location.path == PAGE] == []


@pytest.mark.parametrize(
    ("typed", "clean"),
    [
        ("한 “컴퓨터” 속이에요.", '한 "컴퓨터" 속이에요.'),
        ('"한 “컴퓨터” 속이에요."', '"한 \\"컴퓨터\\" 속이에요."'),
        ("'한 ‘컴퓨터’ 속이에요.'", "'한 ''컴퓨터'' 속이에요.'"),
        ("“컴퓨터”가 두 대예요.", "'\"컴퓨터\"가 두 대예요.'"),
        ("‘컴퓨터’가 두 대예요.", "\"'컴퓨터'가 두 대예요.\""),
    ],
)
def test_a_value_of_yaml_stays_one(tmp_path: Path, typed: str, clean: str) -> None:
    text = repaired(tmp_path, {PAGE: HEAD.format(typed) + "글이에요.\n"}, PAGE)
    assert text == HEAD.format(clean) + "글이에요.\n"
    (page,) = [
        page
        for uri, page in read_book(tmp_path / "again", {PAGE: text}).documents.items()
        if uri == "basics/vm.md"
    ]
    assert "컴퓨터" in (page.front.text("description") or "")


def test_a_value_that_no_mark_can_hold_is_left_to_a_careful_hand(
    tmp_path: Path, find: Find
) -> None:
    page = HEAD.format("“컴퓨터”와 ‘서버’가 두 대예요.") + "글이에요.\n"
    hints = [d.hint for d in find({PAGE: page}) if d.rule == "KOR015" and d.fix is None]
    assert [hint.split(",")[0] for hint in hints] == ["값 전체를 다른 따옴표로 묶고"]
    text = repaired(tmp_path / "book", {PAGE: page}, PAGE)
    (tmp_path / "again").mkdir()
    again = read_book(tmp_path / "again", {PAGE: text}).documents["basics/vm.md"]
    assert again.front.problem is None


def test_data_files_are_cleaned_too(tmp_path: Path) -> None:
    path = "docs/_data/glossary.yml"
    term = "- id: xen\n  ko: Xen\n  en: Xen\n  short: 하이퍼바이저\u00a0하나의\u200b 이름이에요.\n"
    assert repaired(tmp_path, {path: term}, path) == term.replace("\u00a0", " ").replace(
        "\u200b", ""
    )


@pytest.mark.parametrize(
    "text",
    [
        "줄을 바꿔요.  \n다음 줄이에요.",
        "| 가   | 나 |\n| ---- | -- |\n| 하나 | 둘 |",
        "-   항목이에요.\n-   둘째예요.",
        "<!-- 주석“  ”\u00a0이에요 -->\n\n글이에요.",
        "굽은 따옴표(“ ”)는 쓰지 않아요.",
        "이렇게 쳐요.\n\n    $ echo “안녕”",
        "- 항목이에요.\n\n        $ echo “안녕”",
    ],
)
def test_what_is_meant_stays(find: Find, text: str) -> None:
    assert found(find, {PAGE: HEAD.format("무엇일까요?") + text + "\n"}) == []


@pytest.mark.parametrize(
    "text",
    [
        "\n- 항목이에요.\n\n    딸린 “글”이에요.",
        '\n!!! note "상자"\n\n    “글”이에요.',
        "    “글”을\n이어요.",
    ],
)
def test_what_is_indented_and_read_is_looked_at(find: Find, text: str) -> None:
    page = HEAD.format("무엇일까요?") + f"글이에요.\n{text}\n"
    assert found(find, {PAGE: page})


def test_a_description_is_in_the_words_of_the_book(find: Find) -> None:
    text = HEAD.format("가상 머신이 무엇인지 알아봅니다.") + "글이에요.\n"
    assert found(find, {PAGE: text}) == ["KOR003"]


@pytest.mark.parametrize(
    ("body", "line", "fixed"),
    [
        ("# 가상\u202e 머신 { #vm }\n", 1, True),
        ("# 가 { #a }\n\n글이\u2066에요\u2069.\n", 3, True),
        ("# 가 { #a }\n\n`rm\u202e -r`\n", 3, False),
        ("# 가 { #a }\n\n```sh\nrm\u202e -r\n```\n", 4, False),
        ("# 가 { #a }\n\n<!-- \u2067 -->\n", 3, False),
        ("# 가 { #a }\n\n[글](https://example.com/\u202ea)\n", 3, False),
        ("---\ntitle: 가상\u202e 머신\n---\n\n# 가상 머신 { #a }\n", 2, True),
    ],
)
def test_what_turns_the_direction_is_found_wherever_it_stands(
    find: Find, body: str, line: int, fixed: bool
) -> None:
    found = [d for d in find({"docs/basics/vm.md": body}) if d.rule == "KOR017"]
    assert {d.location.line for d in found} == {line}
    assert all((d.fix is not None) is fixed for d in found)


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("docs/_data/glossary.yml", "- {id: a, ko: 가\u202e, en: a, short: 글이에요.}\n"),
        ("mkdocs.yml", "site_name: 책\u202e\nnav:\n  - index.md\n"),
    ],
)
def test_the_direction_is_found_in_the_files_too(find: Find, path: str, text: str) -> None:
    (turned,) = (d for d in find({path: text}) if d.rule == "KOR017")
    assert (turned.location.path, turned.location.line) == (path, 1)


def test_both_forms_of_a_particle_become_one(tmp_path: Path) -> None:
    files = {PAGE: HEAD.format("설명이에요.") + "하이퍼바이저을(를) 켜고 VM은(는) 꺼요.\n"}
    assert "하이퍼바이저를 켜고 VM은 꺼요." in repaired(tmp_path, files, PAGE)


def test_a_bent_title_of_a_link_is_no_part_of_its_address(tmp_path: Path) -> None:
    text = "[앞 장](hypervisor.md#hypervisor {}하이퍼바이저{})\n"
    head = HEAD.format("안쪽 컴퓨터는 무엇일까요?")
    assert repaired(tmp_path, {PAGE: head + text.format("“", "”")}, PAGE) == head + text.format(
        '"', '"'
    )


def test_a_mark_in_a_label_does_not_end_it(tmp_path: Path) -> None:
    figure = "```mermaid\nblock\n  vmm[{}]\n  os[{}]\n```\n"
    pasted = figure.format('"“VMM” 조각"', "“게스트 OS”")
    text = repaired(tmp_path, {PAGE: HEAD.format("안쪽 컴퓨터는 무엇일까요?") + pasted}, PAGE)
    assert text.endswith(figure.format("\"'VMM' 조각\"", '"게스트 OS"'))


def test_numbers_in_brackets_within_a_paragraph_are_no_list(find: Find) -> None:
    text = "(1) 하나만 있는 줄이에요.\n\n글이에요 (1) 켜고\n글이에요 (2) 꺼요.\n"
    assert "STR036" not in [d.rule for d in find({PAGE: HEAD.format("글이에요.") + text})]


@pytest.mark.parametrize(
    ("typed", "right"),
    [("켜졌어요！ 꺼져요.", "켜졌어요. 꺼져요."), ("켜졌어요！！꺼져요.", "켜졌어요. 꺼져요.")],
)
def test_a_wide_exclamation_mark_becomes_what_the_book_uses_in_one_round(
    find: Find, tmp_path: Path, typed: str, right: str
) -> None:
    (one,) = [d for d in find({PAGE: f"{HEAD.format('글')}{typed}\n"}) if d.rule == "KOR006"]
    assert one.hint.startswith("느낌표도 쓰지 않으니 '.")
    text = repaired(tmp_path, {PAGE: f"{HEAD.format('글')}{typed}\n"}, PAGE)
    assert text == f"{HEAD.format('글')}{right}\n"
    assert "KOR009" not in {d.rule for d in find({PAGE: text})}


def test_a_wide_mark_that_the_book_allows_stays_one(tmp_path: Path) -> None:
    text = repaired(tmp_path, {PAGE: f"{HEAD.format('글')}5！ 값이에요.\n"}, PAGE)
    assert text.endswith("5! 값이에요.\n")


DATA = "docs/_data/glossary.yml"


@pytest.mark.parametrize("path", [PAGE, DATA])
def test_a_byte_order_mark_is_told_and_taken_out(find: Find, tmp_path: Path, path: str) -> None:
    text = {PAGE: HEAD.format("글") + "글이에요.\n", DATA: "[]\n"}[path]
    (one,) = [d for d in find({path: f"\ufeff{text}"}) if d.rule == "KOR014"]
    assert (one.location.line, one.location.column) == (1, 1)
    assert repaired(tmp_path, {path: f"\ufeff{text}"}, path) == text
    assert [d for d in find({path: text}) if d.rule == "KOR014"] == []
