"""The few commands that speak to GitHub, with a `gh` that only writes down what it was asked."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from github.workflows import ROOT, load

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the runner's shell is bash")

_GH = """#!/bin/sh
printf '%s\\n' "$*" >> "$ASKED"
case "$1 $2" in
  "issue list") printf '%s\\n' "$OPEN_ISSUE" ;;
  "label list") printf '%s\\n' "$KNOWN_LABELS" ;;
esac
"""

Run = Callable[..., list[str]]


def step(workflow: str, job: str, name: str) -> dict[str, Any]:
    steps = load(ROOT / f".github/workflows/{workflow}")["jobs"][job]["steps"]
    return next(step for step in steps if step.get("name") == name)


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Run a step with the fake `gh`; return its calls that change something."""
    gh = tmp_path / "bin/gh"
    gh.parent.mkdir()
    gh.write_text(_GH, encoding="utf-8")
    gh.chmod(0o755)

    def run_step(step: dict[str, Any], **environment: str) -> list[str]:
        asked = tmp_path / "asked"
        asked.write_text("", encoding="utf-8")
        values = {**step["env"], **environment, "ASKED": str(asked)}
        values["PATH"] = f"{gh.parent}{os.pathsep}{os.environ['PATH']}"
        shell = ["bash", "--noprofile", "--norc", "-e", "-c", step["run"]]
        subprocess.run(shell, cwd=tmp_path, env=values, check=True)
        calls = asked.read_text(encoding="utf-8").splitlines()
        return [call for call in calls if " list " not in call]

    return run_step


@pytest.mark.parametrize(
    ("body", "open_issue", "verb"),
    [
        ("- [ ] 끊긴 링크", "", "issue create"),
        ("- [ ] 끊긴 링크", "7", "issue edit 7"),
        ("", "7", "issue close 7"),
        ("", "", None),
    ],
)
def test_there_is_one_issue_about_links_and_only_while_it_is_needed(
    run: Run, tmp_path: Path, body: str, open_issue: str, verb: str | None
) -> None:
    (tmp_path / "body.md").write_text(body, encoding="utf-8")
    script = step("links.yml", "issue", "열기, 고치기, 닫기")
    calls = [call for call in run(script, OPEN_ISSUE=open_issue) if call.startswith("issue")]
    assert len(calls) == (0 if verb is None else 1)
    if verb is not None:
        assert calls[0].startswith(verb)


def labels_named() -> set[str]:
    """Every label that a form, Dependabot or a path asks for."""

    def read(path: Path) -> Any:
        return yaml.safe_load(path.read_text(encoding="utf-8"))

    forms = [read(form) for form in (ROOT / ".github/ISSUE_TEMPLATE").glob("*.yml")]
    updates = read(ROOT / ".github/dependabot.yml")["updates"]
    named = {label for form in [*forms, *updates] for label in form.get("labels", [])}
    return named | set(read(ROOT / ".github/labeler.yml"))


def test_labels_that_are_missing_are_made_and_no_others(run: Run) -> None:
    script = step("labels.yml", "label", "없는 이름표 만들기")
    made = run(script, KNOWN_LABELS="bug\n오타\n페이지")
    assert {call.removeprefix("label create ") for call in made} == labels_named() - {"오타"}
    assert run(script, KNOWN_LABELS="\n".join(labels_named())) == []


def test_the_numbers_of_open_requests_reach_the_labeler(run: Run, tmp_path: Path) -> None:
    output = tmp_path / "output"
    script = step("labels.yml", "label", "열린 풀 리퀘스트의 번호")
    assert run(script, GITHUB_OUTPUT=str(output)) == []
    assert output.read_text(encoding="utf-8").splitlines()[0] == "numbers<<END"
