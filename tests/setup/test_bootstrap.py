"""A machine on which something is missing, and may or may not be installed."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import pytest

import bootstrap


def test_without_the_venv_module_the_command_to_type_is_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(bootstrap, "may_apt", lambda: False)
    monkeypatch.setattr(subprocess, "call", lambda *_, **__: 1)
    with pytest.raises(bootstrap.SetUpError, match=r"sudo apt-get install python3\.\d+-venv"):
        bootstrap.ensure_venv_module()


def test_as_root_the_venv_module_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    called: list[Any] = []

    def call(command: list[str], **_: Any) -> int:
        called.append(command)
        return 0 if command[0] == "apt-get" else 1

    monkeypatch.setattr(bootstrap, "may_apt", lambda: True)
    monkeypatch.setattr(subprocess, "call", call)
    bootstrap.ensure_venv_module()
    assert [command[0] for command in called[1:]] == ["apt-get", "apt-get"]
    assert called[-1][-1].endswith("-venv")


@pytest.mark.parametrize("kind", ["another machine's", "not a program", "gone"])
def test_an_environment_that_cannot_start_is_made_anew(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    python = tmp_path / "bin/python"
    if kind != "gone":
        python.parent.mkdir()
        python.write_bytes(b"\x7fELF\x00\x00nothing of this machine")
        python.chmod(0o755 if kind == "another machine's" else 0o644)
    made: list[list[str]] = []
    monkeypatch.setattr(bootstrap, "VENV", tmp_path)
    monkeypatch.setattr(bootstrap, "venv_python", lambda: python)
    monkeypatch.setattr(bootstrap, "ensure_venv_module", lambda: None)
    call = subprocess.call

    def note(command: list[str], **options: Any) -> int:
        if command[1:3] != ["-m", "venv"]:
            return call(command, **options)
        made.append(command)
        return 0

    monkeypatch.setattr(subprocess, "call", note)
    bootstrap.make_venv()
    assert [command[-1] for command in made] == [str(tmp_path)]
    assert not python.exists(), "what was there is gone"


def test_a_missing_browser_is_named_with_the_command_to_type(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(bootstrap, "may_apt", lambda: False)
    monkeypatch.setattr(bootstrap, "find_browser", lambda _: None)
    monkeypatch.setattr(bootstrap, "has_korean_font", lambda: False)
    with pytest.raises(bootstrap.SetUpError, match=r"sudo apt-get install chromium .*fonts-noto"):
        bootstrap.ensure_test_tools()


def test_without_the_guests_tools_they_are_named_and_the_rest_is_tested(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(bootstrap, "may_apt", lambda: False)
    monkeypatch.setattr(bootstrap.shutil, "which", lambda tool: None if tool == "nasm" else tool)
    bootstrap.ensure_guest_tools()
    said = capsys.readouterr().err
    assert "nasm 패키지가 없어서 게스트 테스트는 건너뛰어요" in said
    assert said.endswith("sudo apt-get install nasm\n")


def test_as_root_on_debian_the_guests_tools_are_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    called: list[list[str]] = []
    monkeypatch.setattr(bootstrap, "may_apt", lambda: True)
    monkeypatch.setattr(bootstrap.shutil, "which", lambda _: None)
    monkeypatch.setattr(subprocess, "call", lambda command, **_: called.append(command) or 0)
    bootstrap.ensure_guest_tools()
    assert called[-1][-3:] == ["nasm", "gcc", "qemu-system-x86"]


def test_without_what_the_books_commands_need_it_is_named_and_the_rest_is_tested(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(bootstrap, "may_apt", lambda: False)
    monkeypatch.setattr(bootstrap, "HEADERS", tmp_path)
    monkeypatch.setattr(bootstrap.shutil, "which", lambda tool: None if tool == "ps" else tool)
    bootstrap.ensure_console_tools()
    said = capsys.readouterr().err
    assert "procps, libc6-dev 패키지가 없어서 그것을 쓰는 콘솔 블록은 건너뛰어요" in said
    assert said.endswith("sudo apt-get install procps libc6-dev\n")
    (tmp_path / "stdio.h").touch()
    monkeypatch.setattr(bootstrap.shutil, "which", lambda tool: tool)
    bootstrap.ensure_console_tools()
    assert capsys.readouterr().err == ""


def test_tests_keep_what_python_compiled(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    assert "PYTHONDONTWRITEBYTECODE" not in bootstrap.child_environment("test")
    assert "PYTHONDONTWRITEBYTECODE" in bootstrap.child_environment("check")
