"""The list of changes, which a code host shows at the repository's root and the book on a page."""

from __future__ import annotations

import contextlib
from pathlib import Path

from handbook.core.conflicts import refuse_conflicts
from handbook.core.errors import CouldNotRun
from handbook.core.source import SourceText, read_source
from handbook.markdown.extensions.changelog_page import CHANGELOG


def read_changes(root: Path) -> SourceText | None:
    """Return the list of changes of the project at `root`; None where there is none that can be
    read, which the page that shows it says.
    """
    with contextlib.suppress(CouldNotRun):
        source = read_source(root, CHANGELOG)
        refuse_conflicts(source)
        return source
    return None
