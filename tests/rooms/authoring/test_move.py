"""`move`: whatever leads to a thing still leads there, by its new name."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from handbook.cli import main as cli
from handbook.core.diagnostics import Diagnostic
from rooms.authoring.conftest import Check
from rooms.authoring.moving_book import faults, git, repository, texts

FRONT = "---\ntitle: {0}\ndescription: 규칙의 보기를 시험하는 아주 작은 책의 한 쪽이에요.\n---\n\n"
MANY = FRONT.format("가상 머신") + (
    "# 가상 머신 { #vm }\n\n"
    "[하는 일](hypervisor.md#what-it-does), [둘째][hv], [처음](../index.md)과 "
    '<a href="../hypervisor/">셋째</a>가 있어요.\n\n'
    "![노트북](../assets/images/laptop.svg) [여기](#vm)\n\n"
    "[hv]: hypervisor.md#hypervisor\n"
)
LEADING = FRONT.format("처음") + (
    "# 처음 { #home }\n\n"
    "[하나](basics/vm.md), [둘](basics/vm.md#vm), [셋][vm]과 "
    '<a href="basics/vm/#vm">넷</a>이 있어요 [@popek1974].\n\n'
    "`basics/vm.md` 파일이에요.\n\n"
    "[vm]: ./basics/vm.md#vm '가상 머신'\n"
)
README = "# 책\n\n[가상 머신](docs/basics/vm.md#vm)\n"
REDIRECTS = "- from: old/\n  to: basics/vm.md#vm\n\n- from: basics/vm/#older\n  to: index.md\n"
CONFIG = (
    "site_name: 보기 책\nnav:\n  - index.md\n  - 기초: # 첫 부\n      - basics/hypervisor.md\n"
    "      - 가상 머신: basics/vm.md # 둘째 장\n      - basics/type-2.md\n"
)
GOLDEN = 'tuning:\n  - { ask: "basics/vm/", find: [basics/vm/, "basics/vm/#vm"] }\n'
FILES = {
    "docs/basics/vm.md": MANY,
    "docs/index.md": LEADING,
    "README.md": README,
    "docs/_data/redirects.yml": REDIRECTS,
    "mkdocs.yml": CONFIG,
    "tests/site/search/golden.yml": GOLDEN,
}


@pytest.fixture
def little(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = repository(tmp_path, FILES)
    assert faults(root) == set()
    monkeypatch.chdir(root)
    return root


def move(*words: str) -> int:
    return cli.main(["move", *words])


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
    little: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert move("basics/vm.md", "machines/virtual.md") == 0
    assert faults(little) == set()
    index = read(little, "docs/index.md")
    for typed in (
        "[하나](machines/virtual.md)",
        "[둘](machines/virtual.md#vm)",
        'href="machines/virtual/#vm"',
        "[vm]: machines/virtual.md#vm '가상 머신'",
        "`basics/vm.md` 파일",
    ):
        assert typed in index
    page = read(little, "docs/machines/virtual.md")
    for typed in (
        "(../basics/hypervisor.md#what-it-does)",
        "[hv]: ../basics/hypervisor.md#hypervisor",
        'href="../../basics/hypervisor/"',
        "(../index.md)",
        "(../assets/images/laptop.svg)",
        "[여기](#vm)",
    ):
        assert typed in page
    assert read(little, "README.md") == README.replace("basics/vm", "machines/virtual")
    golden = read(little, "tests/site/search/golden.yml")
    assert '"basics/vm/", find: [machines/virtual/, "machines/virtual/#vm"]' in golden
    assert "chapter: machines/virtual.md#vm" in read(little, "docs/_data/glossary.yml")
    assert read(little, "docs/_data/redirects.yml") == (
        "- from: basics/vm/\n  to: machines/virtual.md\n\n"
        "- from: old/\n  to: machines/virtual.md#vm\n\n"
        "- from: machines/virtual/#older\n  to: index.md\n"
    )
    assert CONFIG.replace("basics/vm.md", "machines/virtual.md") in read(little, "mkdocs.yml")
    out = capsys.readouterr().out
    assert "옮겼어요: docs/basics/vm.md → docs/machines/virtual.md" in out
    assert "고쳤어요: docs/index.md: 링크 4개" in out
    assert "docs/index.md:10" in out.partition("글자로만")[2]
    status = git(little, "status", "--porcelain")
    assert "RM docs/basics/vm.md -> docs/machines/virtual.md\n" in status


def test_a_page_goes_where_its_part_of_the_book_is(book: Path) -> None:
    assert move("basics/type-boundary.md", "methods/type-boundary.md") == 0
    lines = [line.strip() for line in read(book, "mkdocs.yml").splitlines()]
    place = lines.index("- methods/type-boundary.md")
    assert lines[place - 1] == "- methods/three-axes.md"
    assert "- basics/type-boundary.md" not in lines


def test_there_and_back_again_is_the_same_book(little: Path) -> None:
    before = texts(little)
    assert move("basics/vm.md", "machines/virtual.md") == 0
    assert move("machines/virtual.md", "basics/vm.md") == 0
    after = texts(little)
    changed = {path for path in {*before, *after} if before.get(path) != after.get(path)}
    assert changed == {"docs/_data/redirects.yml", "docs/index.md"}
    assert "[vm]: basics/vm.md#vm" in read(little, "docs/index.md")  # it was ./basics/vm.md
    assert "from: machines/virtual/\n  to: basics/vm.md" in read(little, "docs/_data/redirects.yml")
    assert faults(little) == set()


def test_what_is_not_committed_is_kept(little: Path) -> None:
    page = little / "docs/basics/vm.md"
    page.write_text(page.read_text("utf-8") + "\n아직 커밋하지 않은 문장이에요.\n", "utf-8")
    index = little / "docs/index.md"
    index.write_text(index.read_text("utf-8") + "\n[다섯](basics/vm.md)\n", "utf-8")
    assert move("basics/vm.md", "basics/machine.md") == 0
    assert "아직 커밋하지 않은 문장" in read(little, "docs/basics/machine.md")
    assert "[다섯](basics/machine.md)" in read(little, "docs/index.md")
    assert "아직 커밋하지 않은" not in git(little, "show", ":docs/basics/machine.md")


def test_without_git_the_file_moves_too(little: Path, tmp_path: Path) -> None:
    (little / ".git").rename(tmp_path / "kept")
    assert move("basics/vm.md", "basics/machine.md") == 0
    assert faults(little) == set()
    assert not (little / "docs/basics/vm.md").exists()


def test_a_page_moved_by_hand_gets_the_rest(
    little: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (little / "docs/machines").mkdir()
    (little / "docs/basics/vm.md").rename(little / "docs/machines/virtual.md")
    assert faults(little)
    assert move("basics/vm.md", "machines/virtual.md") == 0
    assert faults(little) == set()
    assert "이미 옮겨져 있어요" in capsys.readouterr().out


def test_a_section_moved_by_hand_to_another_page_gets_the_rest(little: Path) -> None:
    page, other = little / "docs/basics/hypervisor.md", little / "docs/basics/type-2.md"
    head, _, section = page.read_text("utf-8").partition("## 하는 일 { #what-it-does }")
    assert move("basics/hypervisor.md#what-it-does", "basics/type-2.md#job") == 2
    page.write_text(head, "utf-8")
    other.write_text(other.read_text("utf-8") + "\n## 하는 일 { #job }" + section, "utf-8")
    assert move("basics/hypervisor.md#what-it-does", "basics/type-2.md#job") == 0
    assert faults(little) == set()
    assert "[하는 일](type-2.md#job)" in read(little, "docs/basics/vm.md")


def test_the_line_breaks_of_a_windows_checkout_stay(little: Path) -> None:
    for path in ("docs/index.md", "docs/_data/redirects.yml", "mkdocs.yml"):
        file = little / path
        file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert move("basics/vm.md", "machines/virtual.md") == 0
    for path in ("docs/index.md", "docs/_data/redirects.yml", "mkdocs.yml"):
        data = (little / path).read_bytes()
        assert data.count(b"\n") == data.count(b"\r\n") > 0


def test_a_dry_run_says_the_same_and_changes_nothing(
    little: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = texts(little)
    assert move("basics/vm.md", "basics/machine.md", "--dry-run") == 0
    told = capsys.readouterr().out
    assert texts(little) == before
    assert "아무것도 바꾸지 않았어요" in told
    assert move("basics/vm.md", "basics/machine.md") == 0
    assert capsys.readouterr().out in told


@pytest.mark.skipif(
    os.name == "nt" or os.geteuid() == 0, reason="permissions do not stop this user"
)
def test_where_one_file_cannot_be_written_permissions_keep_all(little: Path) -> None:
    before = texts(little)
    (little / "docs/_data").chmod(0o500)
    assert move("basics/vm.md", "machines/virtual.md") == 2
    (little / "docs/_data").chmod(0o700)
    assert texts(little) == before


def test_where_one_file_cannot_be_written_all_stay(
    little: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = texts(little)
    replace = Path.replace

    def stubborn(self: Path, target: Path) -> Path:
        if Path(target).name == "redirects.yml":
            raise OSError(13, "Permission denied", str(target))
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", stubborn)
    assert move("basics/vm.md", "machines/virtual.md") == 2
    assert "쓸 수 없어요" in capsys.readouterr().err
    assert texts(little) == before
    assert git(little, "status", "--porcelain") == ""
    assert not (little / "docs/machines").exists()


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("basics/vn.md", "basics/machine.md", "혹시 basics/vm.md"),
        ("vm.md", "basics/machine.md", "혹시 basics/vm.md"),
        ("basics/vm", "basics/machine.md", "혹시 basics/vm.md"),
        ("hypervizor", "hyper", "혹시 hypervisor"),
        ("basics/vm.md#vn", "basics/vm.md#machine", "혹시 basics/vm.md#vm"),
        ("가상 머신", "machine", "용어는 id로 적으세요: virtual-machine"),
        ("http://localhost:8000/basics/vm/", "a.md", "혹시 basics/vm.md"),
        ("basics/vm.md", "basics/type-2.md", "이미 있는 페이지"),
        ("basics/vm.md", "basics/type-2/index.md", "이미 그 주소를"),
        ("basics/vm.md", "../vm.md", "폴더 밖"),
        ("basics/vm.md", "/tmp/vm.md", "폴더 밖"),
        ("basics/vm.md", "basics/machine", ".md로 끝나지"),
        ("basics/vm.md", "basics/type-2.md#type-2", ".md로 끝나지"),
        ("basics/vm.md", "basics/가상머신.md", "영어 소문자"),
        ("index.md", "basics/home.md", "도구가 이 자리에서"),
        ("basics/vm.md#vm", "machine", "페이지와 이름"),
        ("basics/vm.md#vm", "basics/type-2.md#vm", "아직 'basics/vm.md' 페이지에"),
        ("basics/hypervisor.md#hypervisor", "#what-it-does", "이미 있어요"),
        ("hypervisor", "virtual-machine", "이미 있어요"),
        ("hypervisor", "basics/hyper.md", "id예요"),
        ("@popek1974", "@Popek 1974", "영어 소문자"),
    ],
)
def test_what_cannot_move_is_refused_in_one_line(
    little: Path, capsys: pytest.CaptureFixture[str], old: str, new: str, reason: str
) -> None:
    before = texts(little)
    assert move(old, new) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert reason in err and err.count("\n") == 1
    assert texts(little) == before


@pytest.mark.parametrize(
    ("typo", "meant"),
    [("basics/vn.md", "basics/vm.md"), ("basics/vm.md#bm", "basics/vm.md#vm")],
)
def test_what_never_was_does_not_move_though_a_link_misspells_it(
    little: Path, capsys: pytest.CaptureFixture[str], typo: str, meant: str
) -> None:
    index = little / "docs/index.md"
    index.write_text(index.read_text("utf-8") + f"\n[다섯]({typo})\n", "utf-8")
    before = texts(little)
    assert move(typo, meant) == 2
    assert f"혹시 {meant}" in capsys.readouterr().err
    assert texts(little) == before


def test_a_heading_renamed_by_hand_is_named_by_its_new_name(
    little: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = little / "docs/basics/vm.md"
    page.write_text(page.read_text("utf-8").replace("{ #vm }", "{ #machine }"), "utf-8")
    assert move("basics/vm.md#vm", "basics/vm.md#virtual") == 2
    assert "그 제목은 지금 '#machine' 이름이에요" in capsys.readouterr().err
    assert move("basics/vm.md#vm", "basics/vm.md#machine") == 0
    assert faults(little) == set()


def test_a_page_that_cannot_be_read_stops_it(
    little: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (little / "docs/basics/type-2.md").write_bytes("# 글".encode("cp949"))
    assert move("basics/vm.md", "basics/machine.md") == 2
    assert "docs/basics/type-2.md" in capsys.readouterr().err
    assert (little / "docs/basics/vm.md").exists()


def test_a_name_that_only_begins_alike_is_not_listed(
    little: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    index = little / "docs/index.md"
    names = "\n`basics/vm.md#vm-exit`와 `basics/vm.md#vms`예요.\n\n`basics/vm.md#vm`이에요.\n"
    index.write_text(index.read_text("utf-8") + names, "utf-8")
    last = len(index.read_text("utf-8").splitlines())
    assert move("basics/vm.md#vm", "basics/vm.md#machine") == 0
    mentioned = capsys.readouterr().out.partition("글자로만")[2]
    assert re.findall(r"docs/index\.md:(.*)", mentioned) == [str(last)]
