"""Where a name stands as mere text: in code, tests and examples, for a person to look at."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from handbook.core.diagnostics import Location
from handbook.core.git import GitFailed, git
from handbook.data.load import CONSOLE_RUNS, PUBLISHED, REDIRECTS

_KNOWN = frozenset({REDIRECTS, PUBLISHED, CONSOLE_RUNS})
"""Files in which the old name belongs."""


def mentions(
    root: Path, words: Iterable[str], edited: Iterable[tuple[str, int]]
) -> tuple[Location, ...]:
    """Return the lines of the repository that hold one of `words` and are not among `edited`
    (path and line). Empty without git.
    """
    whole = [word for word in words if word]
    patterns = [part for word in whole for part in ("-e", word)]
    try:
        found = git(root, "grep", "--untracked", "-nIFz", *patterns)
    except GitFailed:
        return ()
    known = frozenset(edited)
    # What goes on with more letters is another name: `#trapping` is none of `#trap`.
    names = re.compile("|".join(rf"{re.escape(word)}(?![\w-])" for word in whole))
    places = (line.split("\0", 2) for line in found.splitlines() if line.count("\0") >= 2)
    return tuple(
        Location(path, int(number), 1, int(number), 1)
        for path, number, text in places
        if names.search(text) and path not in _KNOWN and (path, int(number)) not in known
    )
