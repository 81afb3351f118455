"""What the first line of a console block says of it: whether its commands are run, or were once.

```` ```console { .run needs="gcc" } ```` is run by the test suite, `.recorded` was run once, and
`.untried` never. Nothing else in the braces is a mark. Commands for Windows are typed without
their prompt, as `powershell`, and the suite runs none of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markdown.extensions.attr_list import get_attrs

LANGUAGE = "console"
POWERSHELL = "powershell"
RUN, RECORDED, UNTRIED = "run", "recorded", "untried"
MACHINE, VERSIONS, DATE = "machine", "versions", "date"
NEEDS, VARIES = "needs", "varies"

MAY_SAY: Mapping[str, frozenset[str]] = {
    RUN: frozenset({NEEDS, VARIES}),
    RECORDED: frozenset({MACHINE, VERSIONS, DATE}),
    UNTRIED: frozenset(),
}
"""Each mark, and the attributes that may stand beside it."""

OF_CODE = frozenset({"title", "hl_lines", "linenums", "id"})
"""Attributes that any block of code may have."""


@dataclass(frozen=True, slots=True)
class ConsoleMarks:
    """The marks of a block in their order, its other classes and its other attributes."""

    marks: tuple[str, ...]
    classes: tuple[str, ...]
    values: Mapping[str, str]


def read_marks(attributes: str) -> ConsoleMarks:
    """Read what stands between the braces, as Python-Markdown does."""
    pairs = get_attrs(attributes)
    classes = [value for key, value in pairs if key == "." and value != LANGUAGE]
    return ConsoleMarks(
        tuple(value for value in classes if value in MAY_SAY),
        tuple(value for value in classes if value not in MAY_SAY),
        {key: value for key, value in pairs if key != "."},
    )
