"""`move`: whatever leads to a thing still leads there, by its new name."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from handbook.core.diagnostics import Diagnostic
from rooms.authoring.conftest import Check
from rooms.authoring.linked_book import CONFIG, README
from rooms.authoring.moving_book import faults, git, move, texts


def read(root: Path, path: str) -> str:
    return (root / path).read_text("utf-8")


def test_one_of_every_kind_moves_in_the_book_and_the_check_stays_as_it_was(
    book: Path, check: Check, before: list[Diagnostic], capsys: pytest.CaptureFixture[str]
) -> None:
    for old, new in (
        ("basics/type-2.md", "basics/hosted.md"),
        ("simulators/disk-write.md", "simulators/writing/disk.md"),
        ("basics/hosted.md#paths", "basics/hosted.md#two-paths"),
        ("guest-os", "guest-system"),
        ("@popek1974", "@popek-goldberg1974"),
    ):
        assert move(old, new) == 0, capsys.readouterr().err
    known = {(d.rule, d.message) for d in before}
    assert [d for d in check() if (d.rule, d.message) not in known] == []


def test_every_form_of_an_address_follows_a_page_to_another_folder(
    linked: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert move("basics/vm.md", "machines/virtual.md") == 0
    assert faults(linked) == set()
    index = read(linked, "docs/index.md")
    for typed in (
        "[하나](machines/virtual.md)",
        "[둘](machines/virtual.md#vm)",
        'href="machines/virtual/#vm"',
        "[vm]: machines/virtual.md#vm '가상 머신'",
        "`basics/vm.md` 파일",
    ):
        assert typed in index
    page = read(linked, "docs/machines/virtual.md")
    for typed in (
        "(../basics/hypervisor.md#what-it-does)",
        "[hv]: ../basics/hypervisor.md#hypervisor",
        'href="../../basics/hypervisor/"',
        "(../index.md)",
        "(../assets/images/laptop.svg)",
        "[여기](#vm)",
    ):
        assert typed in page
    assert read(linked, "README.md") == README.replace("basics/vm", "machines/virtual")
    golden = read(linked, "tests/book/search/golden.yml")
    assert '"basics/vm/", find: [machines/virtual/, "machines/virtual/#vm"]' in golden
    assert "chapter: machines/virtual.md#vm" in read(linked, "docs/_data/glossary.yml")
    assert read(linked, "docs/_data/redirects.yml") == (
        "- from: basics/vm/\n  to: machines/virtual.md\n\n"
        "- from: old/\n  to: machines/virtual.md#vm\n\n"
        "- from: machines/virtual/#older\n  to: index.md\n"
    )
    assert CONFIG.replace("basics/vm.md", "machines/virtual.md") in read(linked, "mkdocs.yml")
    out = capsys.readouterr().out
    assert "옮겼어요: docs/basics/vm.md → docs/machines/virtual.md" in out
    assert "고쳤어요: docs/index.md: 링크 4개" in out
    assert "docs/index.md:10" in out.partition("글자로만")[2]
    status = git(linked, "status", "--porcelain")
    assert "RM docs/basics/vm.md -> docs/machines/virtual.md\n" in status


def test_a_page_goes_where_its_part_of_the_book_is(book: Path) -> None:
    assert move("basics/type-boundary.md", "methods/type-boundary.md") == 0
    lines = [line.strip() for line in read(book, "mkdocs.yml").splitlines()]
    place = lines.index("- methods/type-boundary.md")
    assert lines[place - 1] == "- methods/three-axes.md"
    assert "- basics/type-boundary.md" not in lines


def test_there_and_back_again_is_the_same_book(linked: Path) -> None:
    before = texts(linked)
    assert move("basics/vm.md", "machines/virtual.md") == 0
    assert move("machines/virtual.md", "basics/vm.md") == 0
    after = texts(linked)
    changed = {path for path in {*before, *after} if before.get(path) != after.get(path)}
    assert changed == {"docs/_data/redirects.yml", "docs/index.md"}
    assert "[vm]: basics/vm.md#vm" in read(linked, "docs/index.md")  # it was ./basics/vm.md
    assert "from: machines/virtual/\n  to: basics/vm.md" in read(linked, "docs/_data/redirects.yml")
    assert faults(linked) == set()


def test_what_is_not_committed_is_kept(linked: Path) -> None:
    page = linked / "docs/basics/vm.md"
    page.write_text(page.read_text("utf-8") + "\n아직 커밋하지 않은 문장이에요.\n", "utf-8")
    index = linked / "docs/index.md"
    index.write_text(index.read_text("utf-8") + "\n[다섯](basics/vm.md)\n", "utf-8")
    assert move("basics/vm.md", "basics/machine.md") == 0
    assert "아직 커밋하지 않은 문장" in read(linked, "docs/basics/machine.md")
    assert "[다섯](basics/machine.md)" in read(linked, "docs/index.md")
    assert "아직 커밋하지 않은" not in git(linked, "show", ":docs/basics/machine.md")


def test_without_git_the_file_moves_too(linked: Path, tmp_path: Path) -> None:
    (linked / ".git").rename(tmp_path / "kept")
    assert move("basics/vm.md", "basics/machine.md") == 0
    assert faults(linked) == set()
    assert not (linked / "docs/basics/vm.md").exists()


def test_a_page_moved_by_hand_gets_the_rest(
    linked: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (linked / "docs/machines").mkdir()
    (linked / "docs/basics/vm.md").rename(linked / "docs/machines/virtual.md")
    assert faults(linked)
    assert move("basics/vm.md", "machines/virtual.md") == 0
    assert faults(linked) == set()
    assert "이미 옮겨져 있어요" in capsys.readouterr().out


def test_a_section_moved_by_hand_to_another_page_gets_the_rest(linked: Path) -> None:
    page, other = linked / "docs/basics/hypervisor.md", linked / "docs/basics/type-2.md"
    head, _, section = page.read_text("utf-8").partition("## 하는 일 { #what-it-does }")
    assert move("basics/hypervisor.md#what-it-does", "basics/type-2.md#job") == 2
    page.write_text(head, "utf-8")
    other.write_text(other.read_text("utf-8") + "\n## 하는 일 { #job }" + section, "utf-8")
    assert move("basics/hypervisor.md#what-it-does", "basics/type-2.md#job") == 0
    assert faults(linked) == set()
    assert "[하는 일](type-2.md#job)" in read(linked, "docs/basics/vm.md")


@pytest.mark.parametrize("by_hand", [False, True])
def test_a_place_that_nobody_can_know_leaves_no_address_behind(linked: Path, by_hand: bool) -> None:
    page = linked / "docs/basics/new.md"
    text = read(linked, "docs/basics/vm.md").replace("{ #vm }", "{ #fresh }")
    page.write_text(text.replace("#fresh }", "#fresher }") if by_hand else text, "utf-8")
    index = linked / "docs/index.md"
    index.write_text(index.read_text("utf-8") + "\n[다섯](basics/new.md#fresh)\n", "utf-8")
    before = read(linked, "docs/_data/redirects.yml")
    assert move("basics/new.md#fresh", "#fresher") == 0
    assert "[다섯](basics/new.md#fresher)" in read(linked, "docs/index.md")
    assert read(linked, "docs/_data/redirects.yml") == before


def test_a_source_renamed_by_hand_is_followed_by_its_citations(linked: Path) -> None:
    sources = linked / "docs/_data/sources.yml"
    sources.write_text(sources.read_text("utf-8").replace("id: popek1974", "id: popek-74"), "utf-8")
    assert move("@popek1974", "@popek-74") == 0
    assert "[@popek-74]" in read(linked, "docs/index.md")
    assert move("@popek1974", "@popek-75") == 2


def test_the_line_breaks_of_a_windows_checkout_stay(linked: Path) -> None:
    for path in ("docs/index.md", "docs/_data/redirects.yml", "mkdocs.yml"):
        file = linked / path
        file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert move("basics/vm.md", "machines/virtual.md") == 0
    for path in ("docs/index.md", "docs/_data/redirects.yml", "mkdocs.yml"):
        data = (linked / path).read_bytes()
        assert data.count(b"\n") == data.count(b"\r\n") > 0


def test_a_dry_run_says_the_same_and_changes_nothing(
    linked: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = texts(linked)
    assert move("basics/vm.md", "basics/machine.md", "--dry-run") == 0
    told = capsys.readouterr().out
    assert texts(linked) == before
    assert "아무것도 바꾸지 않았어요" in told
    assert move("basics/vm.md", "basics/machine.md") == 0
    assert capsys.readouterr().out in told


@pytest.mark.skipif(
    os.name == "nt" or os.geteuid() == 0, reason="permissions do not stop this user"
)
def test_where_one_file_cannot_be_written_permissions_keep_all(linked: Path) -> None:
    before = texts(linked)
    (linked / "docs/_data").chmod(0o500)
    assert move("basics/vm.md", "machines/virtual.md") == 2
    (linked / "docs/_data").chmod(0o700)
    assert texts(linked) == before


def test_where_one_file_cannot_be_written_all_stay(
    linked: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = texts(linked)
    replace = Path.replace

    def stubborn(self: Path, target: Path) -> Path:
        if Path(target).name == "redirects.yml":
            raise OSError(13, "Permission denied", str(target))
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", stubborn)
    assert move("basics/vm.md", "machines/virtual.md") == 2
    assert "쓸 수 없어요" in capsys.readouterr().err
    assert texts(linked) == before
    assert git(linked, "status", "--porcelain") == ""
    assert not (linked / "docs/machines").exists()


def test_a_name_that_only_begins_alike_is_not_listed(
    linked: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    index = linked / "docs/index.md"
    names = "\n`basics/vm.md#vm-exit`와 `basics/vm.md#vms`예요.\n\n`basics/vm.md#vm`이에요.\n"
    index.write_text(index.read_text("utf-8") + names, "utf-8")
    last = len(index.read_text("utf-8").splitlines())
    assert move("basics/vm.md#vm", "basics/vm.md#machine") == 0
    mentioned = capsys.readouterr().out.partition("글자로만")[2]
    assert re.findall(r"docs/index\.md:(.*)", mentioned) == [str(last)]
