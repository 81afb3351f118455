"""`remove`: nothing goes before it is known what takes its place."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from handbook.cli import main as cli
from handbook.core.diagnostics import Diagnostic, Severity
from rooms.authoring.conftest import Check
from rooms.authoring.moving_book import faults, git, repository, texts
from rooms.authoring.removed_book import FILES, LED_TO


@pytest.fixture
def little(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = repository(tmp_path, FILES)
    assert faults(root) == set()
    monkeypatch.chdir(root)
    return root


def remove(*words: str) -> int:
    return cli.main(["remove", *words])


def read(root: Path, path: str) -> str:
    return (root / path).read_text("utf-8")


def test_it_lists_what_leads_there_and_without_an_answer_changes_nothing(
    little: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = texts(little)
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    assert remove("basics/vm.md") == 2
    out, err = capsys.readouterr()
    for place in (
        "docs/index.md:8  링크",
        "docs/basics/type-2.md:4  먼저 읽을 페이지",
        "docs/_data/glossary.yml:12  가리키는 자리",
        "docs/_data/redirects.yml:2  옮긴 주소",
        "mkdocs.yml:5  차례",
    ):
        assert place in out
    assert "--to" in err and err.count("\n") == 1
    assert texts(little) == before


def test_the_answer_at_a_terminal_takes_the_place(
    little: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = io.StringIO("basics/type-2.md\n")
    monkeypatch.setattr(asked, "isatty", lambda: True)
    monkeypatch.setattr("sys.stdin", asked)
    assert remove("basics/vm.md") == 0
    assert faults(little) == set()
    assert "[하나](basics/type-2.md)" in read(little, "docs/index.md")


def test_the_heir_gets_every_address(little: Path) -> None:
    assert remove("basics/vm.md", "--to", "basics/type-2.md") == 0
    assert faults(little) == set()
    assert not (little / "docs/basics/vm.md").exists()
    # A section that the heir took over keeps its name.
    assert "[둘](basics/type-2.md#parts)" in read(little, "docs/index.md")
    assert "requires: []" in read(little, "docs/basics/type-2.md")
    assert "requires: [basics/type-2.md]" in read(little, "docs/basics/hypervisor.md")
    assert "chapter: basics/type-2.md#type-2" in read(little, "docs/_data/glossary.yml")
    assert "basics/vm.md" not in read(little, "mkdocs.yml")
    assert read(little, "docs/_data/redirects.yml") == (
        "- from: basics/vm/\n  to: basics/type-2.md\n\n- from: old/\n  to: basics/type-2.md\n"
    )
    assert " D docs/basics/vm.md\n" in git(little, "status", "--porcelain")


def test_a_way_that_left_the_page_out_goes_through_the_heir(little: Path) -> None:
    ways = little / "docs/_data/ways.yml"
    ways.write_text(
        "- id: all\n  name: 모두\n  want: 다 읽고 싶어요.\n  without:\n"
        "    - basics/hypervisor.md\n    - basics/vm.md\n",
        "utf-8",
    )
    assert remove("basics/vm.md", "--to", "basics/type-2.md") == 0
    assert ways.read_text("utf-8").endswith("  without:\n    - basics/hypervisor.md\n")
    assert faults(little) == set()


def test_it_says_what_it_did_and_where_to_read_again(
    little: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    index = little / "docs/index.md"
    index.write_text(index.read_text("utf-8") + "\n`basics/vm.md` 파일이에요.\n", "utf-8")
    sample = little / "docs/contributing/rules/LNK001.md"
    sample.parent.mkdir(parents=True)
    sample.write_text("```text\ndocs/basics/vm.md\n```\n", "utf-8")
    assert remove("basics/vm.md", "--to", "basics/type-2.md") == 0
    out = capsys.readouterr().out
    assert "지웠어요: docs/basics/vm.md" in out
    assert "고쳤어요: docs/index.md: 링크 2개" in out
    led, _, mentioned = out.partition("새 자리로 이은 곳")[2].partition("글자로만")
    assert "  docs/index.md:8\n" in led
    assert "docs/basics/hypervisor.md" not in led  # its list has only lost an item
    assert "  docs/index.md:10\n" in mentioned
    assert "mkdocs.yml" not in mentioned  # the line that named it has gone
    assert "LNK001" not in mentioned and "규칙 페이지의 예나 테스트 1개" in mentioned


def test_lines_are_counted_as_they_are_afterwards(
    little: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    glossary = little / "docs/_data/glossary.yml"
    lines = glossary.read_text("utf-8")
    glossary.write_text(
        lines + "- id: late\n  ko: 늦은 말\n  en: late word\n"
        "  short: 맨 뒤에 적은 말이에요.\n  see: [hypervisor]\n",
        "utf-8",
    )
    assert remove("hypervisor", "--to", "virtual-machine") == 0
    out = capsys.readouterr().out
    after = glossary.read_text("utf-8").splitlines()
    line = after.index("  see: [virtual-machine]") + 1
    assert f"docs/_data/glossary.yml:{line}\n" in out.partition("새 자리로 이은 곳")[2]


def test_a_term_is_not_led_to_a_page_that_does_not_explain_it(
    little: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert remove("basics/vm.md", "--to", "basics/hypervisor.md") == 0
    assert "vm" not in read(little, "docs/_data/glossary.yml")
    assert "chapter를 뺐어요: 가상 머신" in capsys.readouterr().out


def test_what_is_not_committed_is_not_thrown_away(
    little: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = little / "docs/basics/vm.md"
    page.write_text(page.read_text("utf-8") + "\n아직 커밋하지 않은 문장이에요.\n", "utf-8")
    before = texts(little)
    assert remove("basics/vm.md", "--to", "basics/type-2.md") == 2
    assert "커밋하지 않은" in capsys.readouterr().err
    assert texts(little) == before


def test_a_page_taken_away_by_hand_gets_the_rest(
    little: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (little / "docs/basics/vm.md").unlink()
    assert faults(little)
    assert remove("basics/vm.md", "--to", "basics/type-2.md") == 0
    assert faults(little) == set()
    assert "이미 지워져 있어요" in capsys.readouterr().out


@pytest.mark.parametrize("page", ["basics/vm.md", "methods/index.md"])
@pytest.mark.parametrize("heir", ["basics/type-2.md", "basics/hypervisor.md", "index.md#home"])
def test_a_page_taken_away_by_hand_leaves_what_the_command_alone_leaves(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, page: str, heir: str
) -> None:
    left = []
    for how in ("command", "git rm"):
        root = repository(tmp_path / how, {**FILES, **LED_TO})
        monkeypatch.chdir(root)
        if how == "git rm":
            git(root, "rm", "--quiet", f"docs/{page}")
        assert remove(page, "--to", heir) == 0
        left.append(texts(root))
    alone, by_hand = left
    assert f"docs/{page}" not in alone
    assert by_hand == alone


def test_a_term_goes_to_the_heir_that_explains_it_once_the_page_is_gone(little: Path) -> None:
    # The page introduced the term in brackets; nobody else does now.
    heir = little / "docs/basics/hypervisor.md"
    heir.write_text(heir.read_text("utf-8") + "\n가상 머신은 VM이에요.\n", "utf-8")
    bold = little / "docs/basics/type-2.md"
    bold.write_text(
        bold.read_text("utf-8").replace("**가상 머신**(virtual machine)", "글"), "utf-8"
    )
    assert remove("basics/vm.md", "--to", "basics/hypervisor.md") == 0
    glossary = read(little, "docs/_data/glossary.yml")
    assert glossary.count("chapter: basics/hypervisor.md#hypervisor") == 2


def test_where_one_file_cannot_be_written_the_page_is_back(
    little: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = texts(little)
    replace = Path.replace

    def stubborn(self: Path, target: Path) -> Path:
        if Path(target).name == "redirects.yml":
            raise OSError(13, "Permission denied", str(target))
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", stubborn)
    assert remove("basics/vm.md", "--to", "basics/type-2.md") == 2
    assert texts(little) == before
    assert git(little, "status", "--porcelain") == ""


@pytest.mark.parametrize(
    ("old", "heir", "reason"),
    [
        ("basics/vn.md", "basics/type-2.md", "혹시 basics/vm.md"),
        ("index.md", "basics/type-2.md", "도구가 이 자리에서"),
        ("basics/vm.md", "basics/type-3.md", "혹시 basics/type-2.md"),
        # There is a term of the same name, which is not meant.
        ("basics/hypervisor", "basics/type-2.md", "혹시 basics/hypervisor.md 말인가요?"),
        ("basics/hypervisor#what", "basics/vm.md", "혹시 basics/hypervisor.md#what 말인가요?"),
        ("basics/vm.md", "basics/type-2.md#type-3", "혹시 basics/type-2.md#type-2"),
        ("basics/vm.md", "basics/vm.md#parts", "자기 자신"),
        ("basics/vm.md#parts", "basics/type-2.md", "절의 글을 먼저 지운"),
        ("hypervisor", "hypervisors", "혹시 hypervisor"),
        ("hypervisor", "@popek1974", "다른 용어만"),
    ],
)
def test_what_cannot_be_done_is_refused_in_one_line(
    little: Path, capsys: pytest.CaptureFixture[str], old: str, heir: str, reason: str
) -> None:
    before = texts(little)
    assert remove(old, "--to", heir) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert reason in err and err.count("\n") == 1
    assert texts(little) == before


def test_a_page_taken_away_by_hand_is_meant_without_its_suffix(
    little: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (little / "docs/basics/hypervisor.md").unlink()
    assert remove("basics/hypervisor", "--to", "basics/type-2.md") == 2
    assert "혹시 basics/hypervisor.md 말인가요?" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["basics/vn.md", "basics/vm.md#part"])
def test_what_never_was_cannot_go(
    little: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    index = little / "docs/index.md"
    index.write_text(index.read_text("utf-8") + f"\n[셋]({name})\n", "utf-8")
    assert remove(name, "--to", "basics/type-2.md") == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "혹시 basics/vm.md" in err


def test_a_section_that_was_taken_out_leads_on(little: Path) -> None:
    page = little / "docs/basics/vm.md"
    page.write_text(page.read_text("utf-8").partition("## 조각")[0], "utf-8")
    assert faults(little)
    assert remove("basics/vm.md#parts", "--to", "basics/type-2.md#parts") == 0
    assert faults(little) == set()
    assert "from: basics/vm/#parts" in read(little, "docs/_data/redirects.yml")


def test_the_chapters_that_use_a_term_are_named(
    little: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    assert remove("virtual-machine") == 2
    assert "docs/basics/vm.md:8  이 말을 쓰는 장" in capsys.readouterr().out
    assert remove("virtual-machine", "--to", "hypervisor") == 0
    left = next(line for line in capsys.readouterr().out.splitlines() if "풀이가 사라진" in line)
    assert "docs/basics/vm.md" in left and "docs/basics/type-2.md" in left


def test_a_chapter_of_the_book_goes_without_an_error(
    book: Path, check: Check, before: list[Diagnostic]
) -> None:
    assert remove("containers/kubernetes.md", "--to", "containers/docker.md") == 0
    assert remove("host-machine", "--to", "host-os") == 0
    assert remove("@popek1974", "--to", "@robin2000") == 0
    known = {(d.rule, d.message) for d in before}
    new = [d for d in check() if (d.rule, d.message) not in known]
    assert [d for d in new if d.severity is Severity.ERROR] == []
    # What only a person can decide: words and sources that nothing uses now.
    assert {d.rule for d in new} <= {"GLO005", "CIT004", "GLO008", "GLO009"}
