"""A page that was renamed by hand: what the checker proposes leads where the links led."""

from __future__ import annotations

import shutil
import unicodedata
from pathlib import Path

import pytest

from handbook.book.load import read_site
from handbook.check.run import diagnose
from handbook.cli import main as cli
from handbook.core.diagnostics import Diagnostic
from rooms.authoring.moving_book import git, repository
from sample_book import project_of

FRONT = (
    "---\ntitle: {0}\ndescription: 규칙의 보기를 시험하는 아주 작은 책의 한 쪽이에요.\n{1}---\n\n"
)
FILES = {
    "docs/basics/type-2.md": FRONT.format("타입 2", "")
    + "# 타입 2 { #type-2 }\n\n"
    + "기대어 도는 하이퍼바이저예요.\n\n" * 9
    + "## 조각 { #parts }\n\n글이에요.\n",
    # A neighbour of almost the same name, with a place of the same name.
    "docs/basics/type-1.md": FRONT.format("타입 1", "")
    + "# 타입 1 { #type-1 }\n\n## 조각 { #parts }\n\n다른 글이에요.\n",
    "docs/index.md": FRONT.format("처음", "")
    + "# 처음 { #home }\n\n[하나](basics/type-2.md), [둘](basics/type-2.md#parts), "
    + '<a href="basics/type-2/">셋째 링크</a>.\n',
    "docs/basics/vm.md": FRONT.format("가상 머신", "requires: [basics/type-2.md]\n")
    + "# 가상 머신 { #vm }\n\n**가상 머신**(virtual machine)이에요. [앞 장](type-2.md#type-2)\n",
    "docs/_data/published.txt": "basics/type-2/\n",
    "mkdocs.yml": "site_name: 책\nnav:\n  - index.md\n  - basics/hypervisor.md\n"
    "  - basics/vm.md\n  - basics/type-1.md\n  - basics/type-2.md\n",
}
MISSING = frozenset("LNK001 LNK002 LNK007 LNK021 LNK025 STR006".split())


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = repository(tmp_path, FILES)
    monkeypatch.chdir(root)
    return root


def found(root: Path) -> list[Diagnostic]:
    return [d for d in diagnose(read_site(project_of(root))) if d.rule in MISSING]


def rename(root: Path, how: str) -> None:
    if how == "file manager":
        (root / "docs/basics/type-2.md").rename(root / "docs/basics/hosted.md")
        return
    git(root, "mv", "docs/basics/type-2.md", "docs/basics/hosted.md")
    if how == "committed":
        git(root, "commit", "--quiet", "--message=이름을 바꿈")


@pytest.mark.parametrize("how", ["file manager", "git mv", "committed"])
def test_every_order_leads_to_the_new_place_and_fix_obeys(root: Path, how: str) -> None:
    assert found(root) == []
    rename(root, how)
    missing = found(root)
    assert {d.rule for d in missing} == {"LNK001", "LNK007", "LNK025", "STR006"}
    assert all("hosted" in d.hint and "혹시" not in d.hint for d in missing)
    assert cli.main(["fix"]) == 0
    (left,) = found(root)
    assert left.rule == "LNK025"
    assert "move basics/type-2.md basics/hosted.md 명령" in left.hint
    assert (left.location.path, left.location.line) == ("docs/_data/published.txt", 1)
    assert cli.main(["move", "basics/type-2.md", "basics/hosted.md"]) == 0
    assert found(root) == []
    assert '<a href="basics/hosted/">' in (root / "docs/index.md").read_text("utf-8")


@pytest.mark.parametrize("published", [True, False])
def test_one_finding_names_the_command_that_repairs_all_the_others(
    root: Path, published: bool
) -> None:
    if not published:
        (root / "docs/_data/published.txt").write_text("", "utf-8")
    rename(root, "git mv")
    missing = found(root)
    assert len(missing) > 5
    command = "move basics/type-2.md basics/hosted.md 명령"
    leading = [d for d in missing if command in d.hint]
    assert leading == missing[:1]
    assert "다른 곳도 모두 고쳐 줘요" in leading[0].hint
    assert cli.main(["move", "basics/type-2.md", "basics/hosted.md"]) == 0
    assert found(root) == []


def test_the_page_of_a_folder_is_known_by_its_own_name(root: Path) -> None:
    index = root / "docs/basics/index.md"
    index.write_text(FRONT.format("기초", "") + "# 기초 { #basics }\n\n글이에요.\n", "utf-8")
    listed = root / "docs/_data/published.txt"
    listed.write_text("basics/\n", "utf-8")
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message=첫 쪽")
    git(root, "mv", "docs/basics/index.md", "docs/basics/opening.md")
    (leading,) = (d for d in found(root) if d.rule == "LNK025")
    assert "move basics/index.md basics/opening.md 명령" in leading.hint


def test_a_page_that_went_altogether_is_no_order_to_go_elsewhere(root: Path) -> None:
    (root / "docs/basics/type-2.md").unlink()
    missing = found(root)
    for diagnostic in missing:
        assert diagnostic.fix is None
        assert "바꾸세요" not in diagnostic.hint
    told = [d for d in missing if "remove basics/type-2.md --to" in d.hint]
    assert {d.rule for d in told} >= {"LNK007", "LNK025"}


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


@pytest.mark.parametrize("tracked", [False, True])
def test_git_is_told_to_move_only_what_it_keeps(root: Path, tracked: bool) -> None:
    name = unicodedata.normalize("NFD", "맥그림.png")
    (root / "docs" / name).write_bytes(b"")
    if tracked:
        git(root, "add", "--all")
    (named,) = (d for d in diagnose(read_site(project_of(root))) if d.rule == "LNK031")
    assert named.hint.startswith("git mv" if tracked else "mv")


def test_git_is_asked_only_for_lost_names_where_nothing_is_missing(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, ...]] = []

    def answer(_: Path, *arguments: str, **options: object) -> str:
        asked.append(arguments)
        return ""

    monkeypatch.setattr("handbook.core.history.git", answer)
    assert found(root) == []
    assert [words for words in asked if words[0] != "merge-base" and "diff" not in words] == []
    assert len(asked) == 2
    (root / "docs/basics/type-2.md").unlink()
    assert found(root)
    assert len(asked) > 4


ENTRIES = {
    "docs/reference/glossary.md": FRONT.format("용어집", "")
    + "# 용어집 { #glossary }\n\n{{ glossary }}\n",
    "mkdocs.yml": FILES["mkdocs.yml"] + "  - reference/glossary.md\n",
    "docs/_data/published.txt": "reference/glossary/#term-hypervisor\n"
    "reference/glossary/#term-virtual-machine\n",
}


@pytest.fixture
def listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = repository(tmp_path, {**FILES, **ENTRIES})
    assert found(root) == []
    monkeypatch.chdir(root)
    return root


def rewrite(root: Path, path: str, old: str, new: str) -> None:
    text = (root / path).read_text("utf-8")
    assert old in text
    (root / path).write_text(text.replace(old, new), "utf-8")


def test_a_term_that_went_by_hand_is_missed_where_it_was_listed(listed: Path) -> None:
    glossary = listed / "docs/_data/glossary.yml"
    glossary.write_text(glossary.read_text("utf-8").partition("- id: virtual-machine")[0], "utf-8")
    (missing,) = found(listed)
    assert (missing.rule, missing.location.line) == ("LNK025", 2)
    assert "'가상 머신'(virtual-machine)" in missing.message
    assert "풀이가 사라진 장: basics/vm.md." in missing.message
    assert "remove term:virtual-machine --to" in missing.hint
    assert cli.main(["remove", "virtual-machine", "--to", "hypervisor"]) == 0
    assert found(listed) == []


def test_a_term_that_got_another_id_by_hand_gets_the_rest(listed: Path) -> None:
    rewrite(listed, "docs/_data/glossary.yml", "id: virtual-machine", "id: machine")
    (missing,) = found(listed)
    assert "move term:virtual-machine machine 명령" in missing.hint
    assert "풀이가" not in missing.message
    assert cli.main(["move", "term:virtual-machine", "machine"]) == 0
    assert found(listed) == []
    redirects = (listed / "docs/_data/redirects.yml").read_text("utf-8")
    assert "glossary/#term-virtual-machine" in redirects


def test_a_broken_entry_is_not_one_that_went(listed: Path) -> None:
    rewrite(
        listed, "docs/_data/glossary.yml", "  en: virtual machine", "  english: virtual machine"
    )
    assert found(listed) == []


def test_a_term_that_nobody_ever_had_cannot_be_moved(
    listed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["move", "term:virtual-machines", "machine"]) == 2
    assert "혹시 virtual-machine" in capsys.readouterr().err


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


def test_names_that_many_pages_have_may_go(root: Path) -> None:
    name_parts(root, "## 조각 { #parts }\n\n## 퀴즈 { #quiz }\n\n### 하나 { #quiz-1 }\n")
    git(root, "commit", "--quiet", "--all", "--message=퀴즈")
    name_parts(root, "## 조각 { #parts }\n")
    page = root / "docs/basics/type-2.md"
    text = page.read_text("utf-8").replace("## 퀴즈 { #quiz }\n\n### 하나 { #quiz-1 }\n", "")
    page.write_text(text, "utf-8", newline="\n")
    assert found(root) == []


def test_a_moved_file_is_asked_about_by_either_name(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rename(root, "git mv")
    assert cli.main(["check", "docs/basics/type-2.md"]) == 2
    assert "'docs/basics/hosted.md' 자리로 옮긴 파일이에요." in capsys.readouterr().err
    cli.main(["check", "--select", "LNK", "docs/basics/hosted.md"])
    assert "고른 파일 밖에 오류가 " in capsys.readouterr().err
    cli.main(["check", "--select", "LNK"])
    assert "고른 파일" not in capsys.readouterr().err
