"""What counts as the same output, and what a later command is typed with."""

from __future__ import annotations

import pytest

from consoles.blocks import Block, Step
from consoles.comparing import Varying


def varying(*words: str) -> Varying:
    answer = Varying()
    answer.add(words)
    return answer


@pytest.mark.parametrize(
    ("shown", "printed"),
    [
        ([], ""),
        (["Linux"], "Linux"),
        (["82"], "7"),
        (["total 8", "-rw 20 Nov 23 16:57 a"], "total 8\n-rw    20 Jan  1 09:00 a"),
        (["  PID TTY", "    1 ?"], "PID   TTY\n1 ?"),
        (["first", "...", "last"], "first\n1\n2\nlast"),
        (["first", "...", "last"], "first\nlast"),
        (["82", "82"], "7\n7"),
    ],
)
def test_what_may_differ_is_the_blanks_what_is_left_out_and_the_words_that_vary(
    shown: list[str], printed: str
) -> None:
    assert varying("82", "Nov 23 16:57").agrees(shown, printed)


@pytest.mark.parametrize(
    ("shown", "printed"),
    [
        ([], "Linux"),
        (["Linux"], ""),
        (["Linux"], "linux"),
        (["Linux"], "Linux\nmore"),
        (["82"], "many"),
        (["82", "82"], "7\n8"),
        (["a82"], "a7"),
        (["82-1"], "7-1"),
        (["a.c"], "abc"),
        (["first", "...", "last"], "first\nlast\nmore"),
    ],
)
def test_anything_else_is_another_output(shown: list[str], printed: str) -> None:
    assert not varying("82").agrees(shown, printed)


def test_a_word_that_came_comes_again_and_is_typed() -> None:
    words = varying("17408")
    assert words.typed("kill 17408") == "kill 17408", "nothing has come in its place yet"
    assert words.agrees(["17408 sleep"], "39 sleep")
    assert words.typed("cat /proc/17408/status") == "cat /proc/39/status"
    assert words.agrees(["17408"], "39")
    assert not words.agrees(["17408"], "40")


def test_what_does_not_agree_leaves_no_trace() -> None:
    words = varying("82")
    assert not words.agrees(["82", "end"], "7")
    assert words.agrees(["82"], "9")


def test_a_block_is_commands_with_their_outputs() -> None:
    shown = "# echo a \\\n    b\na b\n# cat notes\n$ 5\n\n# true"
    steps = Block(shown, (), ()).steps
    assert steps == (
        Step("echo a \\\n    b", ("a b",)),
        Step("cat notes", ("$ 5", "")),
        Step("true", ()),
    )


def test_a_block_without_a_command_is_none_that_can_be_run() -> None:
    with pytest.raises(ValueError, match="prompt"):
        _ = Block("Linux", (), ()).steps
