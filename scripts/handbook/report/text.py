"""Findings as text for a terminal.

docs/basics/type-1.md:12:8: LNK001 'type-3.md' 페이지가 없어요.
  자세한 것은 [타입 3](type-3.md)에서 봐요.
                       ^^^^^^^^^
  고치기: 'type-2.md' 주소로 바꾸세요.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from handbook.core.diagnostics import Diagnostic, Location, Severity
from handbook.core.look_alikes import TURNING
from handbook.korean.width import fitting, width
from handbook.report.colour import Ink, Paint
from handbook.report.report import LineOf, Report

_INDENT = "  "
_WIDEST = 96
"""Terminal cells of a source line that are shown at most."""
_BEFORE = 36
"""Cells that are kept before the finding when a line is cut."""
_FAR = 200
"""Code points on either side of a finding beyond which nothing of a line can be in sight."""
_CUT = "..."
_TURNING = dict.fromkeys(map(ord, TURNING), "\N{REPLACEMENT CHARACTER}")
"""A terminal would show the line in another order than it stands in."""
_CONTROLS = {code: " " if code == ord("\t") else "·" for code in (*range(32), *range(127, 160))}
"""What a terminal would obey rather than show."""
_IN_LINES = {**_CONTROLS, **_TURNING}
_COMMAND = re.compile(r"^[^\S\n]*:(?=:)|#(?=#\[)", re.MULTILINE)
"""What GitHub Actions takes for a command to itself in whatever a step prints."""


def render(report: Report) -> str:
    """Return each finding with its line of the source, and the totals."""
    parts = [_finding(diagnostic, report.line_of, report.paint) for diagnostic in report.found]
    printed = "\n".join([*parts, count(report.found)]) + "\n"
    return _COMMAND.sub(lambda sign: f"{sign[0]}\N{WORD JOINER}", printed)


def _finding(diagnostic: Diagnostic, line_of: LineOf, paint: Paint) -> str:
    location = diagnostic.location
    ink = Ink.ERROR if diagnostic.severity is Severity.ERROR else Ink.WARNING
    place, rule = paint(Ink.PLACE, tame(str(location))), paint(ink, diagnostic.rule)
    lines = [f"{place}: {rule} {tame(diagnostic.message)}"]
    source = line_of(location.path, location.line)
    if source and not source.isspace():
        shown, caret = _excerpt(source, location)
        lines += [f"{_INDENT}{shown}", f"{_INDENT}{_under(caret, paint, ink)}"]
    lines += [f"{_INDENT}함께 볼 곳: {tame(str(place))}" for place in diagnostic.related]
    if diagnostic.hint:
        lines.append(f"{_INDENT}{paint(Ink.HINT, '고치기:')} {tame(diagnostic.hint)}")
    return "\n".join(lines) + "\n"


def tame(words: str) -> str:
    """Return words that may hold the name of a file, which may hold any sign."""
    return words.translate(_CONTROLS)


def _excerpt(source: str, location: Location) -> tuple[str, str]:
    """Return the part of the line around the finding, and the carets below it."""
    start = min(location.column - 1, len(source))
    end = location.end_column - 1 if location.end_line == location.line else len(source)
    # A line may be a whole book, and hold thousands of findings.
    far = max(0, start - _FAR) if len(source) > 2 * _FAR else 0
    source = source[far : start + _FAR].translate(_IN_LINES)
    start, end = start - far, end - far
    first = _first_shown(source, start) if fitting(source, _WIDEST) < len(source) else 0
    lead = _CUT if first or far else ""
    shown = _clipped(lead + source[first:])
    pad = width(lead + source[first:start])
    carets = min(max(width(source[start:end]), 1), max(width(shown) - pad, 1))
    return shown, " " * pad + "^" * carets


def _under(caret: str, paint: Paint, ink: Ink) -> str:
    pad = len(caret) - len(caret.lstrip())
    return caret[:pad] + paint(ink, caret[pad:])


def _first_shown(source: str, start: int) -> int:
    """Return from which code point on a long line is shown, so that `start` is in sight."""
    first, cells = start, 0
    while first > 0 and (cells := cells + width(source[first - 1])) <= _BEFORE:
        first -= 1
    return first


def _clipped(shown: str) -> str:
    if fitting(shown, _WIDEST) == len(shown):
        return shown
    return shown[: fitting(shown, _WIDEST - len(_CUT))] + _CUT


def count(found: Sequence[Diagnostic]) -> str:
    """Return one sentence with the totals."""
    errors = sum(diagnostic.severity is Severity.ERROR for diagnostic in found)
    warnings = len(found) - errors
    if not found:
        return "찾은 문제가 없어요."
    kinds = [f"오류 {errors}개"] * bool(errors) + [f"경고 {warnings}개"] * bool(warnings)
    fixable = sum(diagnostic.fix is not None for diagnostic in found)
    repair = f" 그 가운데 {fixable}개는 python3 scripts/dev.py fix 명령이 고쳐 줘요."
    return f"{', '.join(kinds)}를 찾았어요.{repair if fixable else ''}"
