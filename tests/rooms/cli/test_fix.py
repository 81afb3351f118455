"""`fix` repairs what is safe and leaves every other byte alone."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from handbook.book.project import Project
from handbook.check import run as check
from handbook.cli import fix
from handbook.core.diagnostics import Edit, Location
from handbook.core.source import SourceText
from sample_book import make_book, project_of

VM = "docs/basics/vm.md"
HEAD = "---\r\ntitle: 가상 머신\r\n---\r\n\r\n# 가상머신 { #vm }\r\n"
BEFORE = (
    "\ufeff" + HEAD + "\r\n\t \r\n가상머신 두 대와 '가상머신'과 `가상머신`  \r\n"
    "[가상머신](#vm)은 가상머신을\n> 가상머신\r끝"
)
AFTER = (
    HEAD.replace("# 가상머신", "# 가상 머신")
    + "\r\n\t \r\n가상 머신 두 대와 '가상머신'과 `가상머신`  \r\n"
    "[가상머신](#vm)은 가상 머신을\n> 가상머신\r끝"
)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return project_of(make_book(tmp_path, {VM: BEFORE}))


def test_only_the_findings_change_and_a_second_run_changes_nothing(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    file = project.root / VM
    assert fix.fix(project) == 0
    assert file.read_bytes().decode("utf-8") == AFTER
    assert capsys.readouterr().out == (
        f"{VM}: 4군데를 고쳤어요. 붙여 넣은 글에서 온 것: 바이트 순서 표시(BOM) 1개\n"
        "따옴표, 인용문, 링크의 글 안에 3곳이 남았어요. 남의 말이나 제목을 그대로 옮긴 것이 아니면 "
        "손으로 고치세요.\n"
        f"{VM}:8:13: '가상머신' 표기가 남았어요.\n"
        f"{VM}:9:2: '가상머신' 표기가 남았어요.\n"
        f"{VM}:10:3: '가상머신' 표기가 남았어요.\n"
    )
    stamp = file.stat().st_mtime_ns
    assert fix.fix(project) == 0
    assert file.stat().st_mtime_ns == stamp
    assert capsys.readouterr().out == "고칠 것이 없어요.\n"
    assert [d for d in check.run(project) if d.rule == "GLO003"] == []


def test_diff_shows_the_change_and_writes_nothing(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    assert fix.fix(project, diff=True) == 0
    out = capsys.readouterr().out
    assert out.startswith(f"--- a/{VM}\n+++ b/{VM}\n")
    assert "-가상머신 두 대와" in out
    assert "+가상 머신 두 대와" in out
    assert (project.root / VM).read_bytes().decode("utf-8") == BEFORE


def test_paths_choose_what_is_repaired(project: Project) -> None:
    fix.fix(project, [str(project.root / "docs/index.md")])
    assert (project.root / VM).read_bytes().decode("utf-8") == BEFORE


def test_the_glossary_is_repaired_too(tmp_path: Path) -> None:
    path = "docs/_data/glossary.yml"
    entry = "- {id: vm, ko: 가상 머신, en: VM, avoid: [가상머신], short: %s 안의 컴퓨터예요.}\n"
    project = project_of(make_book(tmp_path, {path: entry % "가상머신"}))
    fix.fix(project)
    assert (project.root / path).read_text(encoding="utf-8") == entry % "가상 머신"


def test_permissions_and_links_survive(project: Project) -> None:
    file = project.root / VM
    real = project.root / "docs/basics/real.txt"
    file.rename(real)
    real.chmod(0o640)
    file.symlink_to(real)
    fix.fix(project)
    assert file.is_symlink()
    assert stat.S_IMODE(real.stat().st_mode) == 0o640
    assert "가상 머신 두 대" in real.read_text(encoding="utf-8")
    assert list(file.parent.glob("*.tmp")) == []


def test_of_two_edits_that_overlap_only_one_is_applied() -> None:
    source = SourceText("a.md", "가나다라")
    edits = [
        Edit(Location("a.md", 1, 1, 1, 3), "x"),
        Edit(Location("a.md", 1, 2, 1, 4), "y"),
        Edit(Location("a.md", 1, 5, 1, 5), "끝"),
    ]
    assert fix.apply(source, edits) == "가y라끝"


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("가상머신을 켜요.\n".encode("cp949"), "UTF-8이 아닌"),
        (b"---\ntitle: [a\n---\n\n# VM { #vm }\n", "괄호를 닫지"),
        (b"---\ntitle: a\n\n# VM { #vm }\n", "닫는 줄"),
    ],
)
def test_what_could_not_be_read_is_not_called_clean(
    project: Project, capsys: pytest.CaptureFixture[str], written: bytes, reason: str
) -> None:
    (project.root / VM).write_bytes(written)
    (project.root / "docs/basics/type-2.md").write_text("# 타입 2 { #type-2 }\n\n글.\n", "utf-8")
    for diff in (False, True):
        assert fix.fix(project, [str(project.root / VM)], diff=diff) == 1
        out, err = capsys.readouterr()
        said = err if diff else out
        assert said.startswith(f"{VM}:") and reason in said and "고치기: " in said
        assert "고칠 것이 없어요" not in out
    assert (project.root / VM).read_bytes() == written


def test_another_page_that_cannot_be_read_is_not_asked_about(project: Project) -> None:
    (project.root / "docs/basics/type-2.md").write_bytes("글.\n".encode("cp949"))
    assert fix.fix(project, [str(project.root / VM)]) == 0
    assert fix.fix(project) == 1


def test_a_preview_says_so_where_nothing_would_change(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = make_book(tmp_path, {})
    assert fix.fix(project_of(root), diff=True) == 0
    assert capsys.readouterr().out == "고칠 것이 없어요.\n"


def test_diff_shows_all_that_fix_does_in_its_rounds(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    glossary = "docs/_data/glossary.yml"
    files = {
        VM: "# 가상 머신 { #vm }\n\n<!-- handbook: ignor GLO003 이유: 책 제목이에요. -->\n"
        "가상머신의 역사라는 책이에요.\n\n가상머신 두 대예요.\n",
        glossary: "- {id: vm, ko: 가상 머신, en: VM, avoid: [가상머신], short: 가상머신이에요.}\n",
    }
    project = project_of(make_book(tmp_path, files))
    assert fix.fix(project, diff=True) == 0
    shown = capsys.readouterr().out
    assert [(project.root / path).read_text("utf-8") for path in files] == list(files.values())
    assert fix.fix(project) == 0
    page = (project.root / VM).read_text("utf-8")
    assert "ignore GLO003" in page
    assert "가상 머신 두 대" in page
    made = {path: (project.root / path).read_text("utf-8") for path in sorted(files)}
    assert shown == "".join(fix._difference(path, files[path], made[path]) for path in made)


def test_what_is_left_in_quotation_marks_is_told_of_the_names_that_gave_way(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (
        "# 가상 머신 { #vm }\n\n가상머신이에요.\n\n'하이퍼 바이저'와 \"가상머신은?\" 물음이에요.\n"
    )
    other = "# 타입 2 { #type-2 }\n\n> 가상머신이라고 했어요.\n"
    project = project_of(make_book(tmp_path, {VM: text, "docs/basics/type-2.md": other}))
    assert fix.fix(project, diff=True) == 0
    said = capsys.readouterr().err
    assert [line.partition(" ")[0] for line in said.splitlines()[1:]] == [
        "docs/basics/type-2.md:3:3:",
        f"{VM}:5:13:",
    ]
    assert fix.fix(project) == 0
    assert "안에 2곳이 남았어요." in capsys.readouterr().out
    assert (project.root / VM).read_text("utf-8") == text.replace("가상머신이", "가상 머신이")


@pytest.mark.parametrize(
    "comment", ["<!-- handbook: ignore GLO003 -->", "<!-- handbook: ignore GLOW 이유: 이름. -->"]
)
def test_what_an_unclear_comment_was_to_keep_is_kept(
    comment: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    text = f"# 가상 머신 {{ #vm }}\n\n{comment}\n\n가상머신이라고 적은 책이 있어요.\n"
    root = make_book(tmp_path, {"docs/basics/vm.md": text})
    monkeypatch.chdir(root)
    fix.fix(project_of(root))
    assert (root / "docs/basics/vm.md").read_text("utf-8") == text
    assert "docs/basics/vm.md:3:1: 이 주석부터 고치세요." in capsys.readouterr().out
