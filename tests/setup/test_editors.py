"""What git and an editor are told about the repository, tried as far as both can be asked here."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest

from handbook.check.run import diagnose
from handbook.cli.main import COMMANDS
from handbook.core.source import read_source
from handbook.report.report import Report
from handbook.report.text import render
from sample_book import read_book

DATA = "docs/_data"


def settings(root: Path, name: str) -> Any:
    return json.loads((root / name).read_text(encoding="utf-8"))


def tracked(root: Path) -> list[str]:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=root, capture_output=True, encoding="utf-8", check=True
    )
    return [name for name in listed.stdout.split("\0") if name]


def test_a_save_with_windows_line_ends_is_no_difference(root: Path, tmp_path: Path) -> None:
    def git(*words: str) -> str:
        done = subprocess.run(
            ["git", "-c", "user.name=a", "-c", "user.email=a@b.example", *words],
            cwd=tmp_path,
            capture_output=True,
            encoding="utf-8",
            check=True,
        )
        return done.stdout

    git("init", "-q")
    (tmp_path / ".gitattributes").write_bytes((root / ".gitattributes").read_bytes())
    page = tmp_path / "page.md"
    page.write_bytes("하나\n둘\n".encode())
    git("add", "--all")
    git("commit", "-q", "-m", "Start")
    page.write_bytes("하나\r\n둘이에요\r\n".encode())
    assert git("diff", "--numstat").split() == ["1", "1", "page.md"]


def test_the_problems_of_a_check_are_placed_in_an_editor(root: Path, tmp_path: Path) -> None:
    text = "# 가상 머신 { #vm }\n\n[없는 곳](none.md)을 ==강조==해요.\n"
    site = read_book(tmp_path, {"docs/basics/vm.md": text})
    found = diagnose(site)
    assert found

    def line_of(path: str, number: int) -> str:
        return read_source(tmp_path / "book", path).line(number)

    check, *_ = settings(root, ".vscode/tasks.json")["tasks"]
    pattern = check["problemMatcher"]["pattern"]
    shown = render(Report(found, line_of))
    matches = [m for line in shown.splitlines() if (m := re.match(pattern["regexp"], line))]
    seen = [
        tuple(match[pattern[key]] for key in ("file", "line", "column", "code", "message"))
        for match in matches
    ]
    assert seen == [
        (d.location.path, str(d.location.line), str(d.location.column), d.rule, d.message)
        for d in found
    ]


def test_every_data_file_has_its_schema_in_the_editor(root: Path) -> None:
    schemas = settings(root, ".vscode/settings.json")["yaml.schemas"]
    files = {f"{DATA}/{file.name}" for file in (root / DATA).glob("*.yml")}
    assert set(schemas.values()) == files
    for schema, file in schemas.items():
        assert (root / schema).is_file()
        first = (root / file).read_text(encoding="utf-8").splitlines()[0]
        assert first == f"# yaml-language-server: $schema={Path(schema).name}"


@pytest.mark.parametrize("name", ["tasks", "devcontainer"])
def test_what_an_editor_runs_are_commands_of_this_repository(root: Path, name: str) -> None:
    if name == "tasks":
        given = [task["args"] for task in settings(root, ".vscode/tasks.json")["tasks"]]
    else:
        container = settings(root, ".devcontainer/devcontainer.json")
        given = [container[key].split()[1:] for key in ("postCreateCommand", "postAttachCommand")]
        assert (root / ".devcontainer" / container["build"]["dockerfile"]).is_file()
    for script, command in given:
        assert (root / script).is_file()
        assert command in COMMANDS


def test_the_container_serves_on_the_port_that_it_opens(root: Path) -> None:
    container = settings(root, ".devcontainer/devcontainer.json")
    (port,) = container["forwardPorts"]
    guide = (root / "README.md").read_text(encoding="utf-8")
    assert f"http://127.0.0.1:{port}/" in guide


def test_the_files_are_as_editors_are_told_to_save_them(root: Path) -> None:
    for name in tracked(root):
        file = root / name
        data = file.read_bytes() if file.is_file() else b""
        if b"\0" in data or not data:
            continue
        lines = data.decode("utf-8").replace("\r\n", "\n")
        assert lines.endswith("\n"), name
        worn = [n for n, line in enumerate(lines.split("\n"), 1) if line != line.rstrip(" \t")]
        assert not worn, f"{name}: {worn}"
