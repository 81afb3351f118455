"""How a command ends when nobody foresaw what happened, and when it is interrupted."""

from __future__ import annotations

import gc
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import pytest

from handbook.cli import main as command_line
from handbook.site import build


def broken(*_: object) -> int:
    raise ValueError("무엇\n이든")


def interrupted(*_: object) -> int:
    raise KeyboardInterrupt


def test_a_crash_is_one_sentence_and_no_finding(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(command_line, "_run", broken)
    assert command_line.main(["check"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert "ValueError: 무엇 이든" in err
    assert "--debug" in err


def test_a_crash_shows_its_traceback_when_that_is_wanted(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(command_line, "_run", broken)
    monkeypatch.setenv("HANDBOOK_DEBUG", "")
    assert command_line.main(["check", "--debug"]) == 2
    assert "Traceback" in capsys.readouterr().err


def test_an_interrupted_command_says_130(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(command_line, "_run", interrupted)
    assert command_line.main(["build"]) == 130
    assert "Traceback" not in capsys.readouterr().err


@pytest.mark.skipif(sys.platform != "linux", reason="a disk that is always full is Linux's")
def test_a_full_disk_is_said_in_one_sentence(root: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "scripts/dev.py", "explain", "LNK001"],
            cwd=root,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr == "디스크가 가득 찼어요. 고치기: 디스크에 빈 자리를 만들고 다시 하세요.\n"


def test_a_wrong_option_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert command_line.main(["check", "--nothing-like-it"]) == 2
    assert "--nothing-like-it" in capsys.readouterr().err


# Finds the named module and is interrupted there, as by Ctrl+C at that moment.
_INTERRUPTED_AT = """
import runpy, sys
class Interrupts:
    @staticmethod
    def find_spec(name, *_):
        if name == sys.argv[1]:
            raise KeyboardInterrupt
sys.meta_path.insert(0, Interrupts)
runpy.run_module(sys.argv[2], run_name="__main__")
"""


@pytest.mark.parametrize(
    ("module", "command"),
    [
        ("handbook.cli.arguments", "handbook"),
        ("handbook.cli.main", "tools.bench"),
        ("tools.bench.report", "tools.bench"),
    ],
)
def test_a_command_that_is_interrupted_while_it_is_loaded_says_130(
    module: str, command: str, root: Path
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _INTERRUPTED_AT, module, command],
        cwd=root / "scripts",
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 130
    assert "Traceback" not in done.stderr


# Told to end by who ends its group, and while it clears up by the process that started it too.
_TOLD_TWICE = """
import os, signal
from handbook.core.crash import ended_by_signal
with ended_by_signal():
    try:
        os.kill(os.getpid(), signal.SIGTERM)
    finally:
        os.kill(os.getpid(), signal.SIGTERM)
        print("cleared up")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="signals are another thing there")
def test_what_is_told_to_end_twice_clears_up_all_the_same(root: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _TOLD_TWICE],
        cwd=root / "scripts",
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (143, "cleared up\n", "")


@pytest.mark.skipif(sys.platform == "win32", reason="signals are another thing there")
@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_build_that_is_ended_leaves_nothing_behind(
    tmp_path: Path, root: Path, number: signal.Signals, status: int
) -> None:
    target = tmp_path / "out" / "site"
    command = [sys.executable, "-m", "handbook", "build", "--site-dir", str(target)]
    with subprocess.Popen(command, cwd=root, stdout=-3, stderr=subprocess.PIPE) as child:
        until = time.monotonic() + 300
        while not list(tmp_path.glob("out/.new-site-*")) and time.monotonic() < until:
            assert child.poll() is None
        child.send_signal(number)
        assert child.wait(timeout=30) == status
        assert child.stderr is not None
        assert b"Traceback" not in child.stderr.read()
    assert list((tmp_path / "out").iterdir()) == []


def test_a_build_that_is_ended_while_it_makes_its_folder_leaves_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = tempfile.mkdtemp

    def interrupted(*arguments: Any, **named: Any) -> str:
        folder = made(*arguments, **named)
        signal.raise_signal(signal.SIGINT)
        return folder

    monkeypatch.setattr(tempfile, "mkdtemp", interrupted)
    with pytest.raises(KeyboardInterrupt):
        build._workshop(tmp_path / "out" / "site")
    gc.collect()
    assert list((tmp_path / "out").iterdir()) == []
