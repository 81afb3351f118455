"""The rights, pins and shape of the workflows."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest

from github.workflows import FILES, ROOT, jobs, load, steps

JOBS = dict(jobs())
STEPS = dict(steps())
PIN = re.compile(r"^\s*(?:- )?uses: [\w.-]+(?:/[\w.-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")
# Rights to write, and the jobs that hold them. None of them runs anything of the repository.
WRITERS = {
    "ci.yml:sarif": {"security-events"},
    "links.yml:issue": {"issues"},
    "pages.yml:deploy": {"pages", "id-token"},
    "labels.yml:label": {"pull-requests", "issues"},
}
# Events by which a stranger starts a job that has the repository's rights.
PRIVILEGED = {"pull_request_target", "workflow_run", "issue_comment", "issues", "discussion"}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
class TestEveryWorkflow:
    def test_it_starts_without_rights_and_never_runs_twice_at_once(self, path: Path) -> None:
        workflow = load(path)
        assert workflow["permissions"] == {}
        assert workflow["concurrency"]["group"]

    def test_no_event_lends_its_rights_to_a_stranger(self, path: Path) -> None:
        assert not PRIVILEGED & set(load(path)["on"])

    def test_every_action_is_pinned_to_a_commit_with_its_version_beside(self, path: Path) -> None:
        lines = [line for line in path.read_text("utf-8").splitlines() if "uses:" in line]
        assert [line for line in lines if not PIN.match(line)] == []

    def test_the_same_action_has_the_same_pin_everywhere(self, path: Path) -> None:
        everything = "\n".join(file.read_text("utf-8") for file in FILES)
        for action in re.findall(r"uses: ([^@\s]+)@", path.read_text("utf-8")):
            pins = set(re.findall(rf"uses: {re.escape(action)}@(.+)", everything))
            assert len(pins) == 1, action


@pytest.mark.parametrize("name", JOBS)
class TestEveryJob:
    def test_it_names_its_rights_and_its_end(self, name: str) -> None:
        job = JOBS[name]
        assert isinstance(job["permissions"], dict)
        assert 0 < job["timeout-minutes"] <= 60
        assert job["name"]

    def test_rights_to_write_are_few_and_run_nothing_of_the_repository(self, name: str) -> None:
        job = JOBS[name]
        writes = {scope for scope, right in job["permissions"].items() if right != "read"}
        assert writes == WRITERS.get(name, set())
        if writes:
            used = [step.get("uses", "") for step in job["steps"]]
            commands = "\n".join(step.get("run", "") for step in job["steps"])
            assert not any(action.startswith("actions/checkout") for action in used)
            assert not re.search(r"python|npm|node|\.sh\b|scripts/", commands)

    def test_the_jobs_that_it_waits_for_exist(self, name: str) -> None:
        needs = JOBS[name].get("needs", [])
        file = name.partition(":")[0]
        for other in [needs] if isinstance(needs, str) else needs:
            assert f"{file}:{other}" in JOBS


@pytest.mark.parametrize("name", STEPS)
def test_no_expression_reaches_a_shell(name: str) -> None:
    assert "${{" not in STEPS[name].get("run", "")


@pytest.mark.parametrize("name", [n for n in STEPS if "checkout" in STEPS[n].get("uses", "")])
def test_a_checkout_leaves_no_token_behind(name: str) -> None:
    assert STEPS[name]["with"]["persist-credentials"] is False
    assert "ref" not in STEPS[name]["with"]


class TestTheRequiredJob:
    job = JOBS["ci.yml:required"]

    def test_it_waits_for_every_job_but_the_one_that_forks_cannot_run(self) -> None:
        others = {name.partition(":")[2] for name in JOBS if name.startswith("ci.yml:")}
        assert set(self.job["needs"]) == others - {"required", "sarif"}
        assert self.job["if"] == "${{ always() }}"

    @pytest.mark.skipif(os.name == "nt", reason="the runner's shell is bash")
    @pytest.mark.parametrize(
        ("results", "passes"),
        [
            ("success success success", True),
            ("success failure success", False),
            ("failure success success", False),
            ("success success cancelled", False),
            ("success skipped success", False),
        ],
    )
    def test_only_success_throughout_is_success(self, results: str, passes: bool) -> None:
        (step,) = self.job["steps"]
        # The shell that the runner uses where none is named.
        shell = ["bash", "--noprofile", "--norc", "-e", "-c", step["run"]]
        result = subprocess.run(
            shell, env={"RESULTS": results, "PATH": "/usr/bin:/bin"}, check=False
        )
        assert (result.returncode == 0) is passes


def test_the_tests_run_on_three_systems_with_the_oldest_and_the_newest_python() -> None:
    matrix: dict[str, Any] = JOBS["ci.yml:tests"]["strategy"]["matrix"]
    assert {name.partition("-")[0] for name in matrix["os"]} == {"ubuntu", "macos", "windows"}
    assert matrix["python"] == ["3.11", "3.14"]


def test_the_rehearsal_never_blocks() -> None:
    assert JOBS["zensical.yml:rehearse"]["continue-on-error"] is True
    assert set(load(ROOT / ".github/workflows/zensical.yml")["on"]) == {
        "schedule",
        "workflow_dispatch",
    }


def test_the_audit_looks_at_every_lock() -> None:
    folders = JOBS["audit.yml:node"]["strategy"]["matrix"]["folder"]
    locks = (
        lock for folder in ("tests", "guest") for lock in (ROOT / folder).rglob("package-lock.json")
    )
    here = {lock.parent.relative_to(ROOT).as_posix() for lock in locks}
    assert {folder for folder in here if "node_modules" not in folder} == set(folders)


def modules_of(text: str) -> set[str]:
    return set(re.findall(r"-m ((?:handbook|tools)\.[\w.]+)", text))


def test_the_modules_that_the_workflows_run_exist() -> None:
    named = {module for path in FILES for module in modules_of(path.read_text("utf-8"))}
    assert len(named) >= 4
    for module in named:
        assert (ROOT / "scripts" / f"{module.replace('.', '/')}.py").is_file()


def test_the_test_folders_that_the_workflows_name_exist() -> None:
    """A folder that moved would leave a job that tests nothing, or fails on one system alone."""
    named = {
        folder
        for path in FILES
        for folder in re.findall(r"(?<![\w/])tests/[\w./-]+", path.read_text("utf-8"))
    }
    assert "tests/rooms/rules" in named
    assert [folder for folder in named if not (ROOT / folder).exists()] == []


def test_nothing_is_published_without_the_computer_in_the_page() -> None:
    steps = JOBS["pages.yml:build"]["steps"]
    install, build = (step for step in steps if "run" in step)
    assert install["working-directory"] == "guest"
    assert install["run"].startswith("npm ci --ignore-scripts")
    assert "--with-guest" in build["run"]
