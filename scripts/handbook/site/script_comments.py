"""The comments of the book's own scripts stay in the repository: a reader need not fetch them."""

from __future__ import annotations

import re
from pathlib import Path

_FOLDER = "assets/js"
# Comments on lines of their own. One behind code may be part of a string.
_COMMENT = re.compile(r"^[ \t]*/\*.*?\*/[ \t]*\n", re.MULTILINE | re.DOTALL)


def without_comments(script: str) -> str:
    """Return `script` without the comments that have lines of their own."""
    return _COMMENT.sub("", script)


def trim_scripts(site: Path) -> None:
    """Take the comments from the scripts that pages of the built `site` load by themselves."""
    for file in sorted((site / _FOLDER).glob("*.js")):
        text = file.read_text(encoding="utf-8")
        file.write_text(without_comments(text), encoding="utf-8", newline="\n")
