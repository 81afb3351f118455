"""Whatever is typed in a room stays in it; what the pages and the rooms need is known."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import bootstrap
from consoles import room
from consoles.needs import skip_or_fail
from consoles.room import Hung, Shell, missing, shell_in

pytestmark = pytest.mark.console


@pytest.fixture
def shell(tmp_path: Path) -> Iterator[Shell]:
    if absent := missing([]):
        skip_or_fail(f"방을 만드는 데 필요한 것이 없어요: {', '.join(absent)}")
    with shell_in(tmp_path, {"given.txt": b"given\n"}) as opened:
        yield opened


def test_commands_share_their_folder_and_what_they_set(shell: Shell) -> None:
    assert shell.type("cat given.txt") == "given"
    assert shell.type("mkdir in; cd in; x=1; echo 2 >new") == ""
    assert shell.type('echo "$x"; cat new; pwd | tail -c 9') == "1\n2\n/here/in"


def test_an_answer_is_what_a_terminal_shows(shell: Shell) -> None:
    assert shell.type("echo out; echo err >&2; exec 3>&1") == "out\nerr"
    assert shell.type("./none") == "bash: ./none: No such file or directory"
    assert shell.type("bash -c 'kill -SEGV $$'") == "Segmentation fault"
    assert shell.type("cat") == "", "nobody types anything more"
    assert shell.type("printf 'no end of line'") == "no end of line"


def test_nothing_outside_can_be_written_and_nobody_be_reached(shell: Shell, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    for place in (outside, Path("/tmp/of-a-room"), Path("/dev/shm/of-a-room")):
        assert "Read-only file system" in shell.type(f"touch {place}")
        assert not place.exists()
    assert "Read-only" in shell.type("echo 60 >/proc/sys/vm/swappiness")
    assert int(shell.type("ls /proc | grep -c '^[0-9]'")) < 8, "its own processes alone"
    assert "unreachable" in shell.type("exec 4<>/dev/tcp/192.0.2.1/80").lower()


def test_what_was_made_is_gone_with_the_shell(tmp_path: Path) -> None:
    if absent := missing([]):
        skip_or_fail(f"방을 만드는 데 필요한 것이 없어요: {', '.join(absent)}")
    with shell_in(tmp_path, {}) as opened:
        opened.type("echo 1 >left; sleep 600 & disown")
    assert list((tmp_path / "room").iterdir()) == []


def test_a_command_that_hangs_or_leaves_is_told(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "SECONDS", 1)
    with pytest.raises(Hung, match="first"):
        shell.type("echo first; sleep 600")


def test_a_command_that_leaves_its_shell_is_told(shell: Shell) -> None:
    with pytest.raises(Hung):
        shell.type("exit 3")


def test_what_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room.platform, "machine", lambda: "aarch64")
    monkeypatch.setattr(bootstrap.shutil, "which", lambda _: None)
    absent = missing(["gcc", "x86-64"])
    assert absent[-2:] == ["gcc", "x86-64"]
