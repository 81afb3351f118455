"""What every format is written from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from handbook.core.diagnostics import Diagnostic
from handbook.report.colour import PLAIN, Paint
from handbook.rules.registry import RULES
from handbook.rules.rule import Rule

LineOf = Callable[[str, int], str]
"""Gives the source line of a path and a line number, counted from 1."""


def _no_line(_path: str, _number: int) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Report:
    """The findings in the order of files and lines, and what a format may show beside them."""

    found: Sequence[Diagnostic]
    line_of: LineOf = _no_line
    paint: Paint = PLAIN
    rules: Sequence[Rule] = RULES
