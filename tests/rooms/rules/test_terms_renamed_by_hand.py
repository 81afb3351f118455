"""A term whose Korean name was changed in the glossary alone: the pages follow it."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbook.book.load import read_site
from handbook.check.run import diagnose
from handbook.cli import main as cli
from handbook.core.diagnostics import Diagnostic
from rooms.authoring.moving_book import git, repository
from rooms.rules.renamed_book import FRONT
from sample_book import project_of

GLOSSARY = "docs/_data/glossary.yml"
ENTRY = (
    "- id: grant-table\n  ko: {0}\n  en: grant table\n{1}  short: 메모리를 빌려주는 표예요.\n"
    "  chapter: basics/vm.md#vm\n"
)
FILES = {
    GLOSSARY: ENTRY.format("그랜트 테이블", ""),
    "docs/basics/vm.md": FRONT.format("가상 머신", "")
    + "# 가상 머신 { #vm }\n\n**그랜트 테이블**(grant table)은 메모리를 빌려줘요.\n",
    "docs/basics/type-2.md": FRONT.format("타입 2", "")
    + "# 타입 2 { #type-2 }\n\n그랜트 테이블을 다시 봐요.\n",
}


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = repository(tmp_path, FILES)
    monkeypatch.chdir(root)
    return root


def told(root: Path, entry: str) -> list[Diagnostic]:
    (root / GLOSSARY).write_text(entry, "utf-8", newline="\n")
    return [d for d in diagnose(read_site(project_of(root))) if d.rule in {"GLO003", "GLO007"}]


@pytest.mark.parametrize("committed", [False, True])
def test_the_old_name_is_to_be_avoided_and_fix_does_the_rest(root: Path, committed: bool) -> None:
    git(root, "switch", "--quiet", "--create", "mine")
    (found,) = told(root, ENTRY.format("그랜트 표", ""))
    if committed:
        git(root, "commit", "--quiet", "--all", "--message=이름을 바꿈")
        (found,) = told(root, ENTRY.format("그랜트 표", ""))
    assert "전에는 '그랜트 테이블' 용어였어요." in found.hint
    assert "avoid 목록에 '그랜트 테이블' 표기를 적으세요." in found.hint
    after = told(root, ENTRY.format("그랜트 표", "  avoid: [그랜트 테이블]\n"))
    assert {d.rule for d in after} == {"GLO003", "GLO007"}
    assert cli.main(["fix"]) == 0
    assert "그랜트 표를 다시" in (root / "docs/basics/type-2.md").read_text("utf-8")
    assert told(root, (root / GLOSSARY).read_text("utf-8")) == []


def test_the_old_name_is_known_though_the_id_was_changed_too(root: Path) -> None:
    entry = ENTRY.format("그랜트 표", "").replace("id: grant-table", "id: sharing-table")
    (found,) = told(root, entry)
    assert "전에는 '그랜트 테이블' 용어였어요." in found.hint


def test_a_term_that_nothing_explained_is_asked_for_as_ever(root: Path) -> None:
    page = root / "docs/basics/vm.md"
    page.write_text(page.read_text("utf-8").replace("그랜트 테이블", "다른 것"), "utf-8")
    for entry in (ENTRY.format("그랜트 테이블", ""), ENTRY.format("그랜트 표", "")):
        (found,) = told(root, entry)
        assert "꼴로 설명을 더하세요" in found.hint


def test_a_link_that_keeps_the_old_name_is_told(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = root / "docs/basics/type-2.md"
    page.write_text(page.read_text("utf-8") + "\n[그랜트 테이블의 뜻](vm.md#vm)\n", "utf-8")
    told(root, ENTRY.format("그랜트 표", "  avoid: [그랜트 테이블]\n"))
    capsys.readouterr()
    assert cli.main(["fix"]) == 0
    line = page.read_text("utf-8").splitlines().index("[그랜트 테이블의 뜻](vm.md#vm)") + 1
    said = capsys.readouterr().out
    assert f"docs/basics/type-2.md:{line}:2: '그랜트 테이블' 표기가 남았어요." in said


SEE = (
    "- id: {0}\n  ko: {1}\n  en: grant table\n  short: 메모리를 빌려주는 표예요.\n\n"
    "- id: other\n  ko: 다른 말\n  en: other\n  short: 다른 것이에요.\n  see: [grant-table]\n"
)


def test_a_term_whose_id_and_name_were_changed_is_known_by_its_place(root: Path) -> None:
    glossary = root / GLOSSARY
    glossary.write_text(SEE.format("grant-table", "그랜트 테이블"), "utf-8", newline="\n")
    git(root, "commit", "--quiet", "--all", "--message=용어")
    glossary.write_text(SEE.format("sharing-table", "나눔 표"), "utf-8", newline="\n")
    (found,) = [d for d in diagnose(read_site(project_of(root))) if d.rule == "GLO004"]
    assert found.hint == "'sharing-table' 값으로 바꾸세요."
    assert cli.main(["fix"]) == 0
    assert "see: [sharing-table]" in glossary.read_text("utf-8")


def test_another_term_in_the_place_of_one_that_went_is_not_taken_for_it(root: Path) -> None:
    glossary = root / GLOSSARY
    glossary.write_text(SEE.format("grant-table", "그랜트 테이블"), "utf-8", newline="\n")
    git(root, "commit", "--quiet", "--all", "--message=용어")
    other = SEE.format("balloon", "풍선").replace("grant table", "balloon").replace("빌려", "돌려")
    glossary.write_text(other, "utf-8", newline="\n")
    (found,) = [d for d in diagnose(read_site(project_of(root))) if d.rule == "GLO004"]
    assert "balloon" not in found.hint and found.fix is None
