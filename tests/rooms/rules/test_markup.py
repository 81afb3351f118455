"""Leaked markup, alternative texts and the parts of a chapter."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbook.book.load import read_site
from handbook.book.project import Project
from handbook.check.run import diagnose
from rooms.rules.marked_up import HEAD, LINE, PAGE, found_in
from sample_book import Find


@pytest.mark.parametrize(
    ("body", "line", "column"),
    [
        ("글 **굵게 글", 1, 3),
        ("글 굵게** 글", 1, 5),
        ("**하나**와 둘**을 봐요", 1, 10),
        ("첫째 줄\n둘째 **줄 [링크](hypervisor.md)", 2, 4),
        ("__국문__은 글", 1, 1),
        ("글 `코드 글", 1, 3),
        ("[글](hypervisor.md", 1, 3),
        ("(글)[hypervisor.md#hypervisor]", 1, 3),
        ("[@popek1974 ; @popek1974]", 1, 1),
        ("문단 { #name } 계속", 1, 4),
        ("## 절 {#name", 1, 6),
        ("~~지운 글~~", 1, 1),
        ('!!! note 제목"\n\n    글', 1, 1),
        ('??? 접는 글 "제목\n글', 1, 1),
        ('=== "탭"', 1, 1),
        (":::warning\n글\n:::", 1, 1),
        (" ## 제목", 1, 2),
        ("글\n| a | b |\n|---|---|\n| c | d |", 3, 1),
        ("글\n- 하나\n- 둘", 2, 1),
        ("글\n1. 하나\n2. 둘", 2, 1),
        ("- 항목\n\n    글 **굵게 글", 3, 7),
        ('!!! note "제목"\n\n    글 **굵게 글', 3, 7),
        ("| 표 |\n| --- |\n| 글 **굵게 |", 3, 5),
        ("각주[^1] 글 **굵게 글\n\n[^1]: 각주예요.", 1, 10),
        ("밝혔어요 [@popek1974]. 글 **굵게 글", 1, 22),
        ("```python\n글", 1, 1),
    ],
)
def test_a_sign_that_a_reader_sees_is_found(find: Find, body: str, line: int, column: int) -> None:
    assert found_in(find, body, "STR011") == [("STR011", line, column)]


@pytest.mark.parametrize(
    "body",
    [
        "**가상화(virtualization)**는 글, **굵게**와 *기울게*",
        "`**` ``a`b`` `__init__` `[a](b` `{ #x }`",
        "```text\n**글\n- [\n!!! note\n|---|---|\n```",
        "    **글\n",
        "\\*\\*글 \\` \\[글\\](a)",
        "<!-- **글 -->",
        "2**3과 a__b, snake_case, x * y * z, 3 * 4",
        "빈칸 ____ 에 알맞은 말",
        "각괄호 1 < 2, 물결 10~20~30, 수식 {a}",
        "글\n\n- 하나\n- 둘\n\n| a | b |\n|---|---|\n| `**` | - |",
        '!!! note "제목"\n\n    글\n\n??? note "접는 글"\n\n    글',
        "문단이에요.\n{ .lead }\n\n[글](hypervisor.md){ .button }",
        "<div markdown>\n\n**글**\n\n</div>\n\n<pre>\n**글\n</pre>",
        "왜요??? 정말!!! 와 --- 선",
        "제목: #1과 # 기호",
    ],
)
def test_understood_markup_and_code_are_silent(find: Find, body: str) -> None:
    assert found_in(find, body, "STR011") == []


def test_an_unknown_source_is_told_by_its_own_rule_alone(find: Find) -> None:
    rules = {rule for rule, _, _ in found_in(find, "[@Nobody §2]", "STR011", "CIT003")}
    assert rules == {"CIT003"}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("![](../assets/images/laptop.svg)", [("STR010", 1, 1)]),
        ("[![ ](../assets/images/laptop.svg)](hypervisor.md)", [("STR010", 1, 2)]),
        ("![][r]\n\n[r]: ../assets/images/laptop.svg", [("STR010", 1, 1)]),
        ("<img src='../../assets/images/laptop.svg'>", [("STR010", 1, 1)]),
        ("<img src='../../assets/images/laptop.svg' alt=''>", [("STR010", 1, 1)]),
        ("<img src='../../assets/images/laptop.svg' role=presentation>", [("STR010", 1, 1)]),
        ("<img src='../../assets/images/laptop.svg' alt='' role='presentation'>", []),
        ("<img src='../../assets/images/laptop.svg' alt='' aria-hidden='true'>", []),
        ("![그림](../assets/images/laptop.svg)", [("STR010", 1, 1)]),
        ("![laptop.svg](../assets/images/laptop.svg)", [("STR010", 1, 1)]),
        ("![노트북](../assets/images/laptop.svg) `![](x.png)`", []),
    ],
)
def test_an_image_has_words_or_is_marked(
    find: Find, body: str, expected: list[tuple[str, int, int]]
) -> None:
    assert found_in(find, body, "STR010", "LNK010") == expected


@pytest.mark.parametrize(
    ("body", "column", "repaired"),
    [
        ("**가상화(virtualization)**는", 22, "**가상화**(virtualization)"),
        ("글 **'가상화'**를", 10, None),
        ("**`uname`**을", 10, None),
        ("**[글](hypervisor.md)**은", 21, None),
        ("**70%**로", 6, None),
    ],
)
def test_bold_text_that_the_preview_does_not_close(
    find: Find, body: str, column: int, repaired: str | None
) -> None:
    (finding,) = [d for d in find({PAGE: HEAD + body}) if d.rule == "STR015"]
    assert finding.location.column == column
    edits = finding.fix.edits if finding.fix else ()
    assert [edit.text for edit in edits] == ([repaired] if repaired else [])


@pytest.mark.parametrize(
    "body",
    ["**가상화**(virtualization)는", "**가상화(virtualization)** 는", "`**a(b)**는`", "**끝.**"],
)
def test_bold_text_that_the_preview_closes(find: Find, body: str) -> None:
    assert found_in(find, body, "STR015") == []


@pytest.mark.parametrize(
    "body",
    [
        "글이에요. {: #end }",
        "- 항목 {: #item }",
        "글이에요.\n\n{: #alone }",
        "글의 {: #가운데 } 가운데예요.",
        '글의 {: title="가" } 가운데예요.',
        "**굵게** {: #apart } 적어요.",
    ],
)
def test_attributes_that_belong_to_nothing_are_seen(find: Find, body: str) -> None:
    found = find({"docs/basics/vm.md": f"# 가상 머신 {{ #vm }}\n\n{body}\n"})
    assert [d.rule for d in found if d.rule == "STR011"] == ["STR011"]


@pytest.mark.parametrize(
    "body",
    [
        "글이에요.\n{: #end }",
        "- 항목\n{: #item }",
        "**굵게**{: #bold } 적어요.",
        "글의 { a } 글이에요.",
    ],
)
def test_attributes_of_something_are_not(find: Find, body: str) -> None:
    found = find({"docs/basics/vm.md": f"# 가상 머신 {{ #vm }}\n\n{body}\n"})
    assert [d.rule for d in found if d.rule == "STR011"] == []


OPENED = "---\ntitle: 켜기\n---\n\n# 켜기 { #start }\n\n눌러요.\n"


def test_a_chapter_that_is_done_needs_its_opening_alone(find: Find) -> None:
    page = "docs/practice/start.md"
    assert [d for d in find({page: OPENED}) if d.rule == "STR005"] == []
    assert [d for d in find({page: OPENED.replace("눌러요.\n", "")}) if d.rule == "STR005"]
    misnamed = find({page: OPENED + "\n## 핵심 정리 { #sum }\n\n- 하나예요.\n"})
    assert [d.location.line for d in misnamed if d.rule == "STR005"] == [9]
    short = find({page: OPENED + "\n## 퀴즈 { #quiz }\n"})
    assert "3개부터" in next(d.message for d in short if d.rule == "STR005")


def test_the_item_without_a_mark_is_the_one_that_spoils_a_question(find: Find) -> None:
    answer = "\n    까닭이에요. ([앞](#vm))\n\n"
    ask = "## 퀴즈 { #quiz }\n\n### 하나 { #quiz-1 }\n\n"
    body = f"{ask}- [x] 나예요.\n{answer}- [ ] 너예요.\n{answer}- 셋이에요.\n"
    assert found_in(find, body, "STR023") == [("STR023", 13, 1)]
    assert not [d for d in find({PAGE: HEAD + body}) if "퀴즈가 0개" in d.message]
    names = body.replace("[x]", "[CPU]").replace("[ ]", "[커널]")
    assert found_in(find, names, "STR023") == [("STR023", 13, 1)]
    whole = body.replace("- 셋이에요.", "셋이에요.")
    assert found_in(find, whole, "STR023") == []


@pytest.mark.parametrize(
    ("braces", "column", "words"),
    [
        ("{ # size }", 1, "{ #size }"),
        ("{ # }", 1, "{ #short-name }"),
        ("{ #Speed 2 }", 11, "{ #speed-2 }"),
        ("{ #speed of-light .big data-x='a b' }", 11, "{ #speed-of-light }"),
        ("{ #Speed }", 11, "'speed'"),
    ],
)
def test_a_name_that_is_parted_or_capital_is_told_at_its_heading(
    find: Find, braces: str, column: int, words: str
) -> None:
    body = (
        f"글이에요.\n\n## 앞의 절 {{ #before }}\n\n글이에요.\n\n## 빠르기 {braces}\n\n글이에요.\n"
    )
    (one,) = [d for d in find({PAGE: HEAD + body}) if d.rule == "STR003"]
    assert (one.location.line - LINE + 1, one.location.column) == (7, column)
    assert words in one.hint


@pytest.mark.parametrize(
    "braces", ["{ #speed .big data-x='a b' }", "{ .big #speed }", "{: #speed }"]
)
def test_a_name_beside_classes_and_values_is_whole(find: Find, braces: str) -> None:
    assert found_in(find, f"글이에요.\n\n## 빠르기 {braces}\n\n글이에요.\n", "STR003") == []


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("글이에요.\n| 가 | 나 |\n| 다 | 라 |", [("STR016", 2, 1)]),
        ("- 항목\n  | 가 | 나 |\n  | 다 | 라 |", [("STR016", 2, 3)]),
        ("**글**이에요.\n둘째 줄\n| 가 | 나 |\n| 다 | 라 |\n끝이에요.", [("STR016", 3, 1)]),
        ("글이에요.\n| 가 | 나 |", []),
        ("글이에요.\n| 가 |\n| 나 |", []),
        ("글이에요.\n| 가 | 나 |\n| 다 | 라 | 마 |", []),
        ("글이에요.\n| 가 | 나\n| 다 | 라", []),
        ('{% include "head.md" %}\n| 가 | 나 |\n| 다 | 라 |', []),
        ("+----+----+\n| 가 | 나 |\n| 다 | 라 |\n+----+----+", []),
        ("글이에요.\n| 가 | 나 |\n|---|---|\n| 다 | 라 |", []),
        ("```text\n글\n| 가 | 나 |\n| 다 | 라 |\n```", []),
    ],
)
def test_rows_right_below_a_sentence_are_told(
    find: Find, body: str, found: list[tuple[str, int, int]]
) -> None:
    assert found_in(find, body, "STR016") == found


@pytest.mark.parametrize(
    "body",
    [
        "도구 | 뜻\n도커 | 컨테이너를 다뤄요",
        "도구 | 뜻 | 값\nKVM | VM을 켜요 | 1",
        "도구 | 뜻\n도커 | 하나\nKVM | 둘",
    ],
)
def test_rows_without_bars_at_their_ends_are_told(find: Find, body: str) -> None:
    assert found_in(find, body, "STR016") == [("STR016", 1, 1)]


@pytest.mark.parametrize(
    "body",
    [
        "도구 | 뜻\n---|---\n도커 | 컨테이너를 다뤄요",
        "`ls | wc` 명령은 수를 세요.\n`ps | wc` 명령도 그래요.",
        "세로줄은 앞 | 뒤예요. 그래요.\n둘째 줄도 앞 | 뒤예요.",
        "앞 | 뒤\n\n앞 | 뒤",
        "[가](type-2.md) | [나](type-2.md)\n[다](type-2.md) | [라](type-2.md)",
        "one | two\nthree | four",
        "- 앞 | 뒤\n- 앞 | 뒤",
    ],
)
def test_bars_in_sentences_and_between_links_are_not(find: Find, body: str) -> None:
    assert found_in(find, body, "STR016") == []


@pytest.mark.parametrize("typed", ["~~`auto`~~", "~~지운 글~~", "~~지운 `글`~~"])
def test_what_is_struck_out_is_shown_as_it_is_typed(find: Find, typed: str) -> None:
    (told,) = [d for d in find({PAGE: f"{HEAD}기본은 {typed} 글이에요."}) if d.rule == "STR011"]
    assert told.message.startswith(f"'{typed}' 글자가")


def test_a_sign_of_an_extension_hides_nothing_else_of_its_paragraph(find: Find) -> None:
    body = "이 ==글==을 봐요! :smile: 그래요!"
    assert found_in(find, body, "STR027", "KOR009") == [
        ("STR027", 1, 3),
        ("KOR009", 1, 12),
        ("STR027", 1, 14),
        ("KOR009", 1, 25),
    ]


@pytest.mark.parametrize(
    ("extension", "places"), [("pymdownx.tasklist", [(3, 3), (4, 3)]), ("attr_list", [])]
)
def test_empty_brackets_are_no_box(
    tmp_path: Path, extension: str, places: list[tuple[int, int]]
) -> None:
    settings = f"site_name: 책\nmarkdown_extensions:\n  - {extension}\n"
    body = "# 할 일\n\n- [] 사과\n- [] 배\n- [](a.md)\n- `[]` 빈 목록\n"
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text(settings, encoding="utf-8")
    (tmp_path / "docs/index.md").write_text(body, encoding="utf-8")
    found = diagnose(read_site(Project(tmp_path, tmp_path / "mkdocs.yml")))
    told = [d for d in found if d.rule == "STR023"]
    assert [(d.location.line, d.location.column) for d in told] == places
    assert all("[ ]처럼" in d.hint for d in told)
