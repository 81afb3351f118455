"""A heading that was renamed by hand: its links follow, and its old address leads on."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from handbook.book.load import read_site
from handbook.check.run import diagnose
from handbook.cli import main as cli
from rooms.authoring.moving_book import git, repository
from rooms.rules.renamed_book import FILES, found
from sample_book import project_of, read_book


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = repository(tmp_path, FILES)
    monkeypatch.chdir(root)
    return root


@pytest.mark.parametrize("committed", [False, True])
def test_a_heading_that_was_renamed_by_hand_is_an_order(root: Path, committed: bool) -> None:
    page = root / "docs/basics/type-2.md"
    page.write_text(page.read_text("utf-8").replace("#parts", "#two-halves"), "utf-8")
    if committed:
        git(root, "commit", "--quiet", "--all", "--message=이름을 바꿈")
    address, missing = found(root)
    assert (address.rule, address.location.path) == ("LNK025", "docs/_data/redirects.yml")
    assert (missing.rule, missing.location.path) == ("LNK002", "docs/index.md")
    assert "'#two-halves' 자리로 바꾸세요." in missing.hint
    assert cli.main(["fix"]) == 0
    assert found(root) == []
    assert "(basics/type-2.md#two-halves)" in (root / "docs/index.md").read_text("utf-8")


@pytest.mark.parametrize("shown", [False, True])
def test_what_the_search_has_to_find_follows_a_heading_that_was_renamed_by_hand(
    root: Path, capsys: pytest.CaptureFixture[str], shown: bool
) -> None:
    golden = root / "tests/book/search/golden.yml"
    golden.parent.mkdir(parents=True)
    typed = 'tuning:\n  - { ask: "조각", find: [basics/type-2/#parts, basics/vm/] }\n'
    golden.write_text(typed, "utf-8")
    page = root / "docs/basics/type-2.md"
    page.write_text(page.read_text("utf-8").replace("#parts", "#two-halves"), "utf-8")
    capsys.readouterr()
    assert cli.main(["fix", "--diff"] if shown else ["fix"]) == 0
    followed = typed.replace("#parts", "#two-halves")
    said = capsys.readouterr().out
    assert ("+" + followed.splitlines()[1] in said) if shown else "golden.yml: 1군데" in said
    assert golden.read_text("utf-8") == (typed if shown else followed)


def test_fix_names_the_command_that_does_what_it_leaves(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = root / "docs/basics/type-2.md"
    page.write_text(page.read_text("utf-8").replace("조각 { #parts }", "나뉨 { #cut }"), "utf-8")
    capsys.readouterr()
    assert cli.main(["fix"]) == 0
    said = capsys.readouterr().out.splitlines()
    command = "python3 scripts/dev.py move basics/type-2.md#parts basics/type-2.md#cut"
    assert [line for line in said if line.endswith(command)] == said[-1:]


def test_a_heading_that_its_own_page_links_to_is_known_by_its_new_name(root: Path) -> None:
    page = root / "docs/basics/type-2.md"
    page.write_text(page.read_text("utf-8") + "\n[조각](#parts)을 봐요.\n", "utf-8")
    git(root, "commit", "--quiet", "--all", "--message=링크")
    page.write_text(page.read_text("utf-8").replace("{ #parts }", "{ #halves }"), "utf-8")
    git(root, "commit", "--quiet", "--all", "--message=이름을 바꿈")
    command = "move basics/type-2.md#parts basics/type-2.md#halves 명령이 옛 주소까지"
    links = [d for d in found(root) if d.rule == "LNK002"]
    assert [command in d.hint and d.fix is not None for d in links] == [True, True]
    assert cli.main(["move", "basics/type-2.md#parts", "basics/type-2.md#halves"]) == 0
    assert found(root) == []


def test_a_heading_whose_words_changed_too_is_no_order(root: Path) -> None:
    page = root / "docs/basics/type-2.md"
    page.write_text(page.read_text("utf-8").replace("조각 { #parts }", "나뉨 { #cut }"), "utf-8")
    (missing,) = found(root)
    assert missing.fix is None
    assert "혹시 '#cut' 이름으로 바꿨나요?" in missing.hint
    assert "move basics/type-2.md#parts basics/type-2.md#cut 명령" in missing.hint


def test_a_heading_that_lost_its_name_is_asked_for_it_and_for_nothing_elsewhere(root: Path) -> None:
    # Its neighbour, a page of the book too, has a place of the same name.
    page = root / "docs/basics/type-2.md"
    page.write_text(page.read_text("utf-8").replace("조각 { #parts }", "조각"), "utf-8")
    (missing,) = found(root)
    line = page.read_text("utf-8").splitlines().index("## 조각") + 1
    assert f"{line}번째 줄의 제목에서 이름이 빠졌어요" in missing.hint
    assert "{ #parts }" in missing.hint
    assert "type-1.md" not in missing.hint
    (nameless,) = (d for d in diagnose(read_site(project_of(root))) if d.rule == "STR003")
    assert "{ #parts }" in nameless.hint


def test_a_published_place_that_went_is_known_without_git(root: Path) -> None:
    shutil.rmtree(root / ".git")
    listed = root / "docs/_data/published.txt"
    listed.write_text("basics/type-2/#parts\n", "utf-8")
    for name in ("type-1", "type-2"):
        page = root / f"docs/basics/{name}.md"
        page.write_text(page.read_text("utf-8").replace("#parts", "#halves"), "utf-8")
    link = next(d for d in found(root) if d.rule == "LNK002")
    assert "move basics/type-2.md#parts basics/type-2.md#새-이름 꼴" in link.hint


def name_parts(root: Path, new: str) -> None:
    page = root / "docs/basics/type-2.md"
    text = page.read_text("utf-8")
    assert "## 조각 { #parts }\n" in text
    page.write_text(text.replace("## 조각 { #parts }\n", new), "utf-8", newline="\n")


@pytest.mark.parametrize("how", ["typed", "committed on a branch"])
def test_fix_leads_on_from_the_old_name_of_a_heading(root: Path, how: str) -> None:
    if how != "typed":
        git(root, "switch", "--quiet", "--create", "mine")
    name_parts(root, "## 조각 { #two-pieces }\n")
    if how != "typed":
        git(root, "commit", "--quiet", "--all", "--message=이름을 바꿈")
    assert {d.rule for d in found(root)} == {"LNK002", "LNK025"}
    assert cli.main(["fix"]) == 0
    assert found(root) == []
    redirects = (root / "docs/_data/redirects.yml").read_text("utf-8")
    assert "- from: basics/type-2/#parts\n  to: basics/type-2.md#two-pieces\n" in redirects


def test_a_section_that_was_deleted_with_all_its_links_is_told(root: Path) -> None:
    name_parts(root, "")
    home = root / "docs/index.md"
    home.write_text(home.read_text("utf-8").replace("#parts", ""), "utf-8", newline="\n")
    (told,) = found(root)
    assert (told.rule, told.location.path) == ("LNK025", "docs/_data/redirects.yml")
    assert "'#parts' 자리가 없어졌는데" in told.message
    assert "move basics/type-2.md#parts" in told.hint
    assert told.fix is None


def test_a_question_without_a_name_is_counted_whatever_links_miss(root: Path) -> None:
    name_parts(
        root, "## 조각 { #parts }\n\n[조각](#part-2)\n\n## 퀴즈 { #quiz }\n\n### 하나\n\n글.\n"
    )
    everything = diagnose(read_site(project_of(root)))
    (nameless,) = (d for d in everything if d.rule == "STR003")
    assert "{ #quiz-1 }" in nameless.hint
    (missed,) = (d for d in everything if d.rule == "LNK002")
    assert "제목에 이름이 없어요" not in missed.hint


def test_names_that_many_pages_have_may_go(root: Path) -> None:
    name_parts(root, "## 조각 { #parts }\n\n## 퀴즈 { #quiz }\n\n### 하나 { #quiz-1 }\n")
    git(root, "commit", "--quiet", "--all", "--message=퀴즈")
    name_parts(root, "## 조각 { #parts }\n")
    page = root / "docs/basics/type-2.md"
    text = page.read_text("utf-8").replace("## 퀴즈 { #quiz }\n\n### 하나 { #quiz-1 }\n", "")
    page.write_text(text, "utf-8", newline="\n")
    assert found(root) == []


ILL_NAMED = [
    "{ #Two 2 }",
    "{ # two }",
    "{ #두-조각 }",
    "{ #two pieces }",
    "(#two)",
    "( #two )",
    "[#two]",
    "<#two>",
    "{#two",
    "#two}",
]


@pytest.mark.parametrize("typed", ILL_NAMED)
def test_a_name_that_is_to_be_mended_is_none_to_follow(root: Path, typed: str) -> None:
    name_parts(root, f"## 조각 {typed}\n")
    page = root / "docs/basics/type-2.md"
    line = page.read_text("utf-8").splitlines().index(f"## 조각 {typed}") + 1
    assert cli.main(["fix"]) == 0
    assert "#parts" not in (root / "docs/_data/redirects.yml").read_text("utf-8")
    (told,) = (d for d in found(root) if d.rule == "LNK002")
    assert f"먼저 {line}번째 줄의 제목에 달린 이름을 고치세요." in told.hint
    assert "{ #parts }" in told.hint
    page.write_text(page.read_text("utf-8").replace(typed, "{ #two-2 }"), "utf-8", newline="\n")
    assert cli.main(["fix"]) == 0
    assert found(root) == []


@pytest.mark.parametrize(
    ("typed", "name"),
    [("{ #Two }", "two"), ("{ # two }", "two"), ("{ #Two 2 }", "two-2"), ("(#two)", "two")],
)
def test_a_heading_of_new_words_is_asked_for_by_its_mended_name(
    root: Path, typed: str, name: str
) -> None:
    name_parts(root, f"## 나뉜 것 {typed}\n")
    (told,) = (d for d in found(root) if d.rule == "LNK002")
    assert "번째 줄의 제목에 달린 이름을 고치세요." in told.hint
    assert f"move basics/type-2.md#parts basics/type-2.md#{name} 명령이" in told.hint


def test_a_heading_of_new_words_and_a_korean_name_is_to_be_named_first(root: Path) -> None:
    name_parts(root, "## 나뉜 것 { #나뉨 }\n")
    (told,) = (d for d in found(root) if d.rule == "LNK002")
    assert told.hint.endswith("번째 줄의 제목에 달린 이름을 고치세요.")


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("(#speed)", "'(#speed)' 대신 { #speed } 꼴로"),
        ("{#Speed", "'{#Speed' 대신 { #speed } 꼴로"),
        ("{ speed }", "'{ speed }' 대신 { #speed } 꼴로"),
        ("#general", "줄 끝에 { #"),
        ("(초당)", "줄 끝에 { #"),
    ],
)
def test_what_is_typed_for_a_name_is_replaced_by_it(tmp_path: Path, typed: str, hint: str) -> None:
    text = f"# 가상 머신 {{ #vm }}\n\n## 속도 {typed}\n\n글이에요.\n"
    found = diagnose(read_book(tmp_path, {"docs/basics/vm.md": text}))
    (told,) = (d for d in found if d.rule == "STR003")
    assert told.hint.startswith(hint)


def test_no_command_is_named_that_lacks_a_name(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = root / "docs/basics/type-2.md"
    page.write_text(page.read_text("utf-8").replace("## 조각 { #parts }", "## 나누기"), "utf-8")
    capsys.readouterr()
    cli.main(["fix"])
    said = capsys.readouterr()
    assert "type-2.md# " not in said.out + said.err
    assert "type-2.md#\n" not in said.out + said.err


def test_a_name_that_is_half_typed_is_not_taken_for_another_that_links_miss(root: Path) -> None:
    page = root / "docs/basics/type-2.md"
    text = page.read_text("utf-8").replace("#parts", "#two-halves") + "\n## 퀴즈 { #quiz\n"
    page.write_text(text, "utf-8")
    hints = {d.rule: d.hint for d in diagnose(read_site(project_of(root))) if d.rule == "STR003"}
    assert "{ #quiz }" in hints["STR003"]
    assert "#parts" not in hints["STR003"]


def test_a_part_that_chapters_share_has_its_own_name(root: Path) -> None:
    page = root / "docs/basics/type-2.md"
    page.write_text(page.read_text("utf-8") + "\n[가](#gone)\n\n## 퀴즈\n", "utf-8")
    (hint,) = [d.hint for d in diagnose(read_site(project_of(root))) if d.rule == "STR003"]
    assert "{ #quiz }" in hint
