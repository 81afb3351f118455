"""A page that was renamed by hand: what the checker proposes leads where the links led."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from handbook.book.load import read_site
from handbook.check.run import diagnose
from handbook.cli import main as cli
from rooms.authoring.moving_book import git, repository
from rooms.rules.renamed_book import FILES, FRONT, found
from sample_book import make_book, project_of


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = repository(tmp_path, FILES)
    monkeypatch.chdir(root)
    return root


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


@pytest.mark.parametrize("how", ["file manager", "git mv", "committed"])
def test_a_heading_renamed_with_its_page_is_followed_at_once(root: Path, how: str) -> None:
    page = root / "docs/basics/type-2.md"
    page.write_text(page.read_text("utf-8").replace("{ #type-2 }", "{ #hosted }"), "utf-8")
    if how == "committed":
        git(root, "add", "--all")
    rename(root, how)
    assert all("지운 페이지" not in d.hint for d in found(root))
    assert cli.main(["fix"]) == 0
    text = (root / "docs/basics/vm.md").read_text("utf-8")
    assert "[앞 장](hosted.md#hosted)" in text
    assert {d.rule for d in found(root)} == {"LNK025"}


def test_a_page_that_the_redirects_know_is_moved_and_not_gone(tmp_path: Path) -> None:
    page = FILES["docs/basics/type-2.md"].replace("#parts", "#halves")
    files = FILES | {
        "docs/basics/hosted.md": page,
        "docs/basics/type-2.md (지움)": "",
        "docs/_data/redirects.yml": "- from: basics/type-2/\n  to: basics/hosted.md\n\n"
        "- from: basics/type-2/#parts\n  to: basics/hosted.md#halves\n",
    }
    files.pop("docs/basics/type-2.md")
    root = make_book(tmp_path, files)
    (root / "docs/basics/type-2.md").unlink()
    hints = {d.hint for d in found(root) if d.rule == "LNK001"}
    assert hints == {
        "'basics/hosted.md' 주소로 바꾸세요.",
        "'basics/hosted.md#halves' 주소로 바꾸세요.",
        "'basics/hosted/' 주소로 바꾸세요.",
        "'hosted.md#type-2' 주소로 바꾸세요.",
    }


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


@pytest.mark.parametrize("published", [True, False])
def test_a_page_that_went_altogether_is_no_order_to_go_elsewhere(
    root: Path, published: bool
) -> None:
    if not published:  # git has it all the same
        (root / "docs/_data/published.txt").write_text("", "utf-8")
    (root / "docs/basics/type-2.md").unlink()
    missing = found(root)
    for diagnostic in missing:
        assert diagnostic.fix is None
        assert "바꾸세요" not in diagnostic.hint
    told = [d for d in missing if "remove basics/type-2.md --to" in d.hint]
    assert {d.rule for d in told} >= {"LNK001", "LNK007", "LNK025"}
    assert not any("파일을 먼저 만드세요" in d.hint for d in missing)
    assert cli.main(["remove", "basics/type-2.md", "--to", "basics/type-1.md"]) == 0
    assert found(root) == []


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


def test_a_term_that_got_another_id_and_name_by_hand_is_known_by_its_place(listed: Path) -> None:
    rewrite(listed, "docs/_data/glossary.yml", "id: virtual-machine", "id: machine")
    rewrite(listed, "docs/_data/glossary.yml", "ko: 가상 머신", "ko: 가상 기계")
    (missing,) = found(listed)
    assert "move term:virtual-machine machine 명령" in missing.hint
    assert cli.main(["move", "term:virtual-machine", "machine"]) == 0
    assert found(listed) == []


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
