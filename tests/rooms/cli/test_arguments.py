"""What is typed wrong on the command line is named, with what may stand there."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from handbook.cli import new
from handbook.cli.arguments import Parser
from handbook.cli.main import COMMANDS, OF_THE_REPOSITORY, main

PYTESTS = {"test"}


def typed(capsys: pytest.CaptureFixture[str], words: str) -> str:
    """Return the only line that a command says which cannot be read."""
    assert main(shlex.split(words)) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert not re.search(r"argument|required|expected|invalid|unrecognized", said.err)
    return said.err


def helped(capsys: pytest.CaptureFixture[str], words: str) -> str:
    with pytest.raises(SystemExit) as ended:
        main([*shlex.split(words), "--help"])
    assert ended.value.code == 0
    return capsys.readouterr().out


def test_help_may_be_typed_as_a_word(capsys: pytest.CaptureFixture[str]) -> None:
    assert helped(capsys, "").startswith("쓰는 법: dev.py")
    for words, shown in (("help", "dev.py"), ("help move", "dev.py move")):
        with pytest.raises(SystemExit):
            main(words.split())
        assert capsys.readouterr().out.startswith(f"쓰는 법: {shown}")


@pytest.mark.parametrize(
    ("words", "wrong", "instead"),
    [
        ("", "명령을 적지 않았어요", "check"),
        ("chekc", "'chekc' 명령은 없어요", "혹시 check 명령인가요?"),
        ("explain 조사", "'조사' 규칙이 없어요", "KOR002"),
        ("check docs/basics/tipe-2.md", "파일이나 폴더가 없어요", "혹시 docs/basics/type-2.md"),
        ("check basics/type-2.md", "파일이나 폴더가 없어요", "혹시 docs/basics/type-2.md"),
        ("move type-2.md type-2.md", "옛 이름과 새 이름이 같아요", "다르게"),
        ("rename a b", "'rename' 명령은 없어요", "move 명령이 페이지, 제목"),
        ("delete a", "'delete' 명령은 없어요", "remove 명령이"),
        ("검사", "'검사' 명령은 없어요", "check 명령이"),
        ("-x", "'-x' 옵션은 없어요", "--help"),
        ("explain", "규칙 값을 적지 않았어요", "예: python3 scripts/dev.py explain LNK001"),
        ("explain LNK001 LNK002", "'LNK002' 값은 쓸 데가 없어요", "explain LNK001"),
        ("new", "종류 값을 적지 않았어요", "chapter, term, source, rule"),
        ("new chaptr", "'chaptr' 값은 쓸 수 없어요", "혹시 chapter인가요?"),
        ("new chapter", "경로, 제목 값을 적지 않았어요", "new chapter containers/registry.md"),
        ("new chapter a.md 가 --aftre b.md", "'--aftre' 옵션은 없어요", "혹시 --after인가요?"),
        ("new term a", "한국어, 영어 값을 적지 않았어요", "new term time-slice"),
        ("new source a 가 http://a.kr --year 이천", "--year: '이천' 값은", "정수를 적으세요"),
        ("check --strikt", "'--strikt' 옵션은 없어요", "혹시 --strict인가요?"),
        ("check --zzz", "'--zzz' 옵션은 없어요", "--changed-since"),
        ("check --format", "--format 옵션의 값이 없어요", "check --format json"),
        ("check --baseline", "--baseline 옵션의 값이 없어요", "dev.py check --baseline 파일"),
        ("test nofile", "'nofile' 파일이나 폴더가 없어요", "test tests/rooms/rules"),
        ("test tests/nofile.py::test_it -x", "'tests/nofile.py' 파일이나", "tests 폴더"),
        ("check --format txt", "--format: 'txt' 값은 쓸 수 없어요", "혹시 text인가요?"),
        ("check --strict=1", "--strict 옵션에는 값을 붙이지 않아요", "'--strict'만 적으세요"),
        ("check --c", "'--c'만으로는 모자라요", "--changed-since, --config-file"),
        ("stale --days 열", "--days: '열' 값은 쓸 수 없어요", "정수를 적으세요"),
        ("stale --today 어제", "'어제' 날짜를 읽을 수 없어요", "2026-11-23"),
    ],
)
def test_a_mistake_names_the_word_and_what_may_stand_there(
    capsys: pytest.CaptureFixture[str], words: str, wrong: str, instead: str
) -> None:
    problem, _, way_out = typed(capsys, words).partition(" 고치기: ")
    assert wrong in problem
    assert instead in way_out


@pytest.mark.parametrize(
    ("words", "wrong"), [("--zz", "'--zz' 옵션은 없어요"), ("-k", "-k 옵션의 값이 없어요")]
)
def test_an_option_that_pytest_does_not_know_is_named_in_korean(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, words: str, wrong: str
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _name: None)  # nothing is installed for it
    problem, _, way_out = typed(capfd, f"test {words}").partition(" 고치기: ")
    assert wrong in problem
    assert "pytest의 옵션" in way_out


@pytest.mark.parametrize("name", sorted(COMMANDS.keys() - OF_THE_REPOSITORY - PYTESTS))
def test_every_help_is_korean_and_ends_with_an_example_of_the_command(
    capsys: pytest.CaptureFixture[str], name: str
) -> None:
    shown = helped(capsys, name)
    assert "usage" not in shown and "options:" not in shown
    examples = shown.partition("\n예:\n")[2].split("\n")
    assert examples[0].startswith(f"  python3 scripts/dev.py {name}")


@pytest.mark.parametrize("name", sorted(OF_THE_REPOSITORY))
def test_a_command_of_the_repository_has_such_a_help_too(root: Path, name: str) -> None:
    done = subprocess.run(
        [sys.executable, "scripts/dev.py", name, "--help"],
        cwd=root,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=True,
    )
    assert done.stdout.partition("\n예:\n")[2].startswith(f"  python3 scripts/dev.py {name}")


@pytest.mark.parametrize("kind", new.KINDS)
def test_the_example_of_each_kind_of_new_thing_can_be_read(
    capsys: pytest.CaptureFixture[str], kind: str
) -> None:
    example = helped(capsys, f"new {kind}").partition("\n예:\n")[2].splitlines()[0]
    words = shlex.split(example.partition("dev.py ")[2])
    parser = Parser(prog="dev.py new")
    new.add_arguments(parser)
    assert parser.parse_args(words[1:]).thing == kind
