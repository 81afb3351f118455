"""Colour only where a terminal has it, and never against the reader's wish."""

from __future__ import annotations

import io
import re

import pytest

from handbook.core.diagnostics import Diagnostic, Location, Severity
from handbook.report.colour import Paint, paint_for
from handbook.report.report import Report
from handbook.report.text import render

FOUND = [Diagnostic(Location("docs/a.md", 1, 1, 1, 3), "LNK001", Severity.ERROR, "글", "고치세요.")]


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("stream", "environment", "coloured"),
    [
        (Terminal(), {"TERM": "xterm-256color"}, True),
        (Terminal(), {"TERM": "xterm", "NO_COLOR": "1"}, False),
        (Terminal(), {"TERM": "xterm", "NO_COLOR": ""}, True),
        (Terminal(), {"TERM": "dumb"}, False),
        (io.StringIO(), {"TERM": "xterm"}, False),
        (io.StringIO(), {"FORCE_COLOR": "1"}, True),
        (io.StringIO(), {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
    ],
)
def test_where_there_is_colour(
    stream: io.StringIO, environment: dict[str, str], coloured: bool
) -> None:
    report = render(Report(FOUND, lambda *_: "가상", paint_for(stream, environment)))
    assert ("\x1b[" in report) is coloured


def test_colour_changes_no_word_and_no_place() -> None:
    plain = render(Report(FOUND, lambda *_: "가상"))
    coloured = render(Report(FOUND, lambda *_: "가상", Paint(on=True)))
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == plain


def test_a_page_cannot_speak_to_the_terminal() -> None:
    report = render(Report(FOUND, lambda *_: "가\x1b[2J\x07상\x9b"))
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", report)
