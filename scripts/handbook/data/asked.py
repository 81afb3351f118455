"""What readers ask for in words that the text does not use, by the place that answers it.

The file holds one place a line: its address within the site, a colon, and the words.
"""

from __future__ import annotations

from collections.abc import Mapping

from handbook.core.conflicts import is_left
from handbook.core.source import SourceText

_COMMENT = "# "
Asked = Mapping[str, str]
"""The words of each place (`basics/vm/`, `basics/vm/#names`)."""


def asked_in(source: SourceText) -> dict[str, str]:
    """Return the words of each place; comments begin with `# `, and what a merge left is none."""
    found: dict[str, str] = {}
    for number in range(1, len(source.line_starts) + 1):
        line = source.line(number).strip()
        place, colon, words = line.partition(": ")
        if colon and not line.startswith(_COMMENT) and not is_left(line):
            found[place] = f"{found.get(place, '')} {words}".strip()
    return found
