"""Colour in a terminal, and only there."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from enum import Enum
from typing import TextIO


class Ink(Enum):
    """What a colour stands for; the number is that of ECMA-48, "Select Graphic Rendition"."""

    ERROR = "1;31"
    WARNING = "1;33"
    PLACE = "1"
    HINT = "32"


class Paint:
    """Colours text, or leaves it as it is."""

    def __init__(self, on: bool = False) -> None:
        self._on = on

    def __call__(self, ink: Ink, text: str) -> str:
        """Return `text` in the colour of `ink`."""
        return f"\x1b[{ink.value}m{text}\x1b[0m" if self._on and text else text


PLAIN = Paint()
"""Leaves every text as it is."""


def paint_for(stream: TextIO, environment: Mapping[str, str] = os.environ) -> Paint:
    """Return colours for a terminal that has them: not for pipes and files, not with NO_COLOR.

    NO_COLOR counts when it is not empty (no-color.org); so does FORCE_COLOR, the other way round.
    """
    if environment.get("NO_COLOR"):
        return PLAIN
    if environment.get("FORCE_COLOR"):
        return Paint(on=True)
    terminal = stream.isatty() and environment.get("TERM") != "dumb"
    return Paint(on=terminal and (sys.platform != "win32" or _windows_has_colours(environment)))


def _windows_has_colours(environment: Mapping[str, str]) -> bool:
    # Old consoles print the codes as they are; these names are set by those that do not.
    return any(environment.get(name) for name in ("WT_SESSION", "ANSICON", "TERM"))
