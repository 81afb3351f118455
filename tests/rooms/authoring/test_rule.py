"""`new rule` makes a rule that runs, documents itself and passes its own tests."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from rooms.authoring.conftest import Type

TITLE = "링크에 글자가 있어요"


def run(workshop: Path, *command: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(workshop / "scripts"), "PYTHONUTF8": "1"}
    return subprocess.run(
        [sys.executable, "-m", *command],
        cwd=workshop,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_a_new_rule_passes_the_tests_of_rules(type_new: Type, workshop: Path) -> None:
    assert type_new("rule", "links", "made-for-a-test", TITLE) == 0
    (module,) = (workshop / "scripts/handbook/rules/links").glob("*_made_for_a_test.py")
    rule_id = module.name[:6].upper()
    wanted = f"{rule_id} or same_set or ids_are_unique"
    pages = run(workshop, "pytest", "-q", "tests/rooms/rules/test_rule_pages.py", "-k", wanted)
    assert pages.returncode == 0, pages.stdout
    assert "6 passed" in pages.stdout
    damage = run(
        workshop, "pytest", "-q", "tests/mutations", "-k", "(made and damage) or two_operators"
    )
    assert damage.returncode == 0, damage.stdout
    assert "2 passed" in damage.stdout
    check = run(workshop, "handbook", "check", "--format", "json")
    assert check.returncode == 0
    assert rule_id not in check.stdout


@pytest.mark.parametrize("title", [TITLE, "가" * 40], ids=("short", "long"))
def test_a_new_rule_is_written_as_the_others(type_new: Type, workshop: Path, title: str) -> None:
    assert type_new("rule", "links", "made-for-a-test", title) == 0
    for tool in (("check",), ("format", "--check")):
        style = run(workshop, "ruff", *tool, "scripts/handbook/rules/links", "tests/mutations")
        assert style.returncode == 0, style.stdout


def test_a_family_without_damages_gets_no_damage(type_new: Type, workshop: Path) -> None:
    assert type_new("rule", "suppressions", "short_reason", "이유가 충분히 길어요") == 0
    listing = (workshop / "scripts/handbook/rules/suppressions/__init__.py").read_text("utf-8")
    assert listing.count("sup004_short_reason") == 2


@pytest.mark.usefixtures("workshop")
@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (("fonts", "empty-link", "제목"), "규칙 묶음이 없어요"),
        (("links", "빈-링크", "제목"), "쓸 수 없는 글자"),
        (("links", "empty-link", '"제목"'), "쓸 수 없는 글자"),
        (("links", "empty-link"), "예: python3 scripts/dev.py new rule "),
    ],
)
def test_what_cannot_be_a_rule_is_refused(
    type_new: Type, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], reason: str
) -> None:
    assert type_new("rule", *words) == 2
    out, err = capsys.readouterr()
    assert out == "" and reason in err and err.count("\n") == 1
