"""A comment with a reason silences one rule in the block below it, and nothing else."""

from __future__ import annotations

from pathlib import Path

import markdown
import pytest

from handbook.book.load import read_site
from handbook.check.run import diagnose
from handbook.cli import fix
from sample_book import make_book, project_of, read_book

PAGE = "docs/basics/vm.md"
COMMENT = "<!-- handbook: ignore GLO003 이유: 견본이에요. -->"
TITLE = "# 가상 머신 { #vm }\n\n"
WRONG = "가상머신은 좋아요."
BLOCKS = {
    "paragraph": f"{WRONG}\n둘째 줄도 {WRONG}\n",
    "list": f"- 하나\n- {WRONG}\n\n    - 안쪽 {WRONG}\n\n- 끝 {WRONG}\n",
    "numbered list": f"1. {WRONG}\n2. {WRONG}\n",
    "table": f"| 이름 | 뜻 |\n| --- | --- |\n| 하나 | {WRONG} |\n",
    "admonition": f'!!! note "참고"\n\n    첫 문단이에요.\n\n    {WRONG}\n',
    "folded admonition": f'??? note "참고"\n    {WRONG}\n\n    {WRONG}\n',
}


def spellings(folder: Path, page: str) -> list[int]:
    """The lines on which the avoided spelling is reported."""
    found = diagnose(read_book(folder, {PAGE: TITLE + page}))
    return [d.location.line for d in found if d.rule == "GLO003" and d.location.path == PAGE]


@pytest.mark.parametrize("name", BLOCKS)
def test_the_whole_block_below_is_silent_and_the_next_one_is_not(name: str, tmp_path: Path) -> None:
    block = BLOCKS[name]
    assert spellings(tmp_path / "loud", block), "the block has nothing to silence"
    page = f"{COMMENT}\n\n{block}\n{WRONG}\n"
    last = (TITLE + page).splitlines().index(WRONG, 4 + len(block.splitlines()))
    assert spellings(tmp_path / "silent", page) == [last + 1]


def test_a_rule_may_be_typed_in_small_letters(tmp_path: Path) -> None:
    comment = COMMENT.replace("GLO003", "kor002, glo003")
    assert spellings(tmp_path, f"{comment}\n\n{WRONG}\n") == []


def test_a_comment_inside_a_admonition_covers_one_of_its_blocks(tmp_path: Path) -> None:
    page = f'!!! note "참고"\n\n    {COMMENT}\n    {WRONG}\n\n    {WRONG}\n'
    assert spellings(tmp_path, page) == [8]


def test_windows_line_breaks_and_tabs_change_nothing(tmp_path: Path) -> None:
    page = f'!!! note "참고"\n\n\t{COMMENT}\n\t{WRONG}\n\n\t{WRONG}\n'.replace("\n", "\r\n")
    assert spellings(tmp_path, page) == [8]


@pytest.mark.parametrize(
    "comment",
    [
        "<!-- handbook: ignore GLO003 -->",
        "<!-- handbook: ignore GLO003 이유:  -->",
        "<!-- handbook: ignore LNK001 이유: 다른 규칙이에요. -->",
        "<!-- handbook: ignore 이유: 번호가 없어요. -->",
        f"```html\n{COMMENT}\n```",
    ],
)
def test_what_is_no_full_comment_silences_nothing(comment: str, tmp_path: Path) -> None:
    line = 4 + comment.count("\n")
    assert spellings(tmp_path, f"{comment}\n{WRONG}\n") == [line]


def test_a_comment_at_the_end_of_a_page_is_unused(tmp_path: Path) -> None:
    found = diagnose(read_book(tmp_path, {PAGE: f"{TITLE}글이에요.\n\n{COMMENT}\n"}))
    assert [(d.rule, d.location.line) for d in found if d.rule.startswith("SUP")] == [("SUP002", 5)]


def test_several_rules_may_be_named_and_each_must_have_an_effect(tmp_path: Path) -> None:
    comment = COMMENT.replace("GLO003", "GLO003, LNK001")
    found = diagnose(read_book(tmp_path, {PAGE: f"{TITLE}{comment}\n{WRONG}\n"}))
    ours = [d for d in found if d.location.path == PAGE and d.rule in {"GLO003", "SUP002"}]
    assert [d.rule for d in ours] == ["SUP002"]
    assert "LNK001" in ours[0].message


def test_fix_leaves_what_is_silenced(tmp_path: Path) -> None:
    page = f"{TITLE}{COMMENT}\n{WRONG}\n\n{WRONG}\n"
    project = project_of(make_book(tmp_path, {PAGE: page}))
    fix.fix(project)
    fixed = (project.root / PAGE).read_text(encoding="utf-8")
    assert fixed == f"{TITLE}{COMMENT}\n{WRONG}\n\n가상 머신은 좋아요.\n"


def test_the_comment_does_not_reach_the_page_and_an_example_does() -> None:
    text = f"글\n\n{COMMENT}\n\n> {COMMENT}\n> 인용\n\n```html\n{COMMENT}\n```\n"
    extensions = ["handbook.markdown.extensions.directives", "pymdownx.superfences"]
    html = markdown.markdown(text, extensions=extensions)
    assert html.count("handbook:") == 1
    assert "&lt;!-- handbook:" in html


@pytest.mark.parametrize(
    "typed",
    [
        "<!-- handbok: ignore GLO003 이유: 견본이에요. -->",
        "<!-- handbook ignore GLO003 이유: 견본이에요. -->",
        "<!-- Handbook: ignore GLO003 이유: 견본이에요. -->",
        "<!-- handbook: ingore GLO003 이유: 견본이에요. -->",
        "<!-- ignore GLO003 이유: 견본이에요. -->",
        "<!--handbok:ignore GLO003 이유: 견본이에요.-->",
    ],
)
def test_a_misspelt_comment_is_told_and_fix_makes_it_work(tmp_path: Path, typed: str) -> None:
    root = make_book(tmp_path, {PAGE: f"{TITLE}{typed}\n{WRONG}\n"})
    found = [d for d in diagnose(read_site(project_of(root))) if d.rule.startswith("SUP")]
    assert [(d.location.line, d.fix is not None) for d in found] == [(3, True)]
    assert COMMENT in found[0].hint
    fix.fix(project_of(root))
    assert (root / PAGE).read_text(encoding="utf-8") == f"{TITLE}{COMMENT}\n{WRONG}\n"


def test_a_comment_that_cannot_be_read_is_never_answered_with_itself(tmp_path: Path) -> None:
    typed = "<!-- handbook: ignore GLO003 - 견본이에요 -->"
    root = make_book(tmp_path, {PAGE: f"{TITLE}{typed}\n{WRONG}\n"})
    project = project_of(root)
    found = [d for d in diagnose(read_site(project)) if d.rule == "SUP001"]
    assert ["이유: 견본이에요" in d.hint and typed not in d.hint for d in found] == [True]
    fix.fix(project)
    assert not [d for d in diagnose(read_site(project)) if d.rule in {"SUP001", "SUP003"}]


@pytest.mark.parametrize(
    ("rules", "typed", "meant"),
    [
        ("LNK01", "LNK01", "LNK001"),
        ("GLO0003", "GLO0003", "GLO003"),
        ("KOR002, glo03", "glo03", "GLO003"),
        ("LNK12345", "LNK12345", ""),
    ],
)
def test_a_number_with_other_than_three_figures_is_told_where_it_stands(
    tmp_path: Path, rules: str, typed: str, meant: str
) -> None:
    text = f"{TITLE}<!-- handbook: ignore {rules} 이유: 견본이에요. -->\n{WRONG}\n"
    root = make_book(tmp_path, {PAGE: text})
    (told,) = (d for d in diagnose(read_site(project_of(root))) if d.rule == "SUP001")
    assert told.message == f"'{typed}' 글자는 규칙 번호가 아니에요."
    assert told.location.column == len("<!-- handbook: ignore ") + rules.index(typed) + 1
    assert [guess.edits[0].text for guess in told.guesses] == ([meant] if meant else [])
    assert "숫자가 셋" in told.hint


def test_words_behind_a_rule_are_no_number(tmp_path: Path) -> None:
    text = f"{TITLE}<!-- handbook: ignore GLO003 - VM1 그대로 -->\n{WRONG}\n"
    root = make_book(tmp_path, {PAGE: text})
    (told,) = (d for d in diagnose(read_site(project_of(root))) if d.rule == "SUP001")
    assert "읽을 수 없어요" in told.message


@pytest.mark.parametrize(
    ("typed", "asked"), [("<!-- gues -->", "<!-- guess -->"), ("<!-- sortabel -->", "sortable")]
)
def test_a_misspelt_word_for_the_tool_is_asked_for(tmp_path: Path, typed: str, asked: str) -> None:
    book = read_book(tmp_path, {PAGE: f"{TITLE}{typed}\n\n글이에요.\n"})
    (found,) = [d for d in diagnose(book) if d.rule == "SUP003"]
    assert asked in found.hint


@pytest.mark.parametrize(
    "typed",
    [
        "<!-- 다음 판에서 고쳐요 -->",
        "<!-- TODO ABC123 확인 -->",
        "<!-- prettier-ignore -->",
        "```html\n<!-- handbok: ignore GLO003 이유: 견본 -->\n```",
        "<!-- more -->",
    ],
)
def test_an_ordinary_comment_is_left_alone(tmp_path: Path, typed: str) -> None:
    book = read_book(tmp_path, {PAGE: f"{TITLE}{typed}\n\n글이에요.\n"})
    assert [d for d in diagnose(book) if d.rule.startswith("SUP")] == []


BESIDE = "<!-- handbook: ignore GLO003 이유: 책의 제목이에요. -->"


@pytest.mark.parametrize(
    ("line", "column"),
    [
        (f"호스트OS예요. {BESIDE}", 10),
        (f"{BESIDE} 호스트OS예요.", 1),
        (f"- 호스트OS예요. {BESIDE}", 12),
        ("호스트OS예요. <!-- handbook ignore GLO003 이유: 책의 제목이에요. -->", 10),
    ],
)
def test_a_comment_that_shares_its_line_with_text_says_so(
    tmp_path: Path, line: str, column: int
) -> None:
    book = read_book(tmp_path, {"docs/basics/vm.md": f"# 가상 머신 {{ #vm }}\n\n{line}\n"})
    (found,) = [d for d in diagnose(book) if d.rule == "SUP003"]
    assert (found.location.line, found.location.column) == (3, column)
    assert "바로 위에 두세요" in found.hint


@pytest.mark.parametrize(
    "text",
    [
        f"글이에요. `{BESIDE}` 꼴이에요.",
        f"```html\n글 {BESIDE}\n```",
        f"    글 {BESIDE}",
        f"> {BESIDE}\n> 글이에요.",
        "글이에요. <!-- 나중에 다시 봐요. -->",
    ],
)
def test_a_comment_that_is_shown_or_stands_alone_does_not(tmp_path: Path, text: str) -> None:
    book = read_book(tmp_path, {"docs/basics/vm.md": f"# 가상 머신 {{ #vm }}\n\n{text}\n"})
    assert [d for d in diagnose(book) if d.rule == "SUP003"] == []
