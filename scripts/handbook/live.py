"""What the checker says while the book is being served."""

from __future__ import annotations

import sys
from pathlib import Path

from handbook import check
from handbook.errors import CouldNotRun
from handbook.output import text
from handbook.output.source_lines import SourceLines
from handbook.project import Project


def report(root: Path, config_file: Path) -> None:
    """Print the findings on standard error; never stop the server."""
    try:
        found = check.run(Project(root, config_file))
        sys.stderr.write(text.render(found, SourceLines(root).line))
    except CouldNotRun as error:
        print(error, file=sys.stderr)
